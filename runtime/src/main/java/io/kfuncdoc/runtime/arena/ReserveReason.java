package io.kfuncdoc.runtime.arena;

/// Why bpf_arena_reserve_pages() answered as it did, in the order of its decisions. The kfunc is new in 6.17.
public enum ReserveReason {
  /// -EINVAL: the map is not an arena.
  NOT_AN_ARENA,
  /// 0: `page_cnt` is 0; the address is not looked at.
  NO_PAGES,
  /// 0: `ptr` is not page-aligned; nothing is reserved.
  MISALIGNED,
  /// -EINVAL: the pages at `ptr` do not all lie within the user mapping.
  OUT_OF_RANGE,
  /// -EBUSY: the spinlock of the free space cannot be taken (7.0 on).
  LOCK_NOT_TAKEN,
  /// -EBUSY: a page of the range is allocated, reserved or populated by user space.
  RANGE_TAKEN,
  /// -ENOMEM: the tree of free runs needs a node and has none. The range, and what follows it in its free run, stay
  /// taken.
  NO_TREE_NODE,
  /// 0: the pages are no longer free.
  RESERVED
}
