package io.kfuncdoc.cli;

import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Standard output that remembers why it could not be written, which a [java.io.PrintWriter] does not tell.
final class StandardOutput extends FilterOutputStream {

  private @Nullable IOException failure;

  StandardOutput(FileOutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  /// Why something could not be written; empty if all was, or if the reader of a pipe has gone, who wants no more.
  String problem() {
    String reason = failure == null ? "" : String.valueOf(failure.getMessage());
    return reason.contains("Broken pipe") ? "" : reason;
  }
}
