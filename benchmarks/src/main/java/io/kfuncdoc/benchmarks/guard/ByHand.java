package io.kfuncdoc.benchmarks.guard;

import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.arena.Arena;
import io.kfuncdoc.runtime.arena.BpfMap;
import io.kfuncdoc.sample.ArenaKfuncs;
import io.kfuncdoc.sample.ArenaKfuncsEngine;

/// The guards as one would write them, then the engine.
final class ByHand implements Reserve {

  private static final int EINVAL = 22;
  private static final int EBUSY = 16;
  private static final int ENOMEM = 12;
  private static final int PAGE_SHIFT = 12;
  private static final int PAGE_MASK = (1 << PAGE_SHIFT) - 1;

  private final ArenaKfuncsEngine engine;
  private final ResultSlot slot = new ResultSlot();

  ByHand(ArenaKfuncsEngine engine) {
    this.engine = engine;
  }

  @Override
  public int reserve(BpfMap map, long ptr, int count) {
    if (!(map instanceof Arena arena)) {
      return -EINVAL;
    }
    if (count == 0 || (ptr & PAGE_MASK) != 0) {
      return 0;
    }
    long offset = (ptr - arena.start() & 0xffff_ffffL) >>> PAGE_SHIFT;
    if (offset + Integer.toUnsignedLong(count) > arena.pages()) {
      return -EINVAL;
    }
    ArenaKfuncs.Reserve row = engine.bpf_arena_reserve_pages(map, ptr, count, slot);
    return switch (row) {
      case NOT_AN_ARENA, OUT_OF_RANGE -> -EINVAL;
      case NO_PAGES, MISALIGNED, RESERVED -> 0;
      case CONTENDED, RANGE_TAKEN -> -EBUSY;
      case NO_TREE_NODE -> -ENOMEM;
    };
  }
}
