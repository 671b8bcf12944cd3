package io.kfuncdoc.runtime.arena;

/// The releases of kernel/bpf/arena.c that the simulation knows, and how they differ.
public enum KernelRelease {

  /// 6.18.44 as observed: a mutex around the free space, sleepable callers only, and two later fixes as stable
  /// backports (node_id is validated; a mapping cannot be split or moved).
  V6_18,

  /// 7.1: a resilient spinlock around the free space, callers that cannot sleep, frees that may be deferred, and the
  /// map_direct_value_addr() fix.
  V7_1;

  /// Pages that 7.0 and later map in one go: KMALLOC_MAX_CACHE_SIZE / sizeof(struct page *).
  static final int PAGE_BATCH = 1024;

  /// Whether taking the lock of the free space can fail. A mutex is waited for; the rqspinlock of 7.0 gives up on a
  /// timeout or a deadlock.
  public boolean freeSpaceLockCanFail() {
    return this == V7_1;
  }

  /// Whether a program that cannot sleep may call the kfuncs. Before 7.0 they are KF_SLEEPABLE and the verifier
  /// refuses such a program; since 7.0 it calls the `_non_sleepable` variants.
  public boolean nonSleepableCallers() {
    return this == V7_1;
  }

  /// Whether map_direct_value_addr() accepts an offset that equals the size of the user mapping. The test
  /// `off > size` became `off >= size` after 7.0.
  public boolean offsetAtEndLoads() {
    return this == V6_18;
  }

  /// How many of `count` pages are allocated and mapped in one go. Before 7.0 all of them.
  int pageBatch(int count) {
    return this == V7_1 ? Math.min(count, PAGE_BATCH) : count;
  }

  /// Whether an allocation that fails half-way keeps its mapped head busy and hands it to the ordinary free path.
  /// Before 7.0 the whole run is put back at once.
  boolean mappedHeadIsFreed() {
    return this == V7_1;
  }
}
