package io.kfuncdoc.runtime.arena;

/// The free runs of one length, the newest last. A run that changed stays where it is until it is met, and may come
/// again above: of the entries of a run that is there, the uppermost counts.
final class RunStack {

  /// An array this short is kept when the last run is gone.
  private static final int SHORT = 128;
  /// From here on an array is swept more often, to be smaller.
  private static final int LONG = 1 << 16;
  private static final int SPARSE = 32;

  private int[] entries = new int[SHORT];
  private int size;
  private int live;

  /// The bytes of the array.
  long bytes() {
    return (long) Integer.BYTES * entries.length;
  }

  /// Whether no run is here.
  boolean isEmpty() {
    return live == 0;
  }

  private boolean isFull() {
    return size == entries.length;
  }

  /// Adds a run of the stack's length as the newest.
  void push(int run, int length, RunCheck check) {
    if (isFull()) {
      sweep(length, check);
    }
    entries[size++] = run;
    live++;
  }

  /// Says that a run is not here any more.
  void forget(int run, int length, RunCheck check) {
    live--;
    if (entries[size - 1] == run) {
      size--;
    }
    if (live == 0) {
      size = 0;
    }
    if (live < entries.length / SPARSE && entries.length > SHORT) {
      sweep(length, check);
    }
  }

  /// The newest run. There must be one.
  int newest(int length, RunCheck check) {
    while (!check.isRun(entries[size - 1], length)) {
      size--;
    }
    return entries[size - 1];
  }

  /// Keeps the entries that count. The array stays, or becomes such that an eighth to a half of it is filled.
  private void sweep(int length, RunCheck check) {
    int[] kept = entries;
    int fill = entries.length < LONG ? 4 : 2;
    if (live > entries.length / fill || live < entries.length / SPARSE) {
      kept = new int[Math.max(SHORT, 2 * fill * Integer.highestOneBit(live))];
    }
    int first = size;
    for (int place = size - 1; place >= 0; place--) {
      int run = entries[place];
      if (check.isRun(run, length) && check.mark(run)) {
        entries[--first] = run;
      }
    }
    int count = size - first;
    System.arraycopy(entries, first, kept, 0, count);
    for (int place = 0; place < count; place++) {
      check.unmark(kept[place]);
    }
    entries = kept;
    size = count;
  }
}
