package io.kfuncdoc.runtime;

import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The table of a kfunc's outcomes in one release as aligned text.
public final class OutcomeTable {

  private OutcomeTable() {}

  public static String of(Kfunc kfunc, Release release) {
    return of(kfunc, release, Map.of());
  }

  /// @param marks words put behind rows, by the row's name
  public static String of(Kfunc kfunc, Release release, Map<String, String> marks) {
    List<String[]> lines = new ArrayList<>();
    lines.add(new String[] {"#", "row", "when", "returns", ""});
    int order = 0;
    for (Row row : kfunc.rowsIn(release)) {
      String mark = marks.containsKey(row.name()) ? "<- " + marks.get(row.name()) : "";
      lines.add(new String[] {String.valueOf(++order), row.name(), when(row), returns(row), mark});
    }
    return kfunc.prototype() + ", Linux " + release + "\n" + aligned(lines);
  }

  /// What decides for the row: its guard as written, `reported` or `otherwise`.
  public static String when(Row row) {
    return switch (row.decision()) {
      case Decision.Guarded(var guard) -> guard.source();
      case Decision.Undefined(var guard) -> "undefined for the caller: " + guard.source();
      case Decision.Reported() -> "reported";
      case Decision.Success() -> "otherwise";
    };
  }

  private static String returns(Row row) {
    return row.outcome() instanceof Outcome.Nothing ? "nothing" : row.outcome().text();
  }

  /// Columns two spaces apart, every line indented by two.
  public static String aligned(List<String[]> lines) {
    int columns = lines.getFirst().length;
    int[] widths = new int[columns];
    for (String[] line : lines) {
      for (int c = 0; c < columns; c++) {
        widths[c] = Math.max(widths[c], line[c].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] line : lines) {
      StringBuilder padded = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        padded.append("  ").append(line[c]).repeat(' ', widths[c] - line[c].length());
      }
      text.append(padded.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
