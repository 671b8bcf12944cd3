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

  /// What stands in the way.
  public Obstacle obstacle() {
    return obstacle;
  }

  /// The error number, greater than 0; 0 if no call failed.
  public int errno() {
    return errno;
  }

  /// The program and what the verifier said of it; empty if no program was loaded.
  public String log() {
    return log;
  }

  /// An error number as people read it.
  static String name(int errno) {
    return Errno.numbered(errno).map(Errno::name).orElse("errno " + errno);
  }
}
