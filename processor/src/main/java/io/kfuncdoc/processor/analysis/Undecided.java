package io.kfuncdoc.processor.analysis;

/// The analysis cannot tell, for the reason in the message.
final class Undecided extends RuntimeException {

  private static final long serialVersionUID = 1;

  Undecided(String reason) {
    super(reason, null, false, false);
  }
}
