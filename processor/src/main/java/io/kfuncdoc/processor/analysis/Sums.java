package io.kfuncdoc.processor.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Sums and differences in one form each, so that `(a + b) - b` is `a` and `a + (b + c)` is `(a + b) + c` before any
/// search. Modulo 2^64 that is exact.
final class Sums {

  /// The literals of a word, comparable.
  @SuppressWarnings("ArrayRecordComponent") // equal and ordered by content
  private record Word(int[] literals) implements Comparable<Word> {
    @Override
    public boolean equals(Object other) {
      return other instanceof Word word && Arrays.equals(literals, word.literals);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(literals);
    }

    @Override
    public int compareTo(Word other) {
      return Arrays.compare(literals, other.literals);
    }
  }

  /// A constant, and words with how often each counts.
  private record Sum(long constant, TreeMap<Word, Long> parts) {}

  private final Gates gates;
  private final Map<Word, Sum> known = new HashMap<>();

  Sums(Gates gates) {
    this.gates = gates;
  }

  /// `a + factor * b`.
  int[] add(int[] a, int[] b, long factor) {
    Sum left = of(a);
    Sum right = of(b);
    TreeMap<Word, Long> parts = new TreeMap<>(left.parts());
    right.parts().forEach((word, times) -> {
      long together = parts.getOrDefault(word, 0L) + factor * times;
      if (together == 0) {
        parts.remove(word);
      } else {
        parts.put(word, together);
      }
    });
    Sum sum = new Sum(left.constant() + factor * right.constant(), parts);
    int[] word = build(sum);
    known.putIfAbsent(new Word(word), sum);
    return word;
  }

  private Sum of(int[] word) {
    Word key = new Word(word);
    Sum sum = known.get(key);
    if (sum != null) {
      return sum;
    }
    TreeMap<Word, Long> parts = new TreeMap<>();
    if (isConstant(word)) {
      return new Sum(value(word), parts);
    }
    parts.put(key, 1L);
    return new Sum(0, parts);
  }

  static boolean isConstant(int[] word) {
    return Arrays.stream(word).allMatch(l -> l >> 1 == Gates.TRUE >> 1);
  }

  /// Of a constant word.
  static long value(int[] word) {
    long value = 0;
    for (int i = 0; i < Words.BITS; i++) {
      value |= word[i] == Gates.TRUE ? 1L << i : 0;
    }
    return value;
  }

  private int[] build(Sum sum) {
    int[] word = Words.constant(0);
    for (Map.Entry<Word, Long> part : sum.parts().entrySet()) {
      long times = part.getValue();
      for (int shift = 0; shift < Words.BITS && times != 0; shift++) {
        if ((times >> shift & 1) != 0) {
          boolean minus = times >> shift == -1;
          word = ripple(word, shifted(part.getKey().literals(), shift), minus);
          times = minus ? 0 : times & -2L << shift;
        }
      }
    }
    return ripple(word, Words.constant(sum.constant()), false);
  }

  private static int[] shifted(int[] word, int by) {
    int[] moved = new int[Words.BITS];
    for (int i = 0; i < Words.BITS; i++) {
      moved[i] = i < by ? Gates.FALSE : word[i - by];
    }
    return moved;
  }

  /// The addition or subtraction itself, bit by bit with a carry.
  int[] ripple(int[] a, int[] b, boolean minus) {
    int[] word = new int[Words.BITS];
    int carry = Gates.constant(minus);
    for (int i = 0; i < Words.BITS; i++) {
      int other = minus ? Gates.not(b[i]) : b[i];
      word[i] = gates.xor(gates.xor(a[i], other), carry);
      carry = gates.most(a[i], other, carry);
    }
    return word;
  }
}
