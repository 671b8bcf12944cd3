package io.kfuncdoc.runtime;

import io.kfuncdoc.model.Ensure;
import io.kfuncdoc.model.Evaluator;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Holds the state after one call against one row: what the row ensures is so, and what it does not name is unchanged.
///
/// Only an `@Ensures` without `afterDeferred` names cells of the state right after the call. A cell is named if it is
/// read outside `old`; what was read before the call is no promise about what comes after it.
final class StateCheck {

  private static final int SHOWN = 3;

  private final Evaluator evaluator;
  private final List<Ensure> ensures;
  private final Map<String, Object> arguments;
  private final @Nullable Object result;
  private final Snapshot before;
  private final Snapshot after;

  StateCheck(
      Evaluator evaluator,
      Release release,
      Kfunc kfunc,
      Row row,
      Map<String, Object> arguments,
      long value,
      Snapshot before,
      Snapshot after) {
    this.evaluator = evaluator;
    this.ensures = row.ensuresIn(release);
    this.arguments = arguments;
    this.result = result(kfunc, row, value);
    this.before = before;
    this.after = after;
  }

  /// What is wrong.
  ///
  /// @param expectation what the row leaves
  /// @param found       what was found
  record Complaint(String expectation, String found) {}

  private static @Nullable Object result(Kfunc kfunc, Row row, long value) {
    if (row.outcome() instanceof Outcome.Nothing) {
      return null;
    }
    return kfunc.result().exprType() == ExprType.BOOL ? (Object) (value != 0) : (Object) value;
  }

  /// Null if the state right after the call is as the row says.
  @Nullable Complaint rightAfter() {
    Set<Cell> named = new HashSet<>();
    for (Ensure ensure : ensures) {
      if (!ensure.isDeferred() && !holds(ensure, after, named)) {
        return broken(ensure, named, before, after);
      }
    }
    List<Cell> changed = unnamed(before, after, named);
    return changed.isEmpty() ? null : unchangedExpected(changed, before, after, "");
  }

  /// Null if the state with all deferred work done is as the row says. Deferred work may change again what an
  /// `@Ensures` without `afterDeferred` names, but not so that it no longer holds.
  ///
  /// @param others cells that deferred work of earlier calls may change
  @Nullable Complaint settled(Snapshot settled, Set<Cell> others) {
    Set<Cell> named = new HashSet<>(others);
    for (Ensure ensure : ensures) {
      Set<Cell> read = new HashSet<>();
      if (ensure.isDeferred() && !holdsSettled(ensure, settled, read)) {
        return broken(ensure, read, after, settled);
      }
      named.addAll(read);
    }
    List<Cell> changed = unnamed(after, settled, named);
    for (Ensure ensure : changed.isEmpty() ? List.<Ensure>of() : ensures) {
      Set<Cell> read = new HashSet<>();
      if (!ensure.isDeferred() && holds(ensure, after, read) && changed.removeAll(read)
          && !holds(ensure, settled, read)) {
        return broken(ensure, read, after, settled);
      }
    }
    return changed.isEmpty() ? null : unchangedExpected(changed, after, settled, " by deferred work");
  }

  /// The cells that the row's deferred work may change.
  Set<Cell> namedWhenSettled(Snapshot settled) {
    Set<Cell> named = new HashSet<>();
    for (Ensure ensure : ensures) {
      if (ensure.isDeferred()) {
        holdsSettled(ensure, settled, named);
      }
    }
    return named;
  }

  private boolean holds(Ensure ensure, Snapshot now, Set<Cell> named) {
    ReadRecord reads = new ReadRecord(now);
    boolean holds = evaluator.holds(ensure.condition(), scope(reads, null));
    named.addAll(reads.cells());
    return holds;
  }

  private boolean holdsSettled(Ensure ensure, Snapshot settled, Set<Cell> named) {
    ReadRecord reads = new ReadRecord(settled);
    boolean holds = evaluator.holds(ensure.condition(), scope(after, reads));
    named.addAll(reads.cells());
    return holds;
  }

  private Evaluator.Scope scope(State now, @Nullable State settled) {
    return new Evaluator.Scope(arguments, result, before, now, settled);
  }

  private static Complaint broken(Ensure ensure, Set<Cell> read, Snapshot from, Snapshot to) {
    List<Cell> cells = read.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
    return new Complaint(
        "'" + ensure.condition().source() + "'", "it does not hold; it reads " + show(cells, from, to));
  }

  private static List<Cell> unnamed(Snapshot from, Snapshot to, Set<Cell> named) {
    List<Cell> changed = new ArrayList<>();
    to.changesSince(from).forEach(cell -> {
      if (!named.contains(cell)) {
        changed.add(cell);
      }
    });
    return changed;
  }

  private static Complaint unchangedExpected(List<Cell> changed, Snapshot from, Snapshot to, String by) {
    return new Complaint("everything that it does not name unchanged" + by, "changed: " + show(changed, from, to));
  }

  private static String show(List<Cell> cells, Snapshot from, Snapshot to) {
    if (cells.isEmpty()) {
      return "no state";
    }
    List<String> shown = cells.stream()
        .limit(SHOWN)
        .map(c -> c + " " + value(c, from) + " -> " + value(c, to))
        .toList();
    int more = cells.size() - shown.size();
    return String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more");
  }

  private static @Nullable Object value(Cell cell, Snapshot snapshot) {
    return snapshot.get(cell.owner(), cell.observable(), cell.index());
  }
}
