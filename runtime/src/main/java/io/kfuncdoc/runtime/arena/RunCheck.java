package io.kfuncdoc.runtime.arena;

import java.util.Arrays;

/// Tells whether there is a free run of a length at a page, and marks runs that were met.
final class RunCheck {

  private final BitTree taken;
  private long[] marks = new long[0];

  /// @param taken the pages that are not free
  RunCheck(BitTree taken) {
    this.taken = taken;
  }

  /// Whether a page is the first of a free run of the length.
  boolean isRun(int page, int length) {
    return taken.ceiling(page) == page + length && (page == 0 || taken.contains(page - 1));
  }

  /// Marks a run.
  ///
  /// @return whether it was not marked
  boolean mark(int run) {
    int word = run >>> 6;
    if (word >= marks.length) {
      reach(word);
    }
    long before = marks[word];
    marks[word] = before | 1L << run;
    return marks[word] != before;
  }

  private void reach(int word) {
    marks = Arrays.copyOf(marks, Math.max(2 * marks.length, word + 1));
  }

  void unmark(int run) {
    marks[run >>> 6] &= ~(1L << run);
  }

  /// The bytes of the marks.
  long bytes() {
    return (long) Long.BYTES * marks.length;
  }
}
