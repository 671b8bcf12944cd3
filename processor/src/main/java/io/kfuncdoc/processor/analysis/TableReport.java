package io.kfuncdoc.processor.analysis;

import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the analysis of one table found, for one release.
///
/// @param kfunc          the C name
/// @param release        the release
/// @param rows           every row of the release, in order
/// @param pairs          pairs of rows whose order matters, in order
/// @param alike          rows with guards that nothing observable tells apart
/// @param undecidedPairs of how many pairs the analysis could not tell
public record TableReport(
    String kfunc,
    Release release,
    Map<Row, Reach> rows,
    List<OrderedPair> pairs,
    List<List<Row>> alike,
    int undecidedPairs) {

  public TableReport {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    pairs = List.copyOf(pairs);
    alike = alike.stream().map(List::copyOf).toList();
  }

  /// Of how many rows and pairs the analysis could not tell.
  public int undecided() {
    return (int) rows.values().stream().filter(Reach.Unknown.class::isInstance).count() + undecidedPairs;
  }

  @Override
  public String toString() {
    long reached = rows.values().stream().filter(Reach.Reached.class::isInstance).count();
    StringBuilder text = new StringBuilder()
        .append(kfunc).append(" in ").append(release).append(": ")
        .append(reached).append(" of ").append(rows.size()).append(" rows can be reached, ")
        .append(undecided()).append(" undecided");
    rows.forEach((row, reach) -> {
      if (!(reach instanceof Reach.Reached)) {
        text.append("\n  ").append(row.name()).append(": ").append(describe(reach));
      }
    });
    for (OrderedPair pair : pairs) {
      text.append("\n  ").append(describe(pair.first())).append(" before ").append(describe(pair.second()))
          .append(": ").append(pair.example());
    }
    for (List<Row> group : alike) {
      text.append("\n  nothing tells apart: ").append(group.stream().map(Row::name).collect(Collectors.joining(", ")));
    }
    return text.toString();
  }

  private static String describe(Reach reach) {
    return switch (reach) {
      case Reach.Reached(Example example) -> "reached by " + example;
      case Reach.NeverHolds() -> "its guard never holds";
      case Reach.Covered(List<String> by, _, Example example) ->
        "covered by " + String.join(", ", by) + ", as for " + example;
      case Reach.Unknown(String reason) -> "undecided, " + reason;
    };
  }

  private static String describe(Row row) {
    String result = row.decision() instanceof Decision.Undefined ? "undefined" : row.outcome().text();
    return row.name() + (result.isEmpty() ? "" : " (" + result + ")");
  }
}
