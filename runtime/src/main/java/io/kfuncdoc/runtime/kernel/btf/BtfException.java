package io.kfuncdoc.runtime.kernel.btf;

/// What was read is not BTF, is truncated, or contradicts itself.
public final class BtfException extends RuntimeException {

  private static final long serialVersionUID = 1;

  BtfException(String message) {
    super(message);
  }
}
