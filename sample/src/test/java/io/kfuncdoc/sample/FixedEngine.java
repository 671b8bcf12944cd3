package io.kfuncdoc.sample;

import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.arena.BpfMap;

/// An engine that answers every call of a kfunc alike, whatever the arguments, and counts how often it was asked.
final class FixedEngine implements ArenaKfuncsEngine {

  int asked;
  ArenaKfuncs.Alloc alloc = ArenaKfuncs.Alloc.NO_RUN;
  ArenaKfuncs.Free free = ArenaKfuncs.Free.FREED;
  ArenaKfuncs.Reserve reserve = ArenaKfuncs.Reserve.RESERVED;
  long value;

  @Override
  public ArenaKfuncs.Alloc bpf_arena_alloc_pages(
      BpfMap map, long addr, int pageCnt, int nodeId, long flags, ResultSlot result) {
    asked++;
    result.value = value;
    return alloc;
  }

  @Override
  public ArenaKfuncs.Free bpf_arena_free_pages(BpfMap map, long ptr, int pageCnt) {
    asked++;
    return free;
  }

  @Override
  public ArenaKfuncs.Reserve bpf_arena_reserve_pages(BpfMap map, long ptr, int pageCnt, ResultSlot result) {
    asked++;
    result.value = value;
    return reserve;
  }
}
