package io.kfuncdoc.benchmarks.place;

import java.util.Map;
import java.util.TreeMap;

/// The kernel's placement on two `java.util.TreeMap`s, one by start and one by length: what one would write first.
/// The newest run of a length sorts first among its equals.
final class TreeMapPages implements Pages {

  private static final int AGE_BITS = 42;

  private final TreeMap<Integer, Run> byStart = new TreeMap<>();
  private final TreeMap<Long, Run> byLength = new TreeMap<>();
  private long age = (1L << AGE_BITS) - 1;

  private record Run(int start, int length, long key) {

    int end() {
      return start + length;
    }
  }

  TreeMapPages(int pages) {
    insert(0, pages);
  }

  @Override
  public int take(int count) {
    Map.Entry<Long, Run> best = byLength.ceilingEntry((long) count << AGE_BITS);
    if (best == null) {
      return -1;
    }
    Run run = best.getValue();
    remove(run);
    if (run.length > count) {
      insert(run.start + count, run.length - count);
    }
    return run.start;
  }

  @Override
  public boolean takeAt(int page, int count) {
    Map.Entry<Integer, Run> below = byStart.floorEntry(page);
    if (below == null || below.getValue().end() < page + count) {
      return false;
    }
    Run run = below.getValue();
    remove(run);
    if (run.start < page) {
      insert(run.start, page - run.start);
    }
    if (run.end() > page + count) {
      insert(page + count, run.end() - page - count);
    }
    return true;
  }

  @Override
  public void give(int page, int count) {
    int start = page;
    int end = page + count;
    Map.Entry<Integer, Run> left = byStart.lowerEntry(page);
    if (left != null && left.getValue().end() == page) {
      remove(left.getValue());
      start = left.getValue().start;
    }
    Run right = byStart.get(end);
    if (right != null) {
      remove(right);
      end = right.end();
    }
    insert(start, end - start);
  }

  @Override
  public int freeRuns() {
    return byStart.size();
  }

  private void insert(int start, int length) {
    Run run = new Run(start, length, (long) length << AGE_BITS | age--);
    byStart.put(start, run);
    byLength.put(run.key, run);
  }

  private void remove(Run run) {
    byStart.remove(run.start);
    byLength.remove(run.key);
  }
}
