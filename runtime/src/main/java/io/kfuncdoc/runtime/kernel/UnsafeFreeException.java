package io.kfuncdoc.runtime.kernel;

/// A free was refused, before the kernel saw it, because it would corrupt the kernel's bookkeeping.
public final class UnsafeFreeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnsafeFreeException(String message) {
    super(message);
  }
}
