package io.kfuncdoc.processor.emit.kerneldoc;

/// Columns as kernel code counts them: a tab goes to the next multiple of eight.
final class Columns {

  /// What a line of the tree is at most wide.
  static final int WIDTH = 80;

  private static final int TAB = 8;

  private Columns() {}

  /// White space from one column to another, tabs first.
  static String blank(int from, int to) {
    StringBuilder blank = new StringBuilder();
    int column = from;
    while (column / TAB * TAB + TAB <= to) {
      blank.append('\t');
      column = column / TAB * TAB + TAB;
    }
    return blank + " ".repeat(to - column);
  }

  /// How wide a line is.
  static int of(String line) {
    int column = 0;
    for (char c : line.toCharArray()) {
      column = c == '\t' ? column / TAB * TAB + TAB : column + 1;
    }
    return column;
  }
}
