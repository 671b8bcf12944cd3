package io.kfuncdoc.runtime.os;

import java.util.function.BiPredicate;

/// Makes system calls, except those that it is told to fail.
public final class FailingCalls extends SystemCalls {

  private final int errno;
  private final BiPredicate<SystemCall, Long> failing;

  /// @param errno   the error number of the calls that fail, greater than 0
  /// @param failing asked with each call and its first argument
  public FailingCalls(int errno, BiPredicate<SystemCall, Long> failing) {
    super(Machine.current().orElseThrow());
    this.errno = errno;
    this.failing = failing;
  }

  @Override
  public long call(SystemCall call, long a, long b, long c, long d, long e, long f) {
    return failing.test(call, a) ? -errno : super.call(call, a, b, c, d, e, f);
  }
}
