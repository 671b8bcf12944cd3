package io.kfuncdoc.runtime.arena;

import java.util.Arrays;

/// Released slots that still hold memory, because they are likely to be used again soon: at most 512, of which the
/// oldest give way.
final class WarmPages {

  static final int LIMIT = 512;

  private final SlotBits members = new SlotBits();
  /// Oldest first. An entry whose slot was taken since is stale, and so is all but the newest entry of a slot.
  private final int[] entries = new int[LIMIT];
  private final int[] evicted = new int[LIMIT];
  private int size;

  /// Takes a slot out.
  ///
  /// @return whether it was in
  boolean take(int slot) {
    if (!members.contains(slot)) {
      return false;
    }
    members.remove(slot);
    if (entries[size - 1] == slot) {
      size--;
    }
    return true;
  }

  /// Whether [#evict(int)] must come before the next [#add(int)].
  boolean isFull() {
    return size == LIMIT;
  }

  /// Puts in a slot that is not in.
  void add(int slot) {
    members.add(slot);
    entries[size++] = slot;
  }

  /// The first slot from `slot` on that is in, or `end` if there is none before it.
  int next(int slot, int end) {
    return members.next(slot, end);
  }

  /// The first slot from `slot` on that is not in, or `end` if there is none before it.
  int nextAbsent(int slot, int end) {
    return members.nextAbsent(slot, end);
  }

  /// Takes out all but the newest `keep` slots, and finds the others by [#evicted(int)], ascending.
  ///
  /// @return how many were taken out
  int evict(int keep) {
    int first = LIMIT;
    for (int at = size - 1; at >= 0; at--) {
      int slot = entries[at];
      if (members.contains(slot)) {
        members.remove(slot);
        entries[--first] = slot;
      }
    }
    int live = LIMIT - first;
    int leaving = Math.max(0, live - keep);
    System.arraycopy(entries, first, evicted, 0, leaving);
    Arrays.sort(evicted, 0, leaving);
    size = live - leaving;
    System.arraycopy(entries, first + leaving, entries, 0, size);
    for (int at = 0; at < size; at++) {
      members.add(entries[at]);
    }
    return leaving;
  }

  /// A slot that the last [#evict(int)] took out.
  int evicted(int index) {
    return evicted[index];
  }
}
