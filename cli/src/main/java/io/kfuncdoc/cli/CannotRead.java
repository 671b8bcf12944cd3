package io.kfuncdoc.cli;

/// What was asked for cannot be read, found or done. The message says what and why; the exit code is 2.
final class CannotRead extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotRead(String message) {
    super(message);
  }

  /// What another exception says.
  CannotRead(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
