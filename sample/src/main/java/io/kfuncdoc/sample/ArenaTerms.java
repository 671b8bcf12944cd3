package io.kfuncdoc.sample;

import io.kfuncdoc.annotations.Defined;
import io.kfuncdoc.annotations.Observed;
import io.kfuncdoc.annotations.Phrase;
import io.kfuncdoc.annotations.U64;
import io.kfuncdoc.model.State;
import io.kfuncdoc.runtime.arena.Arena;
import io.kfuncdoc.runtime.arena.BpfMap;

/// The vocabulary of the arena contracts. A page has 4096 bytes; a page offset counts pages from the arena's start.
public interface ArenaTerms {

  /// "No preference" (`include/linux/numa.h`).
  int NUMA_NO_NODE = -1;

  @Observed
  @Phrase(value = "{map} is an arena", negated = "{map} is not an arena")
  static boolean isArena(BpfMap map) {
    return map instanceof Arena;
  }

  /// The pages of the user mapping: what the kernel checks against, not `max_entries`.
  @Observed(min = 0, max = 1 << 20)
  @Phrase("the number of pages of {map}")
  static long pages(BpfMap map) {
    return map instanceof Arena arena ? arena.pages() : 0;
  }

  /// The first address of the user mapping, 0 before there is one.
  @Observed
  @Phrase("the start of {map}")
  static @U64 long start(BpfMap map) {
    return map instanceof Arena arena ? arena.start() : 0;
  }

  /// `map` stands for the machine: every arena of a kernel sees the same nodes.
  @Observed
  @Phrase(value = "{node} is an online NUMA node", negated = "{node} is not an online NUMA node")
  static boolean online(BpfMap map, int node) {
    return map instanceof Arena arena && arena.isOnline(node);
  }

  @Defined("(addr & 0xfff) == 0")
  @Phrase(value = "{addr} is page-aligned", negated = "{addr} is not page-aligned")
  boolean pageAligned(@U64 long addr);

  /// Only the low halves count, so the offset of an address below the start wraps to just under 2^20.
  @Defined("u32(addr - start(map)) >> 12")
  @Phrase("the page offset of {addr}")
  long pgoff(BpfMap map, @U64 long addr);

  @Defined("count < pages(map) - pgoff(map, addr) ? count : pages(map) - pgoff(map, addr)")
  @Phrase("min({count}, the pages left to the end of {map})")
  long inside(BpfMap map, @U64 long addr, long count);

  @Defined("addr >> 32")
  @Phrase("the upper half of {addr}")
  @U64 long upperHalf(@U64 long addr);

  @Observed
  @Phrase("{count} pages, from the one that holds {addr} on, are free")
  static boolean free(State state, BpfMap map, @U64 long addr, long count) {
    return all(state, map, ArenaCells.FREE, true, addr, count);
  }

  @Observed
  @Phrase("{count} pages, from the one that holds {addr} on, are taken")
  static boolean taken(State state, BpfMap map, @U64 long addr, long count) {
    return all(state, map, ArenaCells.FREE, false, addr, count);
  }

  @Observed
  @Phrase("{count} pages, from the one that holds {addr} on, have no memory")
  static boolean absent(State state, BpfMap map, @U64 long addr, long count) {
    return all(state, map, ArenaCells.PAGE, ArenaCells.ABSENT, addr, count);
  }

  @Observed
  @Phrase("{count} pages, from the one that holds {addr} on, have memory that is all zero")
  static boolean zeroed(State state, BpfMap map, @U64 long addr, long count) {
    return all(state, map, ArenaCells.PAGE, ArenaCells.ZERO, addr, count);
  }

  @Defined("taken(map, addr, count) && zeroed(map, addr, count)")
  @Phrase("{count} pages, from the one that holds {addr} on, are taken and have memory that is all zero")
  boolean allocated(BpfMap map, @U64 long addr, long count);

  @Defined("taken(map, addr, count) && absent(map, addr, count)")
  @Phrase("{count} pages, from the one that holds {addr} on, are taken and have no memory")
  boolean reserved(BpfMap map, @U64 long addr, long count);

  @Defined("free(map, addr, count) && absent(map, addr, count)")
  @Phrase("{count} pages, from the one that holds {addr} on, are free and have no memory")
  boolean released(BpfMap map, @U64 long addr, long count);

  /// First fit.
  @Observed
  @Phrase("{addr} is the lowest place with {count} free pages")
  static boolean lowest(State state, BpfMap map, @U64 long addr, long count) {
    long place = pageOffset(map, addr);
    long run = 0;
    for (long page = 0; page < place + count - 1; page++) {
      run = Boolean.TRUE.equals(state.get(map, ArenaCells.FREE, page)) ? run + 1 : 0;
      if (run >= count) {
        return false;
      }
    }
    return true;
  }

  /// Best fit.
  @Observed
  @Phrase("{addr} begins a free run, and no shorter one has {count} pages")
  static boolean tightest(State state, BpfMap map, @U64 long addr, long count) {
    long place = pageOffset(map, addr);
    long length = freeFrom(state, map, addr);
    long run = 0;
    long shortest = Long.MAX_VALUE;
    Object free = state.get(map, ArenaCells.FREE, 0);
    for (long page = 0; free != null; free = state.get(map, ArenaCells.FREE, ++page)) {
      if (free.equals(true)) {
        run++;
      } else {
        shortest = run >= count ? Math.min(shortest, run) : shortest;
        run = 0;
      }
    }
    shortest = run >= count ? Math.min(shortest, run) : shortest;
    return length == shortest && (place == 0 || !Boolean.TRUE.equals(state.get(map, ArenaCells.FREE, place - 1)));
  }

  @Observed(min = 0, max = 1 << 20)
  @Phrase("the number of free pages from the one that holds {addr} on")
  static long freeFrom(State state, BpfMap map, @U64 long addr) {
    long first = pageOffset(map, addr);
    long page = first;
    while (Boolean.TRUE.equals(state.get(map, ArenaCells.FREE, page))) {
      page++;
    }
    return page - first;
  }

  @Defined("taken(map, addr, old(freeFrom(map, addr)))")
  @Phrase("the page that holds {addr} and all that followed it in its free run are taken")
  boolean lost(BpfMap map, @U64 long addr);

  private static boolean all(State state, BpfMap map, String observable, Object value, long addr, long count) {
    long first = pageOffset(map, addr);
    for (long page = first; page < first + count; page++) {
      if (!value.equals(state.get(map, observable, page))) {
        return false;
      }
    }
    return true;
  }

  private static long pageOffset(BpfMap map, long addr) {
    return Integer.toUnsignedLong((int) (addr - start(map))) >>> 12;
  }
}
