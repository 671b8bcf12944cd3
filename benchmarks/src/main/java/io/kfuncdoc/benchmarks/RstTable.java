package io.kfuncdoc.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A table in reStructuredText.
public final class RstTable {

  private final List<List<String>> rows = new ArrayList<>();

  /// @param heads of the columns
  public RstTable(String... heads) {
    rows.add(List.of(heads));
  }

  /// One line of as many cells.
  public void row(String... cells) {
    rows.add(List.of(cells));
  }

  /// A figure with one digit after the point, or without if it is 100 or more; a dash for none.
  public static String figure(double value) {
    if (Double.isNaN(value)) {
      return "--";
    }
    return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.1f", value);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(".. list-table::\n   :header-rows: 1\n\n");
    for (List<String> row : rows) {
      String mark = "   * - ";
      for (String cell : row) {
        text.append(mark).append(cell).append('\n');
        mark = "     - ";
      }
    }
    return text.append('\n').toString();
  }
}
