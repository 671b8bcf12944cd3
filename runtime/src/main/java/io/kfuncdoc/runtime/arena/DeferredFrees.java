package io.kfuncdoc.runtime.arena;

import java.util.Arrays;

/// The frees of one arena that wait for the worker: a stack, as the kernel's lock-less list is, so that the newest is
/// done first. Any thread may push while another pops.
final class DeferredFrees {

  /// A record: the number of the first page's slot, then the count of pages.
  private long[] records = new long[8];
  private int size;

  /// @param low   low half of the first page's address
  /// @param count number of pages, at least 1
  synchronized void push(long low, int count) {
    if (size == records.length) {
      records = Arrays.copyOf(records, 2 * size);
    }
    records[size++] = low >>> ArenaAddress.PAGE_SHIFT << Integer.SIZE | count;
  }

  /// The newest record, which is taken out, or 0 if there is none.
  synchronized long pop() {
    return size == 0 ? 0 : records[--size];
  }

  /// The low half of the first page's address of a record.
  static long low(long rec) {
    return rec >>> Integer.SIZE << ArenaAddress.PAGE_SHIFT;
  }

  /// The number of pages of a record.
  static int count(long rec) {
    return (int) rec;
  }

  synchronized int size() {
    return size;
  }
}
