package io.kfuncdoc.runtime.family;

/// What can be brought about besides calls.
public interface SlotSituations {

  void fill(Object pool);

  void atomic();
}
