package io.kfuncdoc.runtime.arena;

import java.util.BitSet;

/// What is true of an arena's bookkeeping while nobody calls: its views of the free space agree, and no page is both
/// free and present.
final class Integrity {

  private final ArenaMap arena;
  private final String name;

  private Integrity(ArenaMap arena, String name) {
    this.arena = arena;
    this.name = name;
  }

  /// @param phantoms whether the arena may have free runs that the kernel invents below the start
  /// @throws AssertionError with what is wrong
  static void check(ArenaMap arena, String name, boolean phantoms) {
    Integrity integrity = new Integrity(arena, name);
    integrity.checkRuns(phantoms ? 2 * ArenaAddress.MAX_PAGES - 1 : integrity.pages());
    if (!phantoms) {
      integrity.checkPages();
    }
    integrity.checkContent();
  }

  private int pages() {
    return (int) Math.max(arena.maxEntries(), arena.pages());
  }

  /// Each length that a free run has is found, as a whole run, and no greater one.
  private void checkRuns(int limit) {
    FreeRuns free = arena.free();
    BitSet lengths = new BitSet();
    for (int page = 0; page < limit; ) {
      int end = free.runEnd(page);
      if (end > page) {
        require(end <= limit, "the free run at " + page + " ends at " + end);
        lengths.set(end - page);
      }
      page = Math.max(end, page) + 1;
    }
    int before = 0;
    for (int length = lengths.nextSetBit(0); length >= 0; length = lengths.nextSetBit(length + 1)) {
      int found = free.find(before + 1);
      require(found >= 0 && free.runEnd(found) == found + length && (found == 0 || !free.isSet(found - 1, 1)),
          "the smallest run of more than " + before + " pages is said to be at " + found + ", and has " + length);
      before = length;
    }
    require(free.find(before + 1) < 0, "there is said to be a run of more than " + before + " pages");
  }

  private void checkPages() {
    int present = 0;
    for (int page = 0; page < pages(); page++) {
      if (arena.isPresent(page)) {
        present++;
        require(!arena.free().isSet(page, 1), "page " + page + " is free and present");
      }
    }
    require(present == arena.presentPages(), present + " pages are present, not " + arena.presentPages());
  }

  /// Every page that is present can be read and written.
  private void checkContent() {
    for (int page = 0; page < pages(); page++) {
      long address = arena.addressOf(page);
      if (arena.isPresent(page)) {
        for (long at : new long[] {address, address + ArenaAddress.PAGE_SIZE - 8}) {
          long before = arena.load(at, 8);
          arena.store(at, 8, ~before);
          require(arena.load(at, 8) == ~before, "page " + page + " does not keep what is stored");
          arena.store(at, 8, before);
        }
      }
    }
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(name + ": " + otherwise);
    }
  }
}
