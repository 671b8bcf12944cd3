package io.kfuncdoc.sample.fuzz;

import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.arena.ArenaMap;
import io.kfuncdoc.runtime.arena.BpfMap;
import io.kfuncdoc.runtime.arena.SimulatedKernel;
import io.kfuncdoc.sample.ArenaEngine;
import io.kfuncdoc.sample.ArenaKfuncs;
import io.kfuncdoc.sample.ArenaKfuncsEngine;
import java.util.HashMap;
import java.util.Map;

/// The arena's engine with one error in it.
final class PlantedEngine implements ArenaKfuncsEngine {

  private static final long PAGE = 4096;

  private final ArenaKfuncsEngine engine;
  private final Bug bug;
  /// What the words of pages were that came back uncleared, by address.
  private final Map<Long, Long> uncleared = new HashMap<>();
  private int frees;

  PlantedEngine(SimulatedKernel kernel, Bug bug) {
    this.engine = new ArenaEngine(kernel);
    this.bug = bug;
  }

  enum Bug {
    /// what the fifth free gives back is handed out again as it was
    FIFTH_FREE_KEEPS_CONTENT,
    /// an alloc of one page anywhere takes the last free one
    LAST_FREE_PAGE,
    /// of runs that fit equally well, from 6.13 on, the lowest is taken, not the newest
    LOWEST_OF_EQUALS,
    RESERVE_OF_FIVE_THROWS
  }

  @Override
  public ArenaKfuncs.Alloc bpf_arena_alloc_pages(
      BpfMap p__map, long addr__ign, int page_cnt, int node_id, long flags, ResultSlot result) {
    long wanted = addr__ign;
    if (bug == Bug.LAST_FREE_PAGE && addr__ign == 0 && page_cnt == 1 && p__map instanceof ArenaMap arena) {
      for (int page = 0; page < arena.pages(); page++) {
        wanted = arena.isFree(page) ? arena.start() + page * PAGE : wanted;
      }
    }
    if (bug == Bug.LOWEST_OF_EQUALS && addr__ign == 0 && p__map instanceof ArenaMap arena
        && !arena.kernel().release().firstFit()) {
      int shortest = Integer.MAX_VALUE;
      for (int page = 0; page < arena.pages(); page = Math.max(page + 1, arena.freeRunEnd(page))) {
        int length = arena.freeRunEnd(page) - page;
        if (length > 0 && length >= page_cnt && length < shortest) {
          shortest = length;
          wanted = arena.start() + page * PAGE;
        }
      }
    }
    ArenaKfuncs.Alloc row = engine.bpf_arena_alloc_pages(p__map, wanted, page_cnt, node_id, flags, result);
    if (row == ArenaKfuncs.Alloc.ALLOCATED && p__map instanceof ArenaMap arena) {
      uncleared.forEach((address, word) -> {
        if (address >= result.value && address < result.value + page_cnt * PAGE) {
          arena.store(address, Long.BYTES, word);
        }
      });
    }
    return row;
  }

  @Override
  public ArenaKfuncs.Free bpf_arena_free_pages(BpfMap p__map, long ptr__ign, int page_cnt) {
    if (bug == Bug.FIFTH_FREE_KEEPS_CONTENT && ++frees == 5 && p__map instanceof ArenaMap arena) {
      for (long at = arena.start(); at < arena.end(); at += Long.BYTES) {
        if (arena.load(at, Long.BYTES) != 0) {
          uncleared.put(at, arena.load(at, Long.BYTES));
        }
      }
    }
    return engine.bpf_arena_free_pages(p__map, ptr__ign, page_cnt);
  }

  @Override
  public ArenaKfuncs.Reserve bpf_arena_reserve_pages(BpfMap p__map, long ptr__ign, int page_cnt, ResultSlot result) {
    if (bug == Bug.RESERVE_OF_FIVE_THROWS && page_cnt >= 5) {
      throw new IllegalStateException("five pages");
    }
    return engine.bpf_arena_reserve_pages(p__map, ptr__ign, page_cnt, result);
  }
}
