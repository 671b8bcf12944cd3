package io.kfuncdoc.runtime.family;

/// The stub of a made-up family that hands out the slots of a pool. Its state is which slots are taken.
public interface SlotKfuncs {

  /// Takes one slot.
  int slot_take(Object pool, int index);

  /// Puts slots back, later if the caller is atomic.
  void slot_put(Object pool, int index, int cnt);

  /// Takes any slot.
  int slot_grab(Object pool, int hint, long flags);
}
