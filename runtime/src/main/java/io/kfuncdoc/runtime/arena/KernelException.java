package io.kfuncdoc.runtime.arena;

/// A system call or a map operation failed. The kfuncs never throw it: they answer with a C value.
public final class KernelException extends RuntimeException {

  private final ErrnoCode errno;

  KernelException(ErrnoCode errno, String why) {
    super("-" + errno + " (" + errno.number() + "): " + why);
    this.errno = errno;
  }

  /// The error, as a positive number with its name.
  public ErrnoCode errno() {
    return errno;
  }
}
