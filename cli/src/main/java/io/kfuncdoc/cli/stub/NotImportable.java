package io.kfuncdoc.cli.stub;

/// The signature of a kfunc has something that a stub cannot say. The message says what.
public final class NotImportable extends Exception {

  private static final long serialVersionUID = 1L;

  NotImportable(String message) {
    super(message);
  }
}
