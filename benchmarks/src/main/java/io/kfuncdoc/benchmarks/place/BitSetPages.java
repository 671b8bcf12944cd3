package io.kfuncdoc.benchmarks.place;

import java.util.BitSet;

/// Next fit on a `java.util.BitSet` of taken pages: the search goes on where the last one ended. The pages that it
/// finds are not those of the kernel.
final class BitSetPages implements Pages {

  private final BitSet taken;
  private final int pages;
  private int next;

  BitSetPages(int pages) {
    this.pages = pages;
    taken = new BitSet(pages);
  }

  @Override
  public int take(int count) {
    int found = search(next, pages, count);
    if (found < 0) {
      found = search(0, Math.min(pages, next + count), count);
    }
    if (found >= 0) {
      taken.set(found, found + count);
      next = found + count;
    }
    return found;
  }

  private int search(int from, int end, int count) {
    for (int start = taken.nextClearBit(from); start + count <= end; ) {
      int stop = taken.nextSetBit(start);
      if (stop < 0 || stop >= start + count) {
        return start;
      }
      start = taken.nextClearBit(stop);
    }
    return -1;
  }

  @Override
  public boolean takeAt(int page, int count) {
    int firstTaken = taken.nextSetBit(page);
    if (firstTaken >= 0 && firstTaken < page + count) {
      return false;
    }
    taken.set(page, page + count);
    return true;
  }

  @Override
  public void give(int page, int count) {
    taken.clear(page, page + count);
  }

  @Override
  public int freeRuns() {
    int runs = 0;
    for (int start = taken.nextClearBit(0); start < pages; start = taken.nextClearBit(end(start))) {
      runs++;
    }
    return runs;
  }

  private int end(int start) {
    int end = taken.nextSetBit(start);
    return end < 0 ? pages : end;
  }
}
