package io.kfuncdoc.runtime.arena;

/// The call cannot happen, because the verifier refuses to load the program that makes it.
public final class VerifierRejection extends IllegalStateException {

  VerifierRejection(String message) {
    super(message);
  }
}
