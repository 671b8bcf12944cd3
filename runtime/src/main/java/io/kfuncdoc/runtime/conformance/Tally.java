package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Counts what the cases show, row by row.
final class Tally {

  private static final int MOST_FAILURES = 5;

  private final Release release;
  private final Consumer<CaseReport> cases;
  private final Map<Key, Count> counts = new LinkedHashMap<>();
  private final Set<String> foreign = new LinkedHashSet<>();

  Tally(Release release, List<Kfunc> kfuncs, Consumer<CaseReport> cases) {
    this.release = release;
    this.cases = cases;
    for (Kfunc kfunc : kfuncs) {
      kfunc.rowsIn(release).forEach(row -> counts.put(new Key(kfunc.name(), row.name()), new Count(kfunc, row)));
    }
  }

  private record Key(String kfunc, String row) {}

  private static final class Count {
    private final Kfunc kfunc;
    private final Row row;
    private final List<RowReport.Failure> failures = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private int reached;
    private int inUse;
    private final Set<String> reasons = new TreeSet<>();
    private int wrong;
    private int notTried;
    private boolean leftOut;

    private Count(Kfunc kfunc, Row row) {
      this.kfunc = kfunc;
      this.row = row;
    }
  }

  void add(Kfunc kfunc, String shape, Case planned, Verdict verdict) {
    switch (verdict) {
      case Verdict.Right(List<Row> rows, _, boolean inUse) -> {
        if (rows.size() == 1) {
          Count count = count(kfunc, rows.getFirst());
          if (planned.openings().isEmpty()) {
            count.reached++;
          } else {
            count.inUse += inUse ? 1 : 0;
          }
          cases.accept(new CaseReport(
              kfunc, rows.getFirst(), shape, planned.manner(), planned.purpose(), inUse, null));
        }
      }
      case Verdict.Wrong(Row row, String message, String outcome) -> {
        wrong(kfunc, charged(kfunc, planned, row), shape, planned.manner(), planned.purpose(), message);
        if (outcome != null) {
          foreign.add(kfunc.name() + ": " + outcome);
        }
      }
      case Verdict.NotRun(Row row) -> count(kfunc, row).leftOut = true;
      case Verdict.NotTried(String reason) -> {
        Count count = count(kfunc, charged(kfunc, planned, null));
        count.notTried++;
        count.reasons.add(reason);
      }
      case Verdict.Unarranged _ -> {}
    }
  }

  void wrong(Kfunc kfunc, Row row, String shape, String manner, String purpose, String message) {
    cases.accept(new CaseReport(kfunc, row, shape, manner, purpose, false, message));
    Count count = count(kfunc, row);
    count.wrong++;
    if (count.failures.size() < MOST_FAILURES) {
      count.failures.add(new RowReport.Failure(shape, purpose, message));
    }
  }

  void note(Kfunc kfunc, Row row, String note) {
    count(kfunc, row).notes.add(note);
  }

  /// The row that is wrong: the one that is known, else the one that the case is about, else the success.
  private Row charged(Kfunc kfunc, Case planned, @Nullable Row known) {
    if (known != null && known.availability().includes(release)) {
      return known;
    }
    return planned.about() != null ? planned.about() : kfunc.rowsIn(release).getLast();
  }

  private Count count(Kfunc kfunc, Row row) {
    Count count = counts.get(new Key(kfunc.name(), row.name()));
    if (count == null) {
      throw new IllegalStateException(kfunc.name() + " has no row " + row.name() + " on Linux " + release);
    }
    return count;
  }

  ConformanceReport report(String family) {
    List<RowReport> rows = counts.values().stream()
        .map(c -> new RowReport(
            c.kfunc, c.row, c.reached, c.inUse, c.wrong, c.failures, c.leftOut, List.copyOf(c.notes),
            c.notTried, List.copyOf(c.reasons)))
        .toList();
    return new ConformanceReport(family, release, rows, List.copyOf(foreign));
  }
}
