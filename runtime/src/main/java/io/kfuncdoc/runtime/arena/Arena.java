package io.kfuncdoc.runtime.arena;

/// What the kfuncs' contract reads of an arena, simulated or real.
public interface Arena extends BpfMap {

  /// The first address of the user range, or 0 as long as neither map_extra nor a mapping has set it.
  long start();

  /// The pages of the user range: 0 .. 2^20. This, not `max_entries`, is what the kfuncs hold counts and addresses
  /// against.
  long pages();

  /// Whether the machine has the NUMA node, and it is online.
  boolean isOnline(int node);
}
