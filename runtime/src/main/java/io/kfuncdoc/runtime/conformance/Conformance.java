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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Holds an implementation against a contract: plans cases from the table, runs each in a fresh world, and says for
/// each row whether it was reached and whether it was ever wrong. The same input gives the same cases in the same
/// order.
public final class Conformance {

  private final ContractProvider provider;
  private final Worlds worlds;
  private final Release release;
  private final Tally tally;

  private Conformance(ContractProvider provider, Worlds worlds, Release release, Consumer<CaseReport> cases) {
    this.provider = provider;
    this.worlds = worlds;
    this.release = release;
    this.tally = new Tally(release, kfuncs(), cases);
  }

  public static ConformanceReport check(ContractProvider provider, Worlds worlds, Release release) {
    return check(provider, worlds, release, _ -> {});
  }

  /// @param cases is told what came of each case, in order
  public static ConformanceReport check(
      ContractProvider provider, Worlds worlds, Release release, Consumer<CaseReport> cases) {
    Conformance conformance = new Conformance(provider, worlds, release, cases);
    worlds.shapes().forEach(conformance::check);
    return conformance.tally.report(provider.contract().name());
  }

  private List<Kfunc> kfuncs() {
    return provider.contract().kfuncs().stream().filter(k -> k.availability().includes(release)).toList();
  }

  /// All that is to be run for one kfunc in one shape, planned before the first case is.
  ///
  /// @param base    ordinary arguments, null if a guard holds for all that were tried
  /// @param samples arguments for each row that a guard decides for
  private record Plan(
      @Nullable Case base,
      Map<Row, Case> samples,
      List<Case> guards,
      List<WitnessCases.Own> witnesses,
      List<Case> behindGuards,
      List<WitnessCases.Ordered> ordered) {}

  private void check(String shape) {
    CaseRunner runner = new CaseRunner(provider, worlds, shape, release);
    InUseCases inUse = new InUseCases(runner);
    Map<Kfunc, Map<Row, List<Case>>> again = new LinkedHashMap<>();
    kfuncs().forEach(kfunc -> again.put(kfunc, check(runner, shape, kfunc, inUse)));
    List<List<Case.Opening>> uses = inUse.uses();
    again.forEach((kfunc, rows) -> rows.forEach((row, cases) -> cases.forEach(fresh ->
        InUseCases.run(uses, row, fresh, planned -> run(runner, shape, kfunc, planned)))));
  }

  /// Runs what is for fresh worlds.
  ///
  /// @param inUse takes what can be used to use a world
  /// @return what to run in worlds in use, by row
  private Map<Row, List<Case>> check(CaseRunner runner, String shape, Kfunc kfunc, InUseCases inUse) {
    Plan plan = plan(shape, kfunc);
    Map<Row, List<Case>> again = new LinkedHashMap<>();
    plan.samples().forEach((row, sample) -> again.put(row, List.of(sample)));
    if (plan.base() != null) {
      again.put(kfunc.rowsIn(release).getLast(), new ArrayList<>(List.of(plan.base())));
    }
    for (Case planned : plan.guards()) {
      Verdict verdict = run(runner, shape, kfunc, planned);
      if (verdict instanceof Verdict.Right(List<Row> rows, _, _) && rows.getFirst().isSuccess()) {
        inUse.add(new Case.Opening(kfunc, planned, true));
      }
    }
    Map<WitnessCases.Own, Verdict.Right> working = new LinkedHashMap<>();
    for (WitnessCases.Own own : plan.witnesses()) {
      Verdict verdict = run(runner, shape, kfunc, own.alone());
      if (verdict instanceof Verdict.Right right) {
        working.put(own, right);
        inUse.add(new Case.Opening(kfunc, own.alone(), own.row().isSuccess()));
        again.computeIfAbsent(own.row(), _ -> new ArrayList<>()).add(own.alone());
      } else if (verdict instanceof Verdict.Unarranged(String reason)) {
        tally.note(kfunc, own.row(), "in " + shape + ", its witness cannot be arranged: " + reason);
      } else if (verdict instanceof Verdict.NotTried(String reason)) {
        tally.note(kfunc, own.row(), "in " + shape + ", its witness cannot be arranged: " + reason);
      }
    }
    plan.behindGuards().forEach(planned -> run(runner, shape, kfunc, planned));
    for (WitnessCases.Ordered pair : plan.ordered()) {
      if (working.containsKey(pair.earlier()) && working.containsKey(pair.later())) {
        run(runner, shape, kfunc, pair.withAnswers(working.get(pair.earlier()).answers().getFirst()));
      }
    }
    return again;
  }

  private Verdict run(CaseRunner runner, String shape, Kfunc kfunc, Case planned) {
    Verdict verdict = runner.run(kfunc, planned);
    tally.add(kfunc, shape, planned, verdict);
    return verdict;
  }

  private Plan plan(String shape, Kfunc kfunc) {
    try (World world = worlds.open(shape, release, OutcomeObserver.NONE)) {
      Terrain terrain = new Terrain(provider, kfunc, release, world);
      GuardCases guards = new GuardCases(terrain);
      List<Case> plain = List.copyOf(guards.plan());
      WitnessCases witnesses = new WitnessCases(terrain, guards);
      List<WitnessCases.Own> own = new ArrayList<>();
      for (Row row : kfunc.rowsIn(release)) {
        for (Witness witness : row.witnessesIn(release)) {
          try {
            own.add(witnesses.own(row, witness));
          } catch (BadStep e) {
            tally.wrong(kfunc, row, shape, witness.manner(), "witness of " + row.name(), e.getMessage());
          }
        }
      }
      List<Case> behind = own.stream().flatMap(o -> witnesses.behindGuards(o).stream()).toList();
      return new Plan(base(guards), samples(terrain, guards), plain, own, behind, witnesses.ordered(own));
    }
  }

  private static @Nullable Case base(GuardCases guards) {
    Assignment base = guards.base();
    return guards.holding(base).isEmpty() ? Case.plain(Row.ARGUMENTS, "ordinary arguments", base, null) : null;
  }

  private static Map<Row, Case> samples(Terrain terrain, GuardCases guards) {
    Map<Row, Case> samples = new LinkedHashMap<>();
    for (Terrain.Guard guard : terrain.guards) {
      Assignment sample = guards.sample(guard.row());
      if (sample != null) {
        samples.put(guard.row(), guards.plain(sample, guard.row()));
      }
    }
    return samples;
  }
}
