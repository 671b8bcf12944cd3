package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeTable;
import java.util.ArrayList;
import java.util.List;

/// How an implementation stands to a contract, row by row.
///
/// @param family  the name of the contract
/// @param rows    those of the release, in the contract's order
/// @param foreign outcomes that were seen and that no row of the release has, with the kfunc
public record ConformanceReport(String family, Release release, List<RowReport> rows, List<String> foreign) {

  public ConformanceReport {
    rows = List.copyOf(rows);
    foreign = List.copyOf(foreign);
  }

  /// Every row was reached and never wrong, and nothing else was seen.
  public boolean isClean() {
    return foreign.isEmpty() && rows.stream().allMatch(RowReport::isFine);
  }

  /// @throws IllegalArgumentException if the release has no such row
  public RowReport row(String kfunc, String row) {
    return rows.stream()
        .filter(r -> r.kfunc().name().equals(kfunc) && r.row().name().equals(row))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row " + row + " of " + kfunc + " on Linux " + release));
  }

  /// A table, and below it what is wrong.
  @Override
  public String toString() {
    List<String[]> lines = new ArrayList<>();
    lines.add(new String[] {"kfunc", "row", "reached", "result"});
    for (RowReport row : rows) {
      lines.add(new String[] {
        row.kfunc().name(), row.row().name(), String.valueOf(row.reached()), row.result()
      });
    }
    StringBuilder text = new StringBuilder(family + " on Linux " + release + (isClean() ? ": conforms" : ": differs"))
        .append('\n')
        .append(OutcomeTable.aligned(lines));
    foreign.forEach(outcome -> text.append("without a row: ").append(outcome).append('\n'));
    rows.stream().filter(row -> !row.isFine()).forEach(row -> text.append('\n').append(row));
    return text.toString();
  }
}
