package io.kfuncdoc.kerneldoc;

/// A file in which no kernel-doc can be read. The message names the file and the reason.
public final class UnreadableFile extends RuntimeException {

  public UnreadableFile(String message) {
    super(message);
  }
}
