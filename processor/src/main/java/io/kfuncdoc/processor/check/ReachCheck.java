package io.kfuncdoc.processor.check;

import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.processor.analysis.Reach;
import io.kfuncdoc.processor.analysis.TableAnalysis;
import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Place;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.scan.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rows that nothing can reach: a guard that never holds, a guard twice, rows before it that answer for every input,
/// no release. What the analysis cannot decide is no finding.
final class ReachCheck implements FamilyCheck {

  @Override
  public List<Finding> check(Draft draft) {
    List<Finding> findings = new ArrayList<>();
    for (Written.Kfunc kfunc : draft.written().kfuncs()) {
      boolean allReleases = draft.contract().releases().size() == draft.written().releases().size();
      new OfTable(draft.contract(), kfunc, draft.resolved(kfunc)).check(allReleases, findings);
    }
    return findings;
  }

  private record OfTable(Contract contract, Written.Kfunc written, Kfunc kfunc) {

    void check(boolean allReleases, List<Finding> findings) {
      for (Row row : kfunc.rows()) {
        if (allReleases && contract.releases().stream().noneMatch(r -> row.availability().includes(r))) {
          findings.add(Finding.at(place(row), Problem.ROW_OUTSIDE, row.name(), contract.releases()));
        }
      }
      Map<Row, Map<Release, Reach>> reach = new LinkedHashMap<>();
      Known known = new Known(new LinkedHashMap<>(), new LinkedHashMap<>());
      for (Release release : contract.releases()) {
        known.reach(contract, kfunc, release).forEach(
            (row, found) -> reach.computeIfAbsent(row, r -> new LinkedHashMap<>()).put(release, found));
      }
      for (Row row : kfunc.rows()) {
        Optional<Finding> finding = finding(row, reach.getOrDefault(row, Map.of()));
        finding.ifPresent(findings::add);
        boolean restFollows =
            row.guard().isEmpty() || finding.filter(f -> f.problem() == Problem.AFTER_ALWAYS_TRUE).isPresent();
        if (finding.isPresent() && restFollows) {
          break;
        }
      }
    }

    private Optional<Finding> finding(Row row, Map<Release, Reach> reach) {
      if (reach.containsValue(new Reach.NeverHolds())) {
        return Optional.of(Finding.at(place(row), Problem.ALWAYS_FALSE, row.name()));
      }
      List<Release> covered =
          reach.keySet().stream().filter(r -> reach.get(r) instanceof Reach.Covered).toList();
      Optional<Reach.Covered> first = covered.stream().map(reach::get).map(Reach.Covered.class::cast).findFirst();
      String name =
          covered.isEmpty() || covered.size() == reach.size() ? row.name() : row.name() + " of " + covered.getFirst();
      if (first.isPresent() && first.get().always()) {
        return Optional.of(
            Finding.at(place(row), Problem.AFTER_ALWAYS_TRUE, name, first.get().by().getFirst()));
      }
      return twin(row)
          .map(twin -> Finding.at(place(row), Problem.DUPLICATE_ROW, row.name(), twin.name()))
          .or(() -> first.map(c -> Finding.at(
              place(row), Problem.ROW_COVERED, name, String.join(", ", c.by()), c.example())));
    }

    /// A row before, in some release, that has the guard too.
    private Optional<Row> twin(Row row) {
      Optional<Expr> guard = row.guard().map(Condition::expr);
      return kfunc.rows().stream()
          .takeWhile(r -> !r.equals(row))
          .filter(r -> guard.isPresent() && r.guard().map(Condition::expr).equals(guard))
          .filter(r -> contract.releases().stream()
              .anyMatch(v -> r.availability().includes(v) && row.availability().includes(v)))
          .findFirst();
    }

    private Place place(Row row) {
      return written.rows().stream()
          .filter(r -> r.name().equals(row.name()))
          .findFirst()
          .map(r -> r.guard() == null ? r.place() : r.guard().place())
          .orElse(written.place());
    }
  }

  /// What was found for other releases.
  ///
  /// @param tables  by their rows
  /// @param reached by the guarded rows of a table that nothing is wrong with: they alone decide, so that a table with
  ///                other rows without a guard is as good
  private record Known(Map<List<Row>, Map<Row, Reach>> tables, Map<List<Row>, Reach> reached) {

    Map<Row, Reach> reach(Contract contract, Kfunc kfunc, Release release) {
      List<Row> rows = kfunc.rowsIn(release);
      List<Row> guarded = rows.stream().filter(r -> r.guard().isPresent()).toList();
      Map<Row, Reach> found = tables.get(rows);
      Reach clean = reached.get(guarded);
      if (found == null && clean != null) {
        found = new LinkedHashMap<>();
        for (Row row : rows) {
          found.put(row, clean);
        }
      } else if (found == null) {
        found = new TableAnalysis(contract, kfunc, release).reach();
        Optional<Reach> last = found.values().stream().reduce((_, r) -> r);
        if (last.isPresent() && found.size() > guarded.size()
            && found.values().stream().allMatch(Reach.Reached.class::isInstance)) {
          reached.put(guarded, last.get());
        }
      }
      tables.put(rows, found);
      return found;
    }
  }
}
