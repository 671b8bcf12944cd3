package io.kfuncdoc.runtime.arena;

import io.kfuncdoc.runtime.ResultSlot;

/// bpf_arena_alloc_pages() and arena_alloc_pages() of kernel/bpf/arena.c.
final class AllocPages {

  /// "any node" (include/linux/numa.h).
  static final int NUMA_NO_NODE = -1;

  private AllocPages() {}

  static AllocReason call(SimulatedKernel kernel, BpfMap map, long addr, int pageCnt, int nodeId, long flags,
      ResultSlot out) {
    out.value = 0;
    if (!(map instanceof ArenaMap arena)) {
      return AllocReason.NOT_AN_ARENA;
    }
    arena.requireUsableOn(kernel);
    if (flags != 0) {
      return AllocReason.BAD_FLAGS;
    }
    if (pageCnt == 0) {
      return AllocReason.NO_PAGES;
    }
    boolean badNode = nodeId != NUMA_NO_NODE && !kernel.isOnline(nodeId);
    if (badNode && kernel.release().nodeValidated()) {
      return AllocReason.BAD_NODE;
    }
    UserRange range = arena.range();
    if (Integer.toUnsignedLong(pageCnt) > range.pages()) {
      return AllocReason.TOO_MANY_PAGES;
    }
    int pgoff = 0;
    if (addr != 0) {
      if (!ArenaAddress.isPageAligned(addr)) {
        return AllocReason.MISALIGNED;
      }
      pgoff = ArenaAddress.pageOffset(range.start(), addr);
      if (pgoff > range.pages() - pageCnt) {
        return AllocReason.OUT_OF_RANGE;
      }
    }
    if (badNode) {
      return AllocReason.UNCHECKED_NODE;
    }
    if (kernel.strikes(ArenaFault.PAGE_ARRAY)) {
      return AllocReason.NO_PAGE_ARRAY;
    }
    if (kernel.lockFails()) {
      return AllocReason.LOCK_NOT_TAKEN;
    }
    synchronized (arena.lock()) {
      arena.requireOpen();
      return take(kernel, arena, addr, pgoff, pageCnt, nodeId, out);
    }
  }

  /// @param wanted the page offset of `addr`; means nothing if that is 0
  private static AllocReason take(SimulatedKernel kernel, ArenaMap arena, long addr, int wanted, int pageCnt,
      int nodeId, ResultSlot out) {
    FreeRuns free = arena.free();
    int pgoff = wanted;
    if (addr == 0) {
      pgoff = arena.takeRun(pageCnt);
      if (pgoff < 0) {
        return AllocReason.NO_RUN;
      }
    } else if (!free.isSet(pgoff, pageCnt)) {
      return AllocReason.RANGE_TAKEN;
    } else if (!free.clear(pgoff, pageCnt)) {
      return AllocReason.NO_TREE_NODE;
    }
    long address = arena.addressOf(pgoff);
    int mapped = mapPages(kernel, arena, ArenaAddress.slot(address), pageCnt, nodeId);
    if (mapped < pageCnt) {
      undo(kernel, arena, pgoff, pageCnt, address, mapped);
      return AllocReason.NO_MEMORY;
    }
    out.value = address;
    return AllocReason.ALLOCATED;
  }

  /// Maps pages in batches. A batch gets all of its pages before the first of them is mapped.
  ///
  /// @return how many pages are mapped; less than `count` if something failed
  private static int mapPages(SimulatedKernel kernel, ArenaMap arena, int slot, int count, int nodeId) {
    ArenaPages memory = arena.memory();
    for (int mapped = 0; mapped < count; ) {
      int batchEnd = mapped + kernel.release().pageBatch(count - mapped);
      if (kernel.strikes(ArenaFault.PAGES, batchEnd - mapped)) {
        return mapped;
      }
      mapped += memory.map(slot + mapped, batchEnd - mapped, nodeId);
      if (mapped < batchEnd) {
        return mapped;
      }
    }
    return count;
  }

  /// Puts a half-finished run back. Where the kernel would leave page table entries of released pages behind (6.18,
  /// a slot found occupied), the slots are left empty.
  private static void undo(SimulatedKernel kernel, ArenaMap arena, int pgoff, int count, long address, int mapped) {
    if (kernel.release().mappedHeadIsFreed()) {
      arena.free().set(pgoff + mapped, count - mapped);
      if (mapped > 0) {
        FreePages.free(kernel, arena, address, mapped);
      }
    } else {
      arena.memory().unmap(ArenaAddress.slot(address), mapped);
      arena.free().set(pgoff, count);
    }
  }
}
