package io.kfuncdoc.processor.check;

import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.scan.Written;
import io.kfuncdoc.processor.scan.Written.Decider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The shape of a table: guards first, one success, and it is last; every reported row can be brought about.
final class TableCheck implements FamilyCheck {

  @Override
  public List<Finding> check(Draft draft) {
    List<Finding> findings = new ArrayList<>();
    for (Written.Kfunc kfunc : draft.written().kfuncs()) {
      checkOrder(kfunc, findings);
      checkSuccess(kfunc, findings);
      for (Written.Row row : kfunc.rows()) {
        if (row.decider() == Decider.REPORTED && row.witnesses().isEmpty()) {
          findings.add(Finding.at(row.place(), Problem.NO_WITNESS, row.name()));
        }
      }
    }
    return findings;
  }

  private static void checkOrder(Written.Kfunc kfunc, List<Finding> findings) {
    Optional<Written.Row> unguarded = Optional.empty();
    for (Written.Row row : kfunc.rows()) {
      if (row.decider() == Decider.UNCLEAR) {
        continue;
      }
      Written.Text guard = row.guard();
      if (guard != null && unguarded.isPresent()) {
        findings.add(Finding.at(guard.place(), Problem.GUARD_AFTER_REPORTED, row.name(), unguarded.get().name()));
      }
      if (guard == null && unguarded.isEmpty()) {
        unguarded = Optional.of(row);
      }
    }
  }

  private static void checkSuccess(Written.Kfunc kfunc, List<Finding> findings) {
    List<Written.Row> rows = kfunc.rows();
    List<Written.Row> successes = rows.stream().filter(r -> r.decider() == Decider.SUCCESS).toList();
    boolean isClear = rows.stream().noneMatch(r -> r.decider() == Decider.UNCLEAR);
    if (successes.isEmpty() && isClear) {
      findings.add(Finding.at(kfunc.place(), Problem.NO_SUCCESS, kfunc.table()));
    }
    for (Written.Row success : successes) {
      if (!success.equals(rows.getLast())) {
        findings.add(Finding.at(success.place(), Problem.SUCCESS_NOT_LAST, success.name(), kfunc.table()));
      }
    }
  }
}
