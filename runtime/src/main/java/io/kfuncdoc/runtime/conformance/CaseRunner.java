package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Evaluator;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Witness;
import io.kfuncdoc.runtime.CallText;
import io.kfuncdoc.runtime.CallerFault;
import io.kfuncdoc.runtime.Comparison;
import io.kfuncdoc.runtime.ContractBreach;
import io.kfuncdoc.runtime.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runs cases, each in a fresh world of one shape, and holds each call against the contract by a comparison of its own,
/// whatever the implementation checks by itself.
final class CaseRunner {

  private final ContractProvider provider;
  private final Worlds worlds;
  private final String shape;
  private final Release release;
  private final Evaluator evaluator;

  CaseRunner(ContractProvider provider, Worlds worlds, String shape, Release release) {
    this.provider = provider;
    this.worlds = worlds;
    this.shape = shape;
    this.release = release;
    this.evaluator = new Evaluator(provider);
  }

  Verdict run(Kfunc kfunc, Case planned) {
    LastOutcome observed = new LastOutcome();
    try (World world = worlds.open(shape, release, observed)) {
      return new Run(kfunc, planned, world, observed).verdict();
    }
  }

  /// One case in its world.
  private final class Run {

    private final Kfunc kfunc;
    private final Case planned;
    private final World world;
    private final LastOutcome observed;
    private final Comparison comparison;

    private Run(Kfunc kfunc, Case planned, World world, LastOutcome observed) {
      this.kfunc = kfunc;
      this.planned = planned;
      this.world = world;
      this.observed = observed;
      this.comparison = new Comparison(provider, release, world, true);
    }

    private Verdict verdict() {
      List<List<String>> answers = new ArrayList<>();
      for (Case.Preparation preparation : planned.preparations()) {
        try {
          List<String> answered = prepare(preparation);
          answers.add(answered);
          if (preparation.answers() != null && !preparation.answers().equals(answered)) {
            return new Verdict.Unarranged("the given calls answer " + answered + " here");
          }
        } catch (BadStep e) {
          return new Verdict.Wrong(preparation.row(), e.getMessage(), null);
        }
      }
      Object[] arguments = planned.arguments().in(world, kfunc);
      try {
        return call(arguments, answers);
      } catch (ContractBreach breach) {
        Row row = planned.expected() != null
            ? planned.expected()
            : breach.expected().or(breach::answered).orElse(null);
        return new Verdict.Wrong(row, breach.getMessage(), foreign(breach));
      } catch (CallerFault fault) {
        return new Verdict.Wrong(
            fault.row(), "refused, although no undefined row's guard holds\n" + fault.getMessage(), null);
      } catch (RuntimeException e) {
        return new Verdict.Wrong(planned.expected(), CallText.of(kfunc, arguments) + " threw " + e, null);
      }
    }

    private Verdict call(Object[] arguments, List<List<String>> answers) {
      Row predicted = comparison.predict(kfunc, arguments);
      if (predicted != null && planned.expected() != null && !predicted.equals(planned.expected())) {
        return new Verdict.Unarranged("the guard of " + predicted.name() + " holds");
      }
      if (predicted != null && predicted.decision() instanceof Decision.Undefined) {
        return refused(predicted, arguments);
      }
      Comparison.Call call = comparison.begin(kfunc, arguments);
      planned.faults().forEach(world::inject);
      observed.clear();
      long value = made(kfunc, arguments);
      Row row = observed.of(kfunc);
      if (row == null) {
        return new Verdict.Right(call.endUnnamed(value, planned.expected()), answers);
      }
      if (planned.expected() != null && !planned.expected().equals(row)) {
        return new Verdict.Wrong(planned.expected(),
            CallText.of(kfunc, arguments) + " was to answer " + planned.expected().name() + " and answered "
                + row.name(),
            row.availability().includes(release) ? null : row.name() + " of another release");
      }
      call.end(kfunc.rows().indexOf(row), value);
      return new Verdict.Right(List.of(row), answers);
    }

    private Verdict refused(Row row, Object[] arguments) {
      if (!world.refusesUndefined()) {
        return new Verdict.NotRun(row);
      }
      Snapshot before = world.snapshot();
      try {
        made(kfunc, arguments);
      } catch (CallerFault fault) {
        if (!fault.row().equals(row)) {
          return new Verdict.Wrong(row, "refused for " + fault.row().name() + "\n" + fault.getMessage(), null);
        }
        return world.snapshot().changesSince(before).iterator().hasNext()
            ? new Verdict.Wrong(row, CallText.of(kfunc, arguments) + " was refused and yet changed the state", null)
            : new Verdict.Right(List.of(row), List.of());
      }
      return new Verdict.Wrong(row, CallText.of(kfunc, arguments) + " is undefined for the caller and was made", null);
    }

    private long made(Kfunc called, Object[] arguments) {
      long value = provider.call(world.kfuncs(), called.name(), arguments);
      return CallText.extend(called.result(), value);
    }

    private @Nullable String foreign(ContractBreach breach) {
      Row answered = breach.answered().orElse(null);
      if (answered != null && !answered.availability().includes(release)) {
        return answered.name() + " of another release";
      }
      if (breach.value().isEmpty()) {
        return null;
      }
      long value = breach.value().getAsLong();
      boolean known = kfunc.rowsIn(release).stream()
          .map(Row::outcome)
          .anyMatch(o -> !o.isFixed() || CallText.extend(kfunc.result(), o.fixedValue()) == value);
      return known ? null : "a result of " + CallText.value(kfunc.result(), value);
    }

    /// Does the given steps; the rows that their calls answered.
    private List<String> prepare(Case.Preparation preparation) {
      Map<String, Object> bound = Terrain.bind(kfunc, preparation.arguments().in(world, kfunc));
      List<String> answers = new ArrayList<>();
      for (Witness.Step step : preparation.witness().given()) {
        try {
          Object[] values = step.arguments().stream().map(a -> Terrain.value(evaluator, world, a, bound)).toArray();
          switch (step) {
            case Witness.Step.Situation(_, String name, _) -> provider.arrange(world.situations(), name, values);
            case Witness.Step.Call given -> answers.add(given(given, values));
          }
        } catch (RuntimeException e) {
          throw new BadStep("given '" + step.source() + "': " + e.getMessage());
        }
      }
      return answers;
    }

    private String given(Witness.Step.Call step, Object[] values) {
      Kfunc called = provider.contract().kfunc(step.kfunc());
      if (!called.availability().includes(release)) {
        throw new BadStep("Linux " + release + " has no " + called.name());
      }
      for (int i = 0; i < values.length; i++) {
        BadStep.requireFit(called.parameters().get(i), step.arguments().get(i), values[i]);
      }
      Comparison.Call call = comparison.begin(called, values).leavingDeferred();
      observed.clear();
      long value = made(called, values);
      Row row = observed.of(called);
      if (row == null) {
        return call.endUnnamed(value, null).stream().map(Row::name).toList().toString();
      }
      call.end(called.rows().indexOf(row), value);
      return row.name();
    }
  }
}
