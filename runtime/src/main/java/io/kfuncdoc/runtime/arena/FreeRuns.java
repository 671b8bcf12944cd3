package io.kfuncdoc.runtime.arena;

/// The free space of an arena as maximal runs of free pages: kernel/bpf/range_tree.c.
///
/// The kernel keeps the runs in two red-black trees. Here the pages that are not free are bits of a [BitTree], between
/// which the runs lie, and [RunsByLength] knows the smallest that suffices. A run that changes is taken out and put
/// back, and so becomes the newest of its length, as in the kernel. An operation takes, on the average over many, a
/// constant number of steps for each run that it touches, and one for each 64 pages.
///
/// Page offsets may exceed the arena (a free below the start, a user mapping longer than the map); room is made when
/// that happens. Arguments are trusted: offsets are not negative, lengths are positive, and no end exceeds 2^21-1.
final class FreeRuns {

  private final FaultInjector faults;
  private final BitTree taken;
  private final RunsByLength runs;
  /// All pages from here on are taken, and so is this one.
  private int capacity;

  /// No page is free.
  ///
  /// @param pages how many pages to make room for at once
  FreeRuns(int pages, FaultInjector faults) {
    this.faults = faults;
    capacity = pages;
    taken = new BitTree(pages + 1);
    taken.addAll(0, pages + 1);
    runs = new RunsByLength(taken, pages);
  }

  /// The start of the smallest run of at least `count` pages, the newest among equals, or -1; range_tree_find().
  int find(int count) {
    return runs.best(count);
  }

  /// Takes `count` pages from the low end of the run that [#find(int)] has; range_tree_find() and range_tree_clear().
  ///
  /// @return the first page, or -1 if no run is long enough
  int take(int count) {
    int run = find(count);
    if (run < 0) {
      return -1;
    }
    int length = taken.ceiling(run) - run;
    taken.addAll(run, run + count);
    runs.remove(run, length);
    if (length > count) {
      runs.add(run + count, length - count);
    }
    return run;
  }

  /// The lowest `count` free pages below `limit`, or -1: the first fit of a kernel without range tree. Looks at every
  /// run from the lowest on, so it takes time in proportion to the runs before the one that fits.
  int findFirst(int count, int limit) {
    for (int run = nextFree(0, limit); run + count <= limit; run = nextFree(runEnd(run), limit)) {
      if (isSet(run, count)) {
        return run;
      }
    }
    return -1;
  }

  /// Whether all pages of a run are free; is_range_tree_set() == 0.
  boolean isSet(int start, int count) {
    return runEnd(start) - start >= count;
  }

  /// The exclusive end of the free run that holds a page, or the page itself if it is not free.
  int runEnd(int page) {
    return page > capacity ? page : taken.ceiling(page);
  }

  private boolean isFree(int page) {
    return page >= 0 && page < capacity && !taken.contains(page);
  }

  /// Marks pages as taken, free or not; range_tree_clear().
  ///
  /// @return false if the pages lie inside a free run and there is no node for what is right of them: then that
  ///     remainder is lost with them
  boolean clear(int start, int count) {
    int end = start + count;
    for (int page = nextFree(start, end); page < end; page = nextFree(page, end)) {
      int run = taken.floor(page) + 1;
      int runEnd = taken.ceiling(page);
      taken.addAll(page, Math.min(end, runEnd));
      runs.remove(run, runEnd - run);
      if (run < page) {
        runs.add(run, page - run);
        if (runEnd > end && faults.strikes(ArenaFault.TREE_NODE)) {
          taken.addAll(end, runEnd);
          return false;
        }
      }
      if (runEnd > end) {
        runs.add(end, runEnd - end);
      }
    }
    return true;
  }

  /// Marks pages as free; range_tree_set(). Does nothing if all of them are free already: the run keeps its age.
  ///
  /// @return false if there is no node for a run that touches no other: then its pages are taken, also those that
  ///     were free
  boolean set(int start, int count) {
    int end = start + count;
    reach(end);
    if (nextFree(start, end) == end) {
      return join(start, end);
    }
    return isSet(start, count) || clear(start, count) && join(start, end);
  }

  /// Makes a run of pages that are taken and of the runs that touch them.
  private boolean join(int start, int end) {
    int newStart = start;
    int newEnd = end;
    if (isFree(start - 1)) {
      newStart = taken.floor(start - 1) + 1;
    }
    if (isFree(end)) {
      newEnd = taken.ceiling(end);
    }
    if (newEnd - newStart == end - start && faults.strikes(ArenaFault.TREE_NODE)) {
      return false;
    }
    taken.removeAll(start, end);
    if (newEnd > end) {
      runs.remove(end, newEnd - end);
    }
    if (newStart < start) {
      runs.remove(newStart, start - newStart);
    }
    runs.add(newStart, newEnd - newStart);
    return true;
  }

  /// The first free page from `from` on, or `end` if there is none before that.
  private int nextFree(int from, int end) {
    int bound = Math.min(end, capacity);
    int free = taken.nextAbsent(from, bound);
    return free < bound ? free : end;
  }

  private void reach(int end) {
    if (end > capacity) {
      int pages = Math.max(end, Math.min(2 * capacity, 2 * ArenaAddress.MAX_PAGES));
      taken.grow(pages + 1);
      taken.addAll(capacity, pages + 1);
      runs.grow(pages);
      capacity = pages;
    }
  }
}
