package io.kfuncdoc.runtime.arena;

import java.util.Arrays;

/// A set of numbers from 0 to a capacity, with nearest-member queries: a 64-ary tree whose every word says which of
/// the 64 words below it are not empty. A query visits at most two words per level (of which 2^21 numbers have four), a
/// change of several numbers one for each 64 of them. Nothing allocates, except [#grow(int)].
final class BitTree {

  private long[][] levels;
  /// The numbers themselves: the lowest level.
  private long[] members;

  BitTree(int capacity) {
    levels = emptyLevels(capacity);
    members = levels[0];
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
    members = Arrays.copyOf(members, Math.max(members.length, wordsFor(capacity)));
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

  /// Whether a number below the capacity is a member.
  boolean contains(int number) {
    return (members[number >>> 6] >>> number & 1) != 0;
  }

  /// Whether there is a member with the same number divided by 64.
  boolean hasNeighbour(int number) {
    return members[number >>> 6] != 0;
  }

  void add(int number) {
    int index = number;
    for (long[] words : levels) {
      long before = words[index >>> 6];
      words[index >>> 6] = before | 1L << index;
      if (before != 0) {
        return;
      }
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

  /// Adds all numbers from `from` to before `end`; there must be some.
  void addAll(int from, int end) {
    if (end == from + 1) {
      add(from);
      return;
    }
    int first = from;
    int last = end - 1;
    for (long[] words : levels) {
      int word = first >>> 6;
      int lastWord = last >>> 6;
      if (word == lastWord) {
        long before = words[word];
        words[word] = before | -1L << first & -1L >>> ~last;
        if (before != 0) {
          return;
        }
      } else {
        words[word] |= -1L << first;
        Arrays.fill(words, word + 1, lastWord, -1L);
        words[lastWord] |= -1L >>> ~last;
      }
      first = word;
      last = lastWord;
    }
  }

  /// Removes all numbers from `from` to before `end`; there must be some.
  void removeAll(int from, int end) {
    if (end == from + 1) {
      remove(from);
      return;
    }
    int first = from;
    int last = end - 1;
    for (long[] words : levels) {
      int word = first >>> 6;
      int lastWord = last >>> 6;
      if (word == lastWord) {
        words[word] &= ~(-1L << first & -1L >>> ~last);
      } else {
        words[word] &= ~(-1L << first);
        Arrays.fill(words, word + 1, lastWord, 0);
        words[lastWord] &= ~(-1L >>> ~last);
      }
      first = words[word] == 0 ? word : word + 1;
      last = words[lastWord] == 0 ? lastWord : lastWord - 1;
      if (first > last) {
        return;
      }
    }
  }

  /// The smallest number from `from` to before `end` that is no member, or `end`.
  int nextAbsent(int from, int end) {
    int number = from;
    while (number < end) {
      long absent = ~members[number >>> 6] & -1L << number;
      if (absent != 0) {
        return Math.min(end, (number & -64) + Long.numberOfTrailingZeros(absent));
      }
      number = (number & -64) + 64;
    }
    return end;
  }

  /// The smallest member that is not below `from`, or -1.
  int ceiling(int from) {
    int word = from >>> 6;
    if (word >= members.length) {
      return -1;
    }
    long bits = members[word] & -1L << from;
    return bits != 0 ? (word << 6) + Long.numberOfTrailingZeros(bits) : ceilingAbove(word + 1);
  }

  /// The smallest member in a word of the lowest level from `from` on.
  private int ceilingAbove(int from) {
    int index = from;
    for (int level = 1; level < levels.length; level++) {
      int word = index >>> 6;
      if (word >= levels[level].length) {
        return -1;
      }
      long bits = levels[level][word] & -1L << index;
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

  /// The greatest member that is not above `to`, which is below the capacity, or -1.
  int floor(int to) {
    int word = to >>> 6;
    long bits = members[word] & -1L >>> ~to;
    return bits != 0 ? (word << 6) + 63 - Long.numberOfLeadingZeros(bits) : floorBelow(word - 1);
  }

  /// The greatest member in a word of the lowest level up to `to`.
  private int floorBelow(int to) {
    int index = to;
    for (int level = 1; index >= 0; level++) {
      int word = index >>> 6;
      long bits = levels[level][word] & -1L >>> ~index;
      if (bits != 0) {
        int member = (word << 6) + 63 - Long.numberOfLeadingZeros(bits);
        for (int below = level - 1; below >= 0; below--) {
          member = (member << 6) + 63 - Long.numberOfLeadingZeros(levels[below][member]);
        }
        return member;
      }
      index = word - 1;
    }
    return -1;
  }
}
