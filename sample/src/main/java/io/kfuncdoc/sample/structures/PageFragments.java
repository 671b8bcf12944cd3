package io.kfuncdoc.sample.structures;

import io.kfuncdoc.runtime.arena.ArenaView;
import io.kfuncdoc.runtime.arena.BpfMap;
import io.kfuncdoc.sample.ArenaKfuncs;

/// Gives out pieces of pages, as the self-tests of the kernel's arenas do it. Pieces are cut off the current page from
/// its end; the last 8 bytes of a page count its pieces, and a page without any is freed.
///
/// For one thread of one side, the program's.
public final class PageFragments {

  private static final int PAGE = 4096;
  private static final int COUNT_AT = PAGE - Long.BYTES;
  private static final int ANY_NODE = -1;

  private final ArenaKfuncs kfuncs;
  private final BpfMap arena;
  private final ArenaView memory;
  /// The current page, or 0. It counts one piece more than were given out, so that it stays.
  private long page;
  private int left;

  /// @param memory the memory of `arena`
  public PageFragments(ArenaKfuncs kfuncs, BpfMap arena, ArenaView memory) {
    this.kfuncs = kfuncs;
    this.arena = arena;
    this.memory = memory;
  }

  /// The greatest piece in bytes.
  public static int greatest() {
    return COUNT_AT;
  }

  /// Cuts a piece off. Its content is whatever the last piece there left.
  ///
  /// @param size in bytes, 1 .. [#greatest()]; rounded up to a multiple of 8
  /// @return its address, a multiple of 8; 0 if the arena has no page left
  public long allocate(int size) {
    if (size < 1 || size > greatest()) {
      throw new IllegalArgumentException("a piece has 1 to " + greatest() + " bytes, not " + size);
    }
    int rounded = size + Long.BYTES - 1 & -Long.BYTES;
    if (left < rounded && !takePage()) {
      return 0;
    }
    left -= rounded;
    memory.getAndAdd64(page + COUNT_AT, 1);
    return page + left;
  }

  private boolean takePage() {
    long fresh = kfuncs.bpf_arena_alloc_pages(arena, 0, 1, ANY_NODE, 0);
    if (fresh == 0) {
      return false;
    }
    close();
    memory.store64(fresh + COUNT_AT, 1);
    page = fresh;
    left = COUNT_AT;
    return true;
  }

  /// Gives a piece back.
  ///
  /// @param piece an address that [#allocate(int)] returned, once
  public void free(long piece) {
    drop(piece & -PAGE);
  }

  /// Gives the current page back, as soon as its pieces are. More pieces can be had afterwards.
  public void close() {
    if (page != 0) {
      drop(page);
      page = 0;
      left = 0;
    }
  }

  private void drop(long from) {
    if (memory.getAndAdd64(from + COUNT_AT, -1) == 1) {
      kfuncs.bpf_arena_free_pages(arena, from, 1);
    }
  }
}
