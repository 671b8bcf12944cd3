package io.kfuncdoc.runtime.arena;

/// Why bpf_arena_alloc_pages() answered as it did, in the order of its decisions. Every constant but the last goes
/// with NULL. The first three are one test in the kernel.
public enum AllocReason {
  /// The map is not an arena.
  NOT_AN_ARENA,
  /// `flags` is not 0.
  BAD_FLAGS,
  /// `page_cnt` is 0.
  NO_PAGES,
  /// `node_id` is neither NUMA_NO_NODE nor an online node (7.1 and 6.18.44).
  BAD_NODE,
  /// `page_cnt` is more than the pages of the user mapping.
  TOO_MANY_PAGES,
  /// `addr` is not page-aligned.
  MISALIGNED,
  /// The pages at `addr` do not all lie within the user mapping.
  OUT_OF_RANGE,
  /// `node_id` is neither NUMA_NO_NODE nor an online node, and the release does not test it. What the page allocator
  /// makes of such a number is not simulated: nothing is done.
  UNCHECKED_NODE,
  /// The temporary array of page pointers cannot be allocated.
  NO_PAGE_ARRAY,
  /// The spinlock of the free space cannot be taken (7.0 on).
  LOCK_NOT_TAKEN,
  /// A page at `addr` is not free.
  RANGE_TAKEN,
  /// `addr` is 0 and no free run is long enough.
  NO_RUN,
  /// The tree of free runs needs a node and has none (6.13 on). The run that was asked for, and what follows it in its
  /// free run, stay taken.
  NO_TREE_NODE,
  /// Physical pages cannot be allocated or mapped; what was done is undone.
  NO_MEMORY,
  /// The result is the address of the first page.
  ALLOCATED
}
