package io.kfuncdoc.runtime.arena;

/// The free runs of one length, the newest last. A run that changed stays where it is until it is met: only
/// [RunPlaces] tells which entries count.
final class RunStack {

  /// An array this short is kept when the last run is gone.
  private static final int SHORT = 64;
  private static final int GROWTH = 2;
  private static final int SPARSE = 16;

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

  /// Adds a run as the newest.
  void push(int run, int length, RunPlaces places) {
    if (size == entries.length) {
      sweep(length, places);
    }
    places.put(run, size);
    entries[size++] = run;
    live++;
  }

  /// Says that a run is not here any more. It is none of this length already.
  void forget(int length, RunPlaces places) {
    live--;
    if (live == 0) {
      size = 0;
    }
    if (live < entries.length / SPARSE && entries.length > SHORT) {
      sweep(length, places);
    }
  }

  /// The newest run. There must be one.
  int newest(int length, RunPlaces places) {
    while (!places.isAt(entries[size - 1], length, size - 1)) {
      size--;
    }
    return entries[size - 1];
  }

  /// Keeps the entries that count. The array stays, or becomes such that a half to a quarter of it is filled.
  private void sweep(int length, RunPlaces places) {
    int[] kept = entries;
    if (live > entries.length / GROWTH || live < entries.length / SPARSE) {
      kept = new int[Math.max(SHORT, GROWTH * GROWTH * Integer.highestOneBit(live))];
    }
    int count = 0;
    for (int place = 0; place < size; place++) {
      int run = entries[place];
      if (places.isAt(run, length, place)) {
        places.put(run, count);
        kept[count++] = run;
      }
    }
    entries = kept;
    size = count;
  }
}
