package io.kfuncdoc.sample.replay;

/// A line of a script that cannot be carried out. The message says what was expected.
public final class ScriptError extends Exception {

  private static final long serialVersionUID = 1L;

  ScriptError(String message) {
    super(message);
  }
}
