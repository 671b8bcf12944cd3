package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Cases in worlds that other calls have used, so that a row which is to leave all as it was is held to that where there
/// is something to lose.
///
/// The world is used by what has worked in a fresh one: the given steps of witnesses, and successful calls, one or two
/// of these in a row. Of all that change the state some are taken that leave it different; where a row answers after
/// none of these, the others are tried until it does.
final class InUseCases {

  private static final int MOST_PLAIN = 16;
  private static final int MOST_ALONE = 8;
  private static final int MOST_USES = 12;
  private static final int MOST_TRIES = 120;

  private final CaseRunner runner;
  private final List<Case.Opening> arranged = new ArrayList<>();
  private final List<Case.Opening> plain = new ArrayList<>();

  InUseCases(CaseRunner runner) {
    this.runner = runner;
  }

  void add(Case.Opening step) {
    (step.opened().preparations().isEmpty() ? plain : arranged).add(step);
  }

  /// Ways to use a fresh world, each leaving another state, the most varied first; none if the steps change nothing.
  List<List<Case.Opening>> uses() {
    Map<Set<CaseRunner.Change>, List<Case.Opening>> byState = new LinkedHashMap<>();
    List<Case.Opening> steps = new ArrayList<>(arranged);
    steps.addAll(spread(plain, MOST_PLAIN));
    for (Case.Opening step : steps) {
      byState.putIfAbsent(runner.stateAfter(List.of(step)), List.of(step));
    }
    byState.remove(Set.of());
    List<List<Case.Opening>> alone = spread(List.copyOf(byState.values()), MOST_ALONE);
    for (List<Case.Opening> first : alone) {
      for (List<Case.Opening> second : alone) {
        List<Case.Opening> both = List.of(first.getFirst(), second.getFirst());
        byState.putIfAbsent(runner.stateAfter(both), both);
      }
    }
    byState.remove(Set.of());
    Set<List<Case.Opening>> ordered = new LinkedHashSet<>(spread(List.copyOf(byState.values()), MOST_USES));
    ordered.addAll(byState.values());
    return List.copyOf(new ArrayList<>(ordered));
  }

  /// Some, from everywhere in the list.
  private static <T> List<T> spread(List<T> all, int most) {
    List<T> some = new ArrayList<>();
    int count = Math.min(most, all.size());
    for (int i = 0; i < count; i++) {
      some.add(all.get(i * all.size() / count));
    }
    return some;
  }

  /// Runs a row's case after some of the uses.
  ///
  /// @param run runs a case and says what came of it
  static void run(List<List<Case.Opening>> uses, Row row, Case fresh, Function<Case, Verdict> run) {
    boolean reached = false;
    for (int i = 0; i < uses.size() && i < (reached ? MOST_USES : MOST_TRIES); i++) {
      Verdict verdict = run.apply(fresh.after(uses.get(i), row));
      reached |= verdict instanceof Verdict.Right(List<Row> rows, _, boolean inUse)
          && inUse && rows.equals(List.of(row));
    }
  }
}
