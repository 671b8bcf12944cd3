package io.kfuncdoc.sample.replay;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// What `replay` left behind.
///
/// @param status the exit code
/// @param out    standard output
/// @param err    standard error
record Played(int status, String out, String err) {

  /// Plays a script from standard input.
  static Played script(String... lines) {
    return from("-", String.join("\n", lines), new ScriptPlayer());
  }

  static Played file(String name) {
    return from(name, "", new ScriptPlayer());
  }

  static Played from(String file, String input, ScriptPlayer player) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Replay.run(
        file, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(out), new PrintWriter(err), player);
    return new Played(status, out.toString(), err.toString());
  }
}
