package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Plans cases in worlds that other calls have used, so that a row which is to leave all as it was is held to that
/// where there is something to lose.
///
/// The world is used by what the contract itself knows to work in a fresh one: calls with ordinary arguments, the
/// witnesses of successes with their calls, and the given steps of any witness, one or two of these in a row. Of all
/// that change the state some are taken that leave it different.
final class InUseCases {

  private static final int MOST_STEPS = 24;
  private static final int MOST_USES = 12;

  private final CaseRunner runner;
  private final List<Case.Opening> steps = new ArrayList<>();

  InUseCases(CaseRunner runner) {
    this.runner = runner;
  }

  void add(Case.Opening step) {
    if (steps.size() < MOST_STEPS && (step.called() || !step.opened().preparations().isEmpty())) {
      steps.add(step);
    }
  }

  /// Ways to use a fresh world, each leaving another state; none if the steps change nothing.
  List<List<Case.Opening>> uses() {
    Map<String, List<Case.Opening>> byState = new LinkedHashMap<>();
    for (Case.Opening step : steps) {
      byState.putIfAbsent(runner.stateAfter(List.of(step)), List.of(step));
    }
    byState.remove("");
    List<List<Case.Opening>> alone = List.copyOf(byState.values());
    for (List<Case.Opening> first : alone) {
      for (List<Case.Opening> second : alone) {
        List<Case.Opening> both = List.of(first.getFirst(), second.getFirst());
        byState.putIfAbsent(runner.stateAfter(both), both);
      }
    }
    byState.remove("");
    return spread(List.copyOf(byState.values()));
  }

  /// Some, from everywhere in the list.
  private static List<List<Case.Opening>> spread(List<List<Case.Opening>> all) {
    List<List<Case.Opening>> some = new ArrayList<>();
    int count = Math.min(MOST_USES, all.size());
    for (int i = 0; i < count; i++) {
      some.add(all.get(i * all.size() / count));
    }
    return some;
  }

  /// A case of a row, after each of the uses.
  static List<Case> plan(List<List<Case.Opening>> uses, Row row, Case fresh) {
    return uses.stream().map(use -> fresh.after(use, row)).toList();
  }
}
