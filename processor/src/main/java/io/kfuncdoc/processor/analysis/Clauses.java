package io.kfuncdoc.processor.analysis;

import java.util.Arrays;

/// Clauses, each found through the two of its literals that are watched.
///
/// A literal is twice its variable, plus one if it is negated.
final class Clauses {

  private int[][][] watching = new int[16][][];
  private int[] counts = new int[16];

  void grow(int literals) {
    if (literals > watching.length) {
      watching = Arrays.copyOf(watching, Math.max(literals, 2 * watching.length));
      counts = Arrays.copyOf(counts, watching.length);
    }
  }

  /// Its first two literals are watched.
  void add(int[] clause) {
    watch(clause[0], clause);
    watch(clause[1], clause);
  }

  void watch(int literal, int[] clause) {
    int[][] list = watching[literal];
    int count = counts[literal];
    if (list == null) {
      list = new int[4][];
      watching[literal] = list;
    } else if (count == list.length) {
      list = Arrays.copyOf(list, 2 * count);
      watching[literal] = list;
    }
    list[count] = clause;
    counts[literal] = count + 1;
  }

  /// The clauses that watch a literal; the first [#count(int)] of the array.
  int[][] of(int literal) {
    int[][] list = watching[literal];
    return list == null ? new int[0][] : list;
  }

  int count(int literal) {
    return counts[literal];
  }

  /// Keeps the first clauses that watch a literal.
  void keep(int literal, int count) {
    counts[literal] = count;
  }
}
