package io.kfuncdoc.processor.prose;

import java.util.Comparator;
import java.util.List;

/// Something in a comment that cannot be written as reST.
///
/// @param line   counts from 1 at the first line of the comment
/// @param column counts from 1, in chars, in that line as the comment was given
/// @param what   a short phrase, with the remedy if there is one
public record ProseProblem(int line, int column, String what) {

  private static final Comparator<ProseProblem> ORDER =
      Comparator.comparingInt(ProseProblem::line).thenComparingInt(ProseProblem::column);

  public ProseProblem {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("positions count from 1: " + line + ":" + column);
    }
  }

  static List<ProseProblem> sorted(List<ProseProblem> problems) {
    return problems.stream().distinct().sorted(ORDER).toList();
  }
}
