package io.kfuncdoc.runtime.conformance;

/// A world cannot bring a situation or a fault about. Cases that need it say nothing.
public final class CannotArrange extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// @param message what cannot be brought about, and why
  public CannotArrange(String message) {
    super(message);
  }
}
