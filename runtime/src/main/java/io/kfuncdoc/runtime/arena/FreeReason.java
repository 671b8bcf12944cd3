package io.kfuncdoc.runtime.arena;

/// What bpf_arena_free_pages() did, in the order of its decisions. The kfunc itself returns nothing.
public enum FreeReason {
  /// The map is not an arena; nothing done.
  NOT_AN_ARENA,
  /// `page_cnt` is 0; nothing done.
  NO_PAGES,
  /// All 64 bits of `ptr` are 0; nothing done.
  NULL_ADDRESS,
  /// The low half of `ptr` is below that of the arena's start; nothing done. Never under
  /// [BelowStart#AS_THE_KERNEL].
  BELOW_START,
  /// The address is at or past the end of the user mapping; nothing done.
  PAST_END,
  /// The free had to be deferred and its record cannot be allocated: the pages stay as they are until the map is
  /// destroyed (7.0 on).
  LEAKED,
  /// The free is queued. The pages stay busy, with their content, until [SimulatedKernel#runDeferred()] (7.0 on).
  DEFERRED,
  /// The memory is released, but no node could be had to mark the run free: it stays taken (6.13 on).
  RUN_LOST,
  /// The pages from the address on, up to the end of the mapping at most, are free.
  FREED
}
