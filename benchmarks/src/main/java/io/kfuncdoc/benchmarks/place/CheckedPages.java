package io.kfuncdoc.benchmarks.place;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.arena.ArenaBacking;
import io.kfuncdoc.runtime.arena.ArenaMap;
import io.kfuncdoc.runtime.arena.KernelRelease;
import io.kfuncdoc.runtime.arena.SimulatedKernel;
import io.kfuncdoc.sample.ArenaEngine;
import io.kfuncdoc.sample.ArenaKfuncs;
import io.kfuncdoc.sample.CheckedArenaKfuncs;

/// The simulated arena, called through the checked stub: guards, engine and bookkeeping. A page number is an address
/// here and there.
final class CheckedPages implements Pages {

  private static final long START = 1L << 44;
  private static final int PAGE_SHIFT = 12;
  private static final int ANY_NODE = -1;

  private final ArenaMap arena;
  private final ArenaKfuncs kfuncs;

  CheckedPages(int pages) {
    SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V7_1);
    arena = kernel.createArena(ArenaAttributes.pages(pages).startingAt(START), ArenaBacking.none());
    kfuncs = CheckedArenaKfuncs.enforcing(new ArenaEngine(kernel), Release.of("7.1"), OutcomeObserver.NONE);
  }

  @Override
  public int take(int count) {
    long address = kfuncs.bpf_arena_alloc_pages(arena, 0, count, ANY_NODE, 0);
    return address == 0 ? -1 : (int) ((address - START) >>> PAGE_SHIFT);
  }

  @Override
  public boolean takeAt(int page, int count) {
    return kfuncs.bpf_arena_alloc_pages(arena, address(page), count, ANY_NODE, 0) != 0;
  }

  @Override
  public void give(int page, int count) {
    kfuncs.bpf_arena_free_pages(arena, address(page), count);
  }

  private static long address(int page) {
    return START + ((long) page << PAGE_SHIFT);
  }

  @Override
  public int freeRuns() {
    int runs = 0;
    for (int page = 0; page < arena.maxEntries(); page++) {
      int end = arena.freeRunEnd(page);
      if (end > page) {
        runs++;
        page = end;
      }
    }
    return runs;
  }
}
