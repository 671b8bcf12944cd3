package io.kfuncdoc.runtime.arena;

import java.util.Arrays;

/// A set of numbers from 0 to a capacity, with nearest-member queries: a 64-ary tree whose every word says which of
/// the 64 words below it are not empty. Every operation visits at most one word per level (four for 2^21 numbers)
/// and allocates nothing, except [#grow(int)].
final class BitTree {

  private long[][] levels;

  BitTree(int capacity) {
    levels = emptyLevels(capacity);
  }

  private static long[][] emptyLevels(int capacity) {
    int depth = 1;
    for (int words = wordsFor(capacity); words > 1; words = wordsFor(words)) {
      depth++;
    }
    long[][] levels = new long[depth][];
    int bits = capacity;
    for (int level = 0; level < depth; level++) {
      bits = wordsFor(bits);
      levels[level] = new long[bits];
    }
    return levels;
  }

  private static int wordsFor(int bits) {
    return Math.max(1, (bits + 63) >>> 6);
  }

  /// Makes room for numbers below `capacity`; the members stay.
  void grow(int capacity) {
    long[] members = Arrays.copyOf(levels[0], Math.max(levels[0].length, wordsFor(capacity)));
    levels = emptyLevels(members.length << 6);
    levels[0] = members;
    for (int level = 1; level < levels.length; level++) {
      for (int word = 0; word < levels[level - 1].length; word++) {
        if (levels[level - 1][word] != 0) {
          levels[level][word >>> 6] |= 1L << word;
        }
      }
    }
  }

  void add(int number) {
    int index = number;
    for (long[] words : levels) {
      words[index >>> 6] |= 1L << index;
      index >>>= 6;
    }
  }

  void remove(int number) {
    int index = number;
    for (long[] words : levels) {
      words[index >>> 6] &= ~(1L << index);
      if (words[index >>> 6] != 0) {
        return;
      }
      index >>>= 6;
    }
  }

  /// The smallest member that is not below `from`, or -1.
  int ceiling(int from) {
    int index = from;
    for (int level = 0; level < levels.length; level++) {
      int word = index >>> 6;
      if (word >= levels[level].length) {
        return -1;
      }
      long bits = levels[level][word] & (-1L << index);
      if (bits != 0) {
        int member = (word << 6) + Long.numberOfTrailingZeros(bits);
        for (int below = level - 1; below >= 0; below--) {
          member = (member << 6) + Long.numberOfTrailingZeros(levels[below][member]);
        }
        return member;
      }
      index = word + 1;
    }
    return -1;
  }

  /// The greatest member that is not above `to`, or -1.
  int floor(int to) {
    int index = Math.min(to, (levels[0].length << 6) - 1);
    for (int level = 0; level < levels.length; level++) {
      int word = index >>> 6;
      long bits = levels[level][word] & (-1L >>> ~index);
      if (bits != 0) {
        int member = (word << 6) + 63 - Long.numberOfLeadingZeros(bits);
        for (int below = level - 1; below >= 0; below--) {
          member = (member << 6) + 63 - Long.numberOfLeadingZeros(levels[below][member]);
        }
        return member;
      }
      if (word == 0) {
        return -1;
      }
      index = word - 1;
    }
    return -1;
  }
}
