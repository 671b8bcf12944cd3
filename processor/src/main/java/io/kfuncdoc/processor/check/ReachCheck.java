package io.kfuncdoc.processor.check;

import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Place;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.expr.Bounds;
import io.kfuncdoc.processor.scan.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows that nothing can reach, as far as single guards tell: a guard that never holds, a row behind one that always
/// does, a guard twice, a row in no release.
final class ReachCheck implements FamilyCheck {

  @Override
  public List<Finding> check(Draft draft) {
    List<Finding> findings = new ArrayList<>();
    for (Written.Kfunc kfunc : draft.written().kfuncs()) {
      Kfunc resolved = draft.resolved(kfunc);
      Bounds bounds = new Bounds(draft.scope(kfunc));
      List<Row> always = new ArrayList<>();
      List<Row> before = new ArrayList<>();
      boolean allReleases = draft.contract().releases().size() == draft.written().releases().size();
      for (Row row : resolved.rows()) {
        Place place = place(kfunc, row.name());
        List<Release> releases =
            draft.contract().releases().stream().filter(r -> row.availability().includes(r)).toList();
        if (releases.isEmpty() && allReleases) {
          findings.add(Finding.at(place, Problem.ROW_OUTSIDE, row.name(), draft.contract().releases()));
        }
        if (!releases.isEmpty() && releases.stream().allMatch(r -> isIn(always, r))) {
          findings.add(Finding.at(place, Problem.AFTER_ALWAYS_TRUE, row.name(), always.getLast().name()));
          break;
        }
        Optional<Condition> guard = guard(row);
        if (guard.isPresent()) {
          Optional<Boolean> truth = bounds.truth(guard.get().expr());
          if (truth.equals(Optional.of(false))) {
            findings.add(Finding.at(place, Problem.ALWAYS_FALSE, row.name()));
          }
          if (truth.equals(Optional.of(true))) {
            always.add(row);
          }
          before.stream()
              .filter(b -> guard(b).map(Condition::expr).equals(guard.map(Condition::expr)))
              .filter(b -> overlap(draft.contract(), b, row))
              .findFirst()
              .ifPresent(b -> findings.add(Finding.at(place, Problem.DUPLICATE_ROW, row.name(), b.name())));
        }
        before.add(row);
      }
    }
    return findings;
  }

  private static Optional<Condition> guard(Row row) {
    return switch (row.decision()) {
      case Decision.Guarded(Condition guard) -> Optional.of(guard);
      case Decision.Undefined(Condition guard) -> Optional.of(guard);
      case Decision.Reported _, Decision.Success _ -> Optional.empty();
    };
  }

  private static boolean isIn(List<Row> rows, Release release) {
    return rows.stream().anyMatch(r -> r.availability().includes(release));
  }

  private static boolean overlap(Contract contract, Row a, Row b) {
    return contract.releases().stream().anyMatch(r -> a.availability().includes(r) && b.availability().includes(r));
  }

  private static Place place(Written.Kfunc kfunc, String row) {
    return kfunc.rows().stream()
        .filter(r -> r.name().equals(row))
        .findFirst()
        .map(r -> r.guard() == null ? r.place() : r.guard().place())
        .orElse(kfunc.place());
  }
}
