package io.kfuncdoc.runtime;

/// Where an implementation puts the C value that a kfunc returns. The caller owns the slot and may use it again for
/// the next call, so that a call allocates nothing. Not safe for use by two threads at once.
public final class ResultSlot {

  /// The returned value as 64 bits: a pointer or u64 as it is, a smaller type extended by its own sign.
  public long value;
}
