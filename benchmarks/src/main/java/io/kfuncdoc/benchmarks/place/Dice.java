package io.kfuncdoc.benchmarks.place;

/// Random numbers at the cost of a few instructions (xorshift64*), the same on every run.
final class Dice {

  private long state = 0x9e37_79b9_7f4a_7c15L;

  /// @return 0 .. bound-1
  int next(int bound) {
    state ^= state >>> 12;
    state ^= state << 25;
    state ^= state >>> 27;
    return (int) (((state * 0x2545_f491_4f6c_dd1dL >>> 32) * bound) >>> 32);
  }
}
