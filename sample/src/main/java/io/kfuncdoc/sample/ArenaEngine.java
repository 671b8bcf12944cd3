package io.kfuncdoc.sample;

import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.arena.BpfMap;
import io.kfuncdoc.runtime.arena.SimulatedKernel;

/// The simulated arena as an engine of the contract: hands calls on as they come, and names the row of each reason.
/// A reason without a row does not compile.
public final class ArenaEngine implements ArenaKfuncsEngine {

  private final SimulatedKernel kernel;

  public ArenaEngine(SimulatedKernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public ArenaKfuncs.Alloc bpf_arena_alloc_pages(
      BpfMap p__map, long addr__ign, int page_cnt, int node_id, long flags, ResultSlot result) {
    return switch (kernel.allocPages(p__map, addr__ign, page_cnt, node_id, flags, result)) {
      case NOT_AN_ARENA -> ArenaKfuncs.Alloc.NOT_AN_ARENA;
      case BAD_FLAGS -> ArenaKfuncs.Alloc.BAD_FLAGS;
      case NO_PAGES -> ArenaKfuncs.Alloc.NO_PAGES;
      case BAD_NODE -> ArenaKfuncs.Alloc.BAD_NODE;
      case TOO_MANY_PAGES -> ArenaKfuncs.Alloc.TOO_MANY_PAGES;
      case MISALIGNED -> ArenaKfuncs.Alloc.MISALIGNED;
      case OUT_OF_RANGE -> ArenaKfuncs.Alloc.OUT_OF_RANGE;
      case UNCHECKED_NODE -> ArenaKfuncs.Alloc.UNCHECKED_NODE;
      case NO_PAGE_ARRAY -> ArenaKfuncs.Alloc.NO_PAGE_ARRAY;
      case LOCK_NOT_TAKEN -> ArenaKfuncs.Alloc.CONTENDED;
      case RANGE_TAKEN -> ArenaKfuncs.Alloc.RANGE_TAKEN;
      case NO_RUN -> ArenaKfuncs.Alloc.NO_RUN;
      case NO_TREE_NODE -> ArenaKfuncs.Alloc.NO_TREE_NODE;
      case NO_MEMORY -> ArenaKfuncs.Alloc.NO_MEMORY;
      case ALLOCATED -> ArenaKfuncs.Alloc.ALLOCATED;
    };
  }

  @Override
  public ArenaKfuncs.Free bpf_arena_free_pages(BpfMap p__map, long ptr__ign, int page_cnt) {
    return switch (kernel.freePages(p__map, ptr__ign, page_cnt)) {
      case NOT_AN_ARENA, NO_PAGES, NULL_ADDRESS -> ArenaKfuncs.Free.NOTHING_TO_DO;
      case BELOW_START -> ArenaKfuncs.Free.BELOW_START;
      case PAST_END -> ArenaKfuncs.Free.PAST_END;
      case LEAKED -> ArenaKfuncs.Free.LEAKED;
      case DEFERRED -> ArenaKfuncs.Free.DEFERRED;
      case RUN_LOST -> ArenaKfuncs.Free.RUN_LOST;
      case FREED -> ArenaKfuncs.Free.FREED;
    };
  }

  @Override
  public ArenaKfuncs.Reserve bpf_arena_reserve_pages(BpfMap p__map, long ptr__ign, int page_cnt, ResultSlot result) {
    return switch (kernel.reservePages(p__map, ptr__ign, page_cnt, result)) {
      case NOT_AN_ARENA -> ArenaKfuncs.Reserve.NOT_AN_ARENA;
      case NO_PAGES -> ArenaKfuncs.Reserve.NO_PAGES;
      case MISALIGNED -> ArenaKfuncs.Reserve.MISALIGNED;
      case OUT_OF_RANGE -> ArenaKfuncs.Reserve.OUT_OF_RANGE;
      case LOCK_NOT_TAKEN -> ArenaKfuncs.Reserve.CONTENDED;
      case RANGE_TAKEN -> ArenaKfuncs.Reserve.RANGE_TAKEN;
      case NO_TREE_NODE -> ArenaKfuncs.Reserve.NO_TREE_NODE;
      case RESERVED -> ArenaKfuncs.Reserve.RESERVED;
    };
  }
}
