package io.kfuncdoc.runtime.arena;

import java.util.Arrays;

/// The injected faults that wait for their attempt. Faults of one kind stand in line: the second starts counting
/// when the first has struck. Threads share them: an attempt is one thread's.
final class FaultInjector {

  private final int[][] skips = new int[ArenaFault.values().length][4];
  private final int[] waiting = new int[ArenaFault.values().length];
  /// Whether any fault waits.
  private volatile boolean armed;

  synchronized void inject(ArenaFault fault, int skip) {
    if (skip < 0) {
      throw new IllegalArgumentException("skip is negative: " + skip);
    }
    int kind = fault.ordinal();
    if (waiting[kind] == skips[kind].length) {
      skips[kind] = Arrays.copyOf(skips[kind], 2 * waiting[kind]);
    }
    skips[kind][waiting[kind]++] = skip;
    armed = true;
  }

  /// Makes one attempt.
  ///
  /// @return whether it fails
  boolean strikes(ArenaFault fault) {
    return armed && attempt(fault);
  }

  /// Makes attempts until one fails.
  ///
  /// @return whether one fails
  boolean strikes(ArenaFault fault, int attempts) {
    for (int made = 0; armed && made < attempts; made++) {
      if (attempt(fault)) {
        return true;
      }
    }
    return false;
  }

  private synchronized boolean attempt(ArenaFault fault) {
    int kind = fault.ordinal();
    if (waiting[kind] == 0) {
      return false;
    }
    int[] line = skips[kind];
    if (line[0] > 0) {
      line[0]--;
      return false;
    }
    waiting[kind]--;
    System.arraycopy(line, 1, line, 0, waiting[kind]);
    return true;
  }

  synchronized boolean isPending(ArenaFault fault) {
    return waiting[fault.ordinal()] > 0;
  }

  synchronized void clear() {
    Arrays.fill(waiting, 0);
    armed = false;
  }
}
