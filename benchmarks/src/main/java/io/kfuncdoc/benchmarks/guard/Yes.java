package io.kfuncdoc.benchmarks.guard;

import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.arena.BpfMap;
import io.kfuncdoc.sample.ArenaKfuncs;
import io.kfuncdoc.sample.ArenaKfuncsEngine;

/// An engine to which every call is a success, so that nothing but the guards is measured. The compiler does not know
/// the answer, as it would not of another engine.
final class Yes implements ArenaKfuncsEngine {

  private ArenaKfuncs.Reserve reserved = ArenaKfuncs.Reserve.NO_PAGES;

  Yes() {
    reserved = ArenaKfuncs.Reserve.RESERVED;
  }

  @Override
  public ArenaKfuncs.Alloc bpf_arena_alloc_pages(
      BpfMap p__map, long addr__ign, int page_cnt, int node_id, long flags, ResultSlot result) {
    result.value = addr__ign;
    return ArenaKfuncs.Alloc.ALLOCATED;
  }

  @Override
  public ArenaKfuncs.Free bpf_arena_free_pages(BpfMap p__map, long ptr__ign, int page_cnt) {
    return ArenaKfuncs.Free.FREED;
  }

  @Override
  public ArenaKfuncs.Reserve bpf_arena_reserve_pages(BpfMap p__map, long ptr__ign, int page_cnt, ResultSlot result) {
    result.value = 0;
    return reserved;
  }
}
