package io.kfuncdoc.runtime.arena;

/// What a free of an address below the arena's start does. Below is a matter of low halves:
/// `(ptr & 0xfffff000) < (start & 0xffffffff)`.
public enum BelowStart {

  /// Nothing; the answer is [FreeReason#BELOW_START].
  REFUSE,

  /// What every kernel does that was read or observed, 6.18.44 and 7.0 included: arena_free_pages() has no lower
  /// bound. A free run appears just below page offset 2^20, a later allocation can return an address outside the user
  /// mapping, and pages that the run shares with the arena lose their memory but stay busy.
  AS_THE_KERNEL
}
