package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.model.Errno;
import io.kfuncdoc.runtime.CannotAsk;

/// The kernel could not do what it was asked.
public final class KernelException extends CannotAsk {

  private static final long serialVersionUID = 1;

  private final Obstacle obstacle;
  private final int errno;
  private final String log;

  KernelException(Obstacle obstacle, String detail, int errno, String log) {
    super(obstacle.explain(detail) + (log.isEmpty() ? "" : "\n" + log));
    this.obstacle = obstacle;
    this.errno = errno;
    this.log = log;
  }

  KernelException(Obstacle obstacle, String detail) {
    this(obstacle, detail, 0, "");
  }

  /// A call of bpf(2) that should work failed: for want of room, of a permission, or for another reason.
  ///
  /// @param what  what was to be done
  /// @param errno greater than 0
  static KernelException failed(String what, int errno) {
    return new KernelException(KernelProbe.obstacle(errno, Obstacle.FAILED), what + ": " + name(errno), errno, "");
  }

  /// What stands in the way.
  public Obstacle obstacle() {
    return obstacle;
  }

  /// The error number, greater than 0; 0 if no call failed.
  public int errno() {
    return errno;
  }

  /// The program that was rejected and what the verifier said of it; empty if it was another obstacle, or if the
  /// verifier gave another answer when it was asked why.
  public String log() {
    return log;
  }

  /// An error number as people read it.
  static String name(int errno) {
    return Errno.numbered(errno).map(Errno::name).orElse("errno " + errno);
  }
}
