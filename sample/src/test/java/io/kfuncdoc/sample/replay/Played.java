package io.kfuncdoc.sample.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What `replay` left behind.
///
/// @param status the exit code
/// @param out    standard output
/// @param err    standard error
record Played(int status, String out, String err) {

  /// Plays a script from standard input.
  static Played script(String... lines) {
    return from(new String[] {"-"}, String.join("\n", lines), new ScriptPlayer());
  }

  static Played file(String name) {
    return from(new String[] {name}, "", new ScriptPlayer());
  }

  static Played from(String[] args, String input, ScriptPlayer player) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Replay.run(
        args, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), player);
    return new Played(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
