package io.kfuncdoc.runtime.os;

import java.util.Locale;

/// A system call failed.
public final class SystemCallException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final SystemCall call;
  private final int errno;

  /// @param errno greater than 0
  /// @param what  what was to be done, for the message
  public SystemCallException(SystemCall call, int errno, String what) {
    super(what + ": " + call.name().toLowerCase(Locale.ROOT) + "(2) failed with errno " + errno);
    this.call = call;
    this.errno = errno;
  }

  /// The call that failed.
  public SystemCall call() {
    return call;
  }

  /// The error number, greater than 0.
  public int errno() {
    return errno;
  }
}
