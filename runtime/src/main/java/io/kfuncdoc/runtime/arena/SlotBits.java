package io.kfuncdoc.runtime.arena;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/// A set of slots of the 4 GiB window, one bit each; a slot is 0 .. 2^20-1. Parts without a bit take no room.
///
/// One thread at a time may change it; any number may look at it meanwhile. Who sees a bit also sees what the thread
/// that set it had written before.
final class SlotBits {

  private static final int LEAF_SHIFT = 13;
  private static final int LEAF_MASK = (1 << LEAF_SHIFT) - 1;
  private static final VarHandle LEAF = MethodHandles.arrayElementVarHandle(long[][].class);
  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] @Nullable [] leaves = new long[ArenaAddress.MAX_PAGES >>> LEAF_SHIFT][];

  boolean contains(int slot) {
    long[] leaf = (long[]) LEAF.getAcquire(leaves, slot >>> LEAF_SHIFT);
    return leaf != null && ((long) WORD.getAcquire(leaf, (slot & LEAF_MASK) >>> 6) >>> slot & 1) != 0;
  }

  void add(int slot) {
    long[] leaf = leaf(slot);
    int word = (slot & LEAF_MASK) >>> 6;
    WORD.setRelease(leaf, word, leaf[word] | 1L << slot);
  }

  /// Adds slots up to an exclusive end.
  void add(int slot, int end) {
    for (int at = slot; at < end; at = (at | 63) + 1) {
      long[] leaf = leaf(at);
      int word = (at & LEAF_MASK) >>> 6;
      WORD.setRelease(leaf, word, leaf[word] | mask(at, end));
    }
  }

  void remove(int slot) {
    long[] leaf = leaves[slot >>> LEAF_SHIFT];
    if (leaf != null) {
      int word = (slot & LEAF_MASK) >>> 6;
      WORD.setRelease(leaf, word, leaf[word] & ~(1L << slot));
    }
  }

  /// Removes slots up to an exclusive end.
  void remove(int slot, int end) {
    for (int at = slot; at < end; at = (at | 63) + 1) {
      long[] leaf = leaves[at >>> LEAF_SHIFT];
      if (leaf == null) {
        at |= LEAF_MASK;
      } else {
        int word = (at & LEAF_MASK) >>> 6;
        WORD.setRelease(leaf, word, leaf[word] & ~mask(at, end));
      }
    }
  }

  /// The bits of a word from `slot` on that are below `end`.
  private static long mask(int slot, int end) {
    int after = end - (slot & ~63);
    return (after >= Long.SIZE ? -1L : (1L << after) - 1) & -1L << slot;
  }

  private long[] leaf(int slot) {
    long[] leaf = leaves[slot >>> LEAF_SHIFT];
    if (leaf == null) {
      leaf = new long[1 << LEAF_SHIFT - 6];
      LEAF.setRelease(leaves, slot >>> LEAF_SHIFT, leaf);
    }
    return leaf;
  }

  /// The first slot from `slot` on that is in the set, or `end` if there is none before it.
  int next(int slot, int end) {
    return scan(slot, end, 0);
  }

  /// The first slot from `slot` on that is not in the set, or `end` if there is none before it.
  int nextAbsent(int slot, int end) {
    return scan(slot, end, -1);
  }

  /// @param flip -1 to look for zeros, else 0
  private int scan(int slot, int end, long flip) {
    int at = slot;
    while (at < end) {
      long[] leaf = (long[]) LEAF.getAcquire(leaves, at >>> LEAF_SHIFT);
      if (leaf == null) {
        if (flip != 0) {
          return at;
        }
        at = (at | LEAF_MASK) + 1;
      } else {
        long bits = ((long) WORD.getAcquire(leaf, (at & LEAF_MASK) >>> 6) ^ flip) & -1L << at;
        if (bits != 0) {
          return Math.min(end, (at & ~63) + Long.numberOfTrailingZeros(bits));
        }
        at = (at | 63) + 1;
      }
    }
    return end;
  }
}
