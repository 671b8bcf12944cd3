package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Witness;
import io.kfuncdoc.runtime.OutcomeObserver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Holds an implementation against a contract: plans cases from the table, runs each in a fresh world, and says for
/// each row whether it was reached and whether it was ever wrong. The same input gives the same cases in the same
/// order.
public final class Conformance {

  private final ContractProvider provider;
  private final Worlds worlds;
  private final Release release;
  private final Tally tally;

  private Conformance(ContractProvider provider, Worlds worlds, Release release) {
    this.provider = provider;
    this.worlds = worlds;
    this.release = release;
    this.tally = new Tally(release, kfuncs());
  }

  public static ConformanceReport check(ContractProvider provider, Worlds worlds, Release release) {
    Conformance conformance = new Conformance(provider, worlds, release);
    for (String shape : worlds.shapes()) {
      conformance.kfuncs().forEach(kfunc -> conformance.check(shape, kfunc));
    }
    return conformance.tally.report(provider.contract().name());
  }

  private List<Kfunc> kfuncs() {
    return provider.contract().kfuncs().stream().filter(k -> k.availability().includes(release)).toList();
  }

  /// All that is to be run for one kfunc in one shape, planned before the first case is.
  private record Plan(
      List<Case> guards,
      List<WitnessCases.Own> witnesses,
      List<Case> behindGuards,
      List<WitnessCases.Ordered> ordered) {}

  private void check(String shape, Kfunc kfunc) {
    Plan plan = plan(shape, kfunc);
    CaseRunner runner = new CaseRunner(provider, worlds, shape, release);
    plan.guards().forEach(planned -> tally.add(kfunc, shape, planned, runner.run(kfunc, planned)));
    Map<WitnessCases.Own, Verdict.Right> working = new LinkedHashMap<>();
    for (WitnessCases.Own own : plan.witnesses()) {
      Verdict verdict = runner.run(kfunc, own.alone());
      tally.add(kfunc, shape, own.alone(), verdict);
      if (verdict instanceof Verdict.Right right) {
        working.put(own, right);
      } else if (verdict instanceof Verdict.Unarranged(String reason)) {
        tally.note(kfunc, own.row(), "in " + shape + ", its witness cannot be arranged: " + reason);
      }
    }
    plan.behindGuards().forEach(planned -> tally.add(kfunc, shape, planned, runner.run(kfunc, planned)));
    for (WitnessCases.Ordered pair : plan.ordered()) {
      if (working.containsKey(pair.earlier()) && working.containsKey(pair.later())) {
        Case planned = pair.withAnswers(working.get(pair.earlier()).answers().getFirst());
        tally.add(kfunc, shape, planned, runner.run(kfunc, planned));
      }
    }
  }

  private Plan plan(String shape, Kfunc kfunc) {
    try (World world = worlds.open(shape, release, OutcomeObserver.NONE)) {
      Terrain terrain = new Terrain(provider, kfunc, release, world);
      GuardCases guards = new GuardCases(terrain);
      List<Case> plain = List.copyOf(guards.plan());
      WitnessCases witnesses = new WitnessCases(terrain, guards);
      List<WitnessCases.Own> own = new ArrayList<>();
      for (Row row : kfunc.rowsIn(release)) {
        for (Witness witness : row.witnesses()) {
          try {
            own.add(witnesses.own(row, witness));
          } catch (BadStep e) {
            tally.wrong(kfunc, row, shape, "witness of " + row.name(), e.getMessage());
          }
        }
      }
      List<Case> behind = own.stream().flatMap(o -> witnesses.behindGuards(o).stream()).toList();
      return new Plan(plain, own, behind, witnesses.ordered(own));
    }
  }
}
