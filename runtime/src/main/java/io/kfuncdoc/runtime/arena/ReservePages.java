package io.kfuncdoc.runtime.arena;

import io.kfuncdoc.runtime.ResultSlot;

/// bpf_arena_reserve_pages() and arena_reserve_pages() of kernel/bpf/arena.c.
final class ReservePages {

  private ReservePages() {}

  static ReserveReason call(SimulatedKernel kernel, BpfMap map, long ptr, int pageCnt, ResultSlot out) {
    if (!(map instanceof ArenaMap arena)) {
      return fail(ReserveReason.NOT_AN_ARENA, ErrnoCode.EINVAL, out);
    }
    arena.requireUsableOn(kernel);
    out.value = 0;
    if (pageCnt == 0) {
      return ReserveReason.NO_PAGES;
    }
    if (!ArenaAddress.isPageAligned(ptr)) {
      return ReserveReason.MISALIGNED;
    }
    UserRange range = arena.range();
    int pgoff = ArenaAddress.pageOffset(range.start(), ptr);
    if (pgoff + Integer.toUnsignedLong(pageCnt) > range.pages()) {
      return fail(ReserveReason.OUT_OF_RANGE, ErrnoCode.EINVAL, out);
    }
    if (kernel.lockFails()) {
      return fail(ReserveReason.LOCK_NOT_TAKEN, ErrnoCode.EBUSY, out);
    }
    synchronized (arena.lock()) {
      arena.requireOpen();
      if (!arena.free().isSet(pgoff, pageCnt)) {
        return fail(ReserveReason.RANGE_TAKEN, ErrnoCode.EBUSY, out);
      }
      if (!arena.free().clear(pgoff, pageCnt)) {
        return fail(ReserveReason.NO_TREE_NODE, ErrnoCode.ENOMEM, out);
      }
      return ReserveReason.RESERVED;
    }
  }

  private static ReserveReason fail(ReserveReason reason, ErrnoCode errno, ResultSlot out) {
    out.value = -errno.number();
    return reason;
  }
}
