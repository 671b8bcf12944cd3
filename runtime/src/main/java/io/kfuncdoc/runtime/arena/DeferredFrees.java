package io.kfuncdoc.runtime.arena;

import java.util.Arrays;

/// The frees of one arena that wait for the worker: a stack, as the kernel's lock-less list is, so that the newest is
/// done first.
final class DeferredFrees {

  private int[] lows = new int[8];
  private int[] counts = new int[8];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /// @param low   low half of the first page's address
  /// @param count number of pages
  void push(int low, int count) {
    if (size == lows.length) {
      lows = Arrays.copyOf(lows, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    lows[size] = low;
    counts[size] = count;
    size++;
  }

  void pop() {
    size--;
  }

  int newestLow() {
    return lows[size - 1];
  }

  int newestCount() {
    return counts[size - 1];
  }
}
