package io.kfuncdoc.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// `kfuncdoc COMMAND ...`
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintWriter out = writer(output);
    PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
    int status = KfuncdocCommand.commandLine(System.in).setOut(out).setErr(err).execute(args);
    out.flush();
    if (!output.problem().isEmpty()) {
      err.println("kfuncdoc: cannot write standard output: " + output.problem());
      status = ExitCodes.CANNOT_READ;
    }
    err.flush();
    System.exit(status);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
