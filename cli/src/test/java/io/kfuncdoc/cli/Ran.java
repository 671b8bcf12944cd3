package io.kfuncdoc.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// What a command left behind.
///
/// @param status the exit code
/// @param out    standard output
/// @param err    standard error
record Ran(int status, String out, String err) {

  static Ran command(String... args) {
    return with("", args);
  }

  /// @param input what standard input holds
  static Ran with(String input, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = KfuncdocCommand.commandLine(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
        .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(args);
    return new Ran(status, out.toString(), err.toString());
  }
}
