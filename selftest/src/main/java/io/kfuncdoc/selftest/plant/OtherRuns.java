package io.kfuncdoc.selftest.plant;

import java.util.List;

/// Rules other than the best fit, the newest among equals, by which a free run could be found.
///
/// @param type   the source in which the rule stands
/// @param method the method
/// @param rule   what it does
/// @param others what it could do
record OtherRuns(String type, String method, String rule, List<String> others) {

  private static final String EACH =
      "for (int run = nextFree(0, capacity); run < capacity; run = nextFree(runEnd(run), capacity)) ";

  static final List<OtherRuns> ALL = List.of(
      new OtherRuns("FreeRuns", "find", "return runs.best(count);", List.of(
          // the first that suffices
          EACH + "{ if (isSet(run, count)) { return run; } } return -1;",
          // the last that suffices
          "int last = -1; " + EACH + "{ if (isSet(run, count)) { last = run; } } return last;",
          // the largest
          "int most = count - 1; int largest = -1; " + EACH
              + "{ if (runEnd(run) - run > most) { most = runEnd(run) - run; largest = run; } } return largest;",
          // the lowest of the best length
          "int best = runs.best(count); " + EACH
              + "{ if (best >= 0 && runEnd(run) - run == runEnd(best) - best) { return run; } } return -1;",
          // the high end of the best run
          "int run = runs.best(count); return run < 0 ? -1 : runEnd(run) - count;")),
      new OtherRuns("RunStack", "newest", "return entries[size - 1];", List.of(
          // the oldest of the best length
          "int at = 0; while (!check.isRun(entries[at], length)) { at++; } return entries[at];")));

  /// @throws IllegalStateException if the rule is not in its source
  void plant(Bed bed) {
    int from = bed.text().indexOf(rule);
    if (from < 0) {
      throw new IllegalStateException(type + "." + method + " has no '" + rule + "' any more");
    }
    others.forEach(other -> bed.replace(Kind.PLACEMENT, type + "." + method, from, from + rule.length(), other));
  }
}
