package io.kfuncdoc.runtime;

/// Where an implementation puts the C value that a kfunc returns. The caller owns the slot and may use it again for
/// the next call, so that a call allocates nothing. Not safe for use by two threads at once.
public final class ResultSlot {

  /// What a slot holds before the implementation has put anything there.
  public static final long UNSET = 0xa5a5_a5a5_a5a5_a5a5L;

  /// The returned value as 64 bits: a pointer or u64 as it is, a smaller type extended by its own sign.
  public long value = UNSET;

  /// Takes back what was put there, so that no call is answered with the value of the one before.
  public void reset() {
    value = UNSET;
  }
}
