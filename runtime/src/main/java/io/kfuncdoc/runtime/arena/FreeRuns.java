package io.kfuncdoc.runtime.arena;

import java.util.Arrays;

/// The free space of an arena as maximal runs of free pages: kernel/bpf/range_tree.c.
///
/// The kernel keeps the runs in two red-black trees. Here arrays indexed by page offset hold the length of the run
/// that starts there and its neighbours in the list of all runs of that length, newest first; two [BitTree]s find the
/// nearest run and the smallest sufficient length. A run that changes is taken out and put back, and so becomes the
/// newest of its length, as in the kernel.
///
/// Page offsets may exceed the arena (a free below the start, a user mapping longer than the map); the arrays grow
/// when that happens. Nothing else allocates. Arguments are trusted: offsets are not negative, lengths are positive.
final class FreeRuns {

  private final FaultInjector faults;
  private final BitTree starts;
  private final BitTree lengths;
  /// By start; 0 where no run starts.
  private int[] lengthAt;
  /// By start: the start + 1 of the next newer (older) run of the same length, or 0.
  private int[] newer;
  private int[] older;
  /// By length: the start + 1 of the newest run, or 0.
  private int[] newest;

  /// No page is free.
  ///
  /// @param pages how many pages to make room for at once
  FreeRuns(int pages, FaultInjector faults) {
    this.faults = faults;
    starts = new BitTree(pages);
    lengths = new BitTree(pages + 1);
    lengthAt = new int[pages];
    newer = new int[pages];
    older = new int[pages];
    newest = new int[pages + 1];
  }

  /// The start of the smallest run of at least `count` pages, the newest among equals, or -1; range_tree_find().
  int find(int count) {
    int length = lengths.ceiling(count);
    return length < 0 ? -1 : newest[length] - 1;
  }

  /// The lowest `count` free pages below `limit`, or -1: the first fit of a kernel without range tree. Looks at every
  /// run from the lowest on, so it takes time in proportion to the runs before the one that fits.
  int findFirst(int count, int limit) {
    for (int run = starts.ceiling(0); run >= 0 && run + count <= limit; run = starts.ceiling(runEnd(run))) {
      if (isSet(run, count)) {
        return run;
      }
    }
    return -1;
  }

  /// Whether all pages of a run are free; is_range_tree_set() == 0.
  boolean isSet(int start, int count) {
    int run = runAt(start);
    return run >= 0 && run + lengthAt[run] - start >= count;
  }

  /// The exclusive end of the free run that holds a page, or the page itself if it is not free.
  int runEnd(int page) {
    int run = runAt(page);
    return run < 0 ? page : run + lengthAt[run];
  }

  /// Marks pages as taken, free or not; range_tree_clear().
  ///
  /// @return false if the pages lie inside a free run and there is no node for what is right of them: then that
  ///     remainder is lost with them
  boolean clear(int start, int count) {
    int end = start + count;
    int run = runAt(start);
    if (run < 0) {
      run = starts.ceiling(start);
    }
    while (run >= 0 && run < end) {
      int runEnd = run + lengthAt[run];
      remove(run);
      if (run < start) {
        insert(run, start - run);
        if (runEnd > end && faults.strikes(ArenaFault.TREE_NODE)) {
          return false;
        }
      }
      if (runEnd > end) {
        insert(end, runEnd - end);
        return true;
      }
      run = starts.ceiling(runEnd);
    }
    return true;
  }

  /// Marks pages as free; range_tree_set(). Does nothing if all of them are free already: the run keeps its age.
  ///
  /// @return false if there is no node for a run that touches no other: then its pages are taken, also those that
  ///     were free
  boolean set(int start, int count) {
    if (isSet(start, count)) {
      return true;
    }
    int end = start + count;
    reach(end);
    if (!clear(start, count)) {
      return false;
    }
    int left = start == 0 ? -1 : runAt(start - 1);
    boolean right = end < lengthAt.length && lengthAt[end] != 0;
    if (left < 0 && !right && faults.strikes(ArenaFault.TREE_NODE)) {
      return false;
    }
    int newStart = left < 0 ? start : left;
    int newEnd = right ? end + lengthAt[end] : end;
    if (right) {
      remove(end);
    }
    if (left >= 0) {
      remove(left);
    }
    insert(newStart, newEnd - newStart);
    return true;
  }

  private int runAt(int page) {
    int run = starts.floor(page);
    return run >= 0 && page - run < lengthAt[run] ? run : -1;
  }

  private void insert(int start, int length) {
    int head = newest[length];
    lengthAt[start] = length;
    newer[start] = 0;
    older[start] = head;
    if (head == 0) {
      lengths.add(length);
    } else {
      newer[head - 1] = start + 1;
    }
    newest[length] = start + 1;
    starts.add(start);
  }

  private void remove(int start) {
    int length = lengthAt[start];
    if (newer[start] == 0) {
      newest[length] = older[start];
      if (older[start] == 0) {
        lengths.remove(length);
      }
    } else {
      older[newer[start] - 1] = older[start];
    }
    if (older[start] != 0) {
      newer[older[start] - 1] = newer[start];
    }
    lengthAt[start] = 0;
    starts.remove(start);
  }

  private void reach(int end) {
    if (end <= lengthAt.length) {
      return;
    }
    int pages = Math.max(end, Math.min(2 * lengthAt.length, 2 * ArenaAddress.MAX_PAGES));
    lengthAt = Arrays.copyOf(lengthAt, pages);
    newer = Arrays.copyOf(newer, pages);
    older = Arrays.copyOf(older, pages);
    newest = Arrays.copyOf(newest, pages + 1);
    starts.grow(pages);
    lengths.grow(pages + 1);
  }
}
