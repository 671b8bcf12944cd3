package io.kfuncdoc.runtime;

/// An implementation cannot be asked. Nothing follows from it for the contract, and what was begun ends with it.
public abstract class CannotAsk extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected CannotAsk(String message) {
    super(message);
  }
}
