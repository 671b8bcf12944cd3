package io.kfuncdoc.runtime.arena;

/// The memory of an arena cannot be had in the way that was asked for. The cause says what the system answered.
public final class BackingException extends RuntimeException {

  BackingException(String what, RuntimeException cause) {
    super(what + ": " + cause.getMessage(), cause);
  }
}
