package io.kfuncdoc.processor.docs;

import java.util.ArrayList;
import java.util.List;

/// The lines in which two texts differ, in the manner of a unified diff without context.
final class LineDifference {

  private static final int MOST_CELLS = 4_000_000;

  private final List<String> left;
  private final List<String> right;
  private final List<String> out = new ArrayList<>();
  private int lastLeft = -2;
  private int lastRight = -2;

  private LineDifference(List<String> left, List<String> right) {
    this.left = left;
    this.right = right;
  }

  /// Lines of the first text start with `-`, of the second with `+`.
  static List<String> between(String left, String right) {
    LineDifference difference = new LineDifference(List.of(left.split("\n", -1)), List.of(right.split("\n", -1)));
    difference.run();
    return difference.out;
  }

  private void run() {
    int from = 0;
    int leftEnd = left.size();
    int rightEnd = right.size();
    while (from < leftEnd && from < rightEnd && left.get(from).equals(right.get(from))) {
      from++;
    }
    while (leftEnd > from && rightEnd > from && left.get(leftEnd - 1).equals(right.get(rightEnd - 1))) {
      leftEnd--;
      rightEnd--;
    }
    if ((long) (leftEnd - from) * (rightEnd - from) > MOST_CELLS) {
      show(from, leftEnd, from, rightEnd);
    } else {
      walk(from, leftEnd, rightEnd);
    }
  }

  private void walk(int from, int leftEnd, int rightEnd) {
    int[][] common = new int[leftEnd - from + 1][rightEnd - from + 1];
    for (int i = leftEnd - from - 1; i >= 0; i--) {
      for (int j = rightEnd - from - 1; j >= 0; j--) {
        common[i][j] = left.get(from + i).equals(right.get(from + j))
            ? common[i + 1][j + 1] + 1
            : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < leftEnd - from || j < rightEnd - from) {
      if (i < leftEnd - from && j < rightEnd - from && left.get(from + i).equals(right.get(from + j))) {
        i++;
        j++;
      } else if (j == rightEnd - from || (i < leftEnd - from && common[i + 1][j] >= common[i][j + 1])) {
        show(from + i, from + i + 1, from + j, from + j);
        i++;
      } else {
        show(from + i, from + i, from + j, from + j + 1);
        j++;
      }
    }
  }

  private void show(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    if (leftFrom != lastLeft || rightFrom != lastRight) {
      out.add("@@ line " + (leftFrom + 1) + " / line " + (rightFrom + 1) + " @@");
    }
    left.subList(leftFrom, leftTo).forEach(line -> out.add("-" + line));
    right.subList(rightFrom, rightTo).forEach(line -> out.add("+" + line));
    lastLeft = leftTo;
    lastRight = rightTo;
  }
}
