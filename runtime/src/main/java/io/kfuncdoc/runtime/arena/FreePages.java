package io.kfuncdoc.runtime.arena;

/// bpf_arena_free_pages(), arena_free_pages() and arena_free_worker() of kernel/bpf/arena.c.
final class FreePages {

  private FreePages() {}

  static FreeReason call(SimulatedKernel kernel, BpfMap map, long ptr, int pageCnt) {
    if (!(map instanceof ArenaMap arena)) {
      return FreeReason.NOT_AN_ARENA;
    }
    arena.requireUsableOn(kernel);
    if (pageCnt == 0) {
      return FreeReason.NO_PAGES;
    }
    if (ptr == 0) {
      return FreeReason.NULL_ADDRESS;
    }
    return free(kernel, arena, ptr, Integer.toUnsignedLong(pageCnt));
  }

  /// Frees what lies between an address and the end of the user mapping. Upper half and misalignment of the address
  /// are dropped; addresses compare unsigned.
  static FreeReason free(SimulatedKernel kernel, ArenaMap arena, long address, long pageCnt) {
    UserRange range = arena.range();
    long low = ArenaAddress.low(address) & -ArenaAddress.PAGE_SIZE;
    if (kernel.belowStart() == BelowStart.REFUSE && low < ArenaAddress.low(range.start())) {
      return FreeReason.BELOW_START;
    }
    long full = ArenaAddress.high(range.start()) + low;
    long stop = full + (pageCnt << ArenaAddress.PAGE_SHIFT);
    if (Long.compareUnsigned(range.end(), stop) < 0) {
      stop = range.end();
    }
    if (Long.compareUnsigned(full, stop) >= 0) {
      return FreeReason.PAST_END;
    }
    int count = (int) ((stop - full) >>> ArenaAddress.PAGE_SHIFT);
    if (!kernel.isCallerSleepable() || kernel.lockFails()) {
      if (kernel.strikes(ArenaFault.DEFER_RECORD)) {
        return FreeReason.LEAKED;
      }
      kernel.defer(arena, low, count);
      return FreeReason.DEFERRED;
    }
    return release(arena, low, count) ? FreeReason.FREED : FreeReason.RUN_LOST;
  }

  /// Does what is queued for an arena, newest first. Does nothing if the lock cannot be taken: the worker comes back.
  ///
  /// @return how many frees were done
  static int runDeferred(SimulatedKernel kernel, ArenaMap arena) {
    if (kernel.lockFails()) {
      return 0;
    }
    synchronized (arena.lock()) {
      int done = 0;
      for (long free = arena.deferred().pop(); free != 0 && !arena.isClosed(); free = arena.deferred().pop()) {
        release(arena, DeferredFrees.low(free), DeferredFrees.count(free));
        done++;
      }
      return done;
    }
  }

  /// Marks a run free and releases its pages. The pages are found by the low half of their address, the run by its
  /// distance from the start: below the start the two differ.
  ///
  /// @return whether the run could be marked free
  private static boolean release(ArenaMap arena, long low, int count) {
    synchronized (arena.lock()) {
      arena.requireOpen();
      boolean marked = arena.free().set(ArenaAddress.pageOffset(arena.start(), low), count);
      arena.memory().unmap(ArenaAddress.slot(low), count);
      return marked;
    }
  }
}
