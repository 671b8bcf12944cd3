package io.kfuncdoc.selftest;

import io.kfuncdoc.selftest.plant.Kind;
import io.kfuncdoc.selftest.plant.Mutant;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Prints the table of mutants, one line each, and what it comes to.
final class Report {

  private static final String LEGEND = """
      Checks, in this order: compile (javac, or the processor's problem), the generated page read back, conformance on
      7.1 and 6.18.44, random calls against a second model, conformance on the other releases, and the docs step's
      comparison with the committed page. A change of the simulated arena is led through the first cases of conformance,
      then through the arena's own tests, the long ones at the end; a change of its free space meets the tests of that
      first. What is listed as unobservable is spared the other releases and the long tests, unless --only names it. The
      comparison with the committed page does not count for false claims; what only that notices of a contract is
      stated there and observed by nothing, such as words, and flags and contexts, for which no call is made.
      """;

  private final PrintStream out;
  private final Map<Kind, int[]> kinds = new EnumMap<>(Kind.class);
  private final Map<String, Integer> checks = new TreeMap<>();
  private final List<String> survivors = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int caught;
  private int counted;
  private int stillborn;
  private int left;

  Report(PrintStream out) {
    this.out = out;
  }

  void begin() {
    out.println(LEGEND);
  }

  void add(int number, Mutant mutant, Verdict verdict) {
    String line = "%4d  %-10s  %-26s  %s".formatted(
        number, mutant.kind().label(), mutant.place(), mutant.element() + ": " + mutant.what());
    int[] ofKind = kinds.computeIfAbsent(mutant.kind(), _ -> new int[2]);
    switch (verdict) {
      case Verdict.Caught(var by, boolean listed) -> {
        caught++;
        counted++;
        ofKind[0]++;
        ofKind[1]++;
        checks.merge(by.check(), 1, Integer::sum);
        print(line, by.toString());
        if (listed) {
          notes.add("unobservable.txt lists " + mutant.key() + ", which " + by.check() + " notices");
        }
      }
      case Verdict.Survived() -> {
        counted++;
        ofKind[1]++;
        survivors.add(line.strip() + "   [" + mutant.key() + "]");
        print(line, "NOT CAUGHT");
      }
      case Verdict.Unobservable(String reason) -> print(line, "changes nothing observable: " + reason);
      case Verdict.Stillborn() -> stillborn++;
      case Verdict.NotRun() -> left++;
    }
  }

  private void print(String mutant, String verdict) {
    out.println(mutant + "  ->  " + verdict);
  }

  /// @return whether mutants were tried, all that count were caught, and the list of unobservable ones is right
  boolean end() {
    out.println();
    checks.forEach((check, count) -> out.printf("%5d by %s%n", count, check));
    kinds.forEach((kind, numbers) -> out.printf("%-10s  %d of %d%n", kind.label(), numbers[0], numbers[1]));
    if (stillborn > 0) {
      out.println(stillborn + " changes of the implementation do not compile and are not counted");
    }
    if (left > 0) {
      out.println(left + " not tried: the time was up");
    }
    notes.forEach(out::println);
    survivors.forEach(s -> out.println("not caught: " + s));
    out.println("caught " + caught + " of " + counted);
    return counted > 0 && caught == counted && left == 0 && notes.isEmpty();
  }
}
