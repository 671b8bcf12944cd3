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
import io.kfuncdoc.runtime.CannotAsk;
import io.kfuncdoc.runtime.Comparison;
import io.kfuncdoc.runtime.ContractBreach;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /// What is at an index of some owner: owners are other objects in each world.
  record Change(String observable, long index, String value) {}

  /// What the openings change, equal for the same state; empty if nothing or if they fail.
  Set<Change> stateAfter(List<Case.Opening> openings) {
    try (World world = worlds.open(shape, release, OutcomeObserver.NONE)) {
      Snapshot fresh = world.snapshot();
      Case nothing = Case.plain("", "", new Assignment(List.of()), null);
      Run run = new Run(provider.contract().kfuncs().getFirst(), nothing, world, new LastOutcome());
      openings.forEach(run::open);
      Snapshot used = world.snapshot();
      Set<Change> changes = new HashSet<>();
      used.changesSince(fresh).forEach(c -> changes.add(new Change(
          c.observable(), c.index(), String.valueOf(used.get(c.owner(), c.observable(), c.index())))));
      return changes;
    } catch (CannotAsk e) {
      throw e;
    } catch (RuntimeException e) {
      return Set.of();
    }
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
    private final Snapshot fresh;

    private Run(Kfunc kfunc, Case planned, World world, LastOutcome observed) {
      this.kfunc = kfunc;
      this.planned = planned;
      this.world = world;
      this.observed = observed;
      this.comparison = new Comparison(provider, release, world, true);
      this.fresh = world.snapshot();
    }

    private Verdict verdict() {
      List<List<String>> answers = new ArrayList<>();
      for (Case.Opening opening : planned.openings()) {
        try {
          open(opening);
        } catch (CannotArrange e) {
          return new Verdict.NotTried(String.valueOf(e.getMessage()));
        } catch (BadStep e) {
          return new Verdict.Unarranged(e.getMessage());
        }
      }
      if (!planned.openings().isEmpty()) {
        world.wear();
      }
      for (Case.Preparation preparation : planned.preparations()) {
        try {
          List<String> answered = prepare(kfunc, preparation);
          answers.add(answered);
          if (preparation.answers() != null && !preparation.answers().equals(answered)) {
            return new Verdict.Unarranged("the given calls answer " + answered + " here");
          }
        } catch (CannotArrange e) {
          return new Verdict.NotTried(String.valueOf(e.getMessage()));
        } catch (BadStep e) {
          return planned.openings().isEmpty()
              ? new Verdict.Wrong(preparation.row(), e.getMessage(), null)
              : new Verdict.Unarranged(e.getMessage());
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
      } catch (CannotArrange e) {
        return new Verdict.NotTried(String.valueOf(e.getMessage()));
      } catch (CannotAsk e) {
        throw e;
      } catch (RuntimeException e) {
        Row row = planned.expected() != null ? planned.expected() : comparison.predict(kfunc, arguments);
        return new Verdict.Wrong(row, CallText.of(kfunc, arguments) + " threw " + e, null);
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
      boolean inUse = world.snapshot().changesSince(fresh).iterator().hasNext();
      Comparison.Call call = comparison.begin(kfunc, arguments);
      planned.faults().forEach(world::inject);
      observed.clear();
      long value = made(kfunc, arguments);
      Row row = observed.of(kfunc);
      if (row == null) {
        return new Verdict.Right(call.endUnnamed(value, planned.expected()), answers, inUse);
      }
      if (planned.expected() != null && !planned.expected().equals(row)) {
        return new Verdict.Wrong(planned.expected(),
            CallText.of(kfunc, arguments) + " was to answer " + planned.expected().name() + " and answered "
                + row.name(),
            row.availability().includes(release) ? null : row.name() + " of another release");
      }
      call.end(kfunc.rows().indexOf(row), value);
      return new Verdict.Right(List.of(row), answers, inUse);
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
            : new Verdict.Right(List.of(row), List.of(), before.changesSince(fresh).iterator().hasNext());
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

    /// Does another case, whatever it answers, as long as the contract has that.
    private void open(Case.Opening opening) {
      opening.opened().preparations().forEach(preparation -> prepare(opening.kfunc(), preparation));
      if (opening.called()) {
        try {
          compared(opening.kfunc(), opening.opened().arguments().in(world, opening.kfunc()));
        } catch (CallerFault undefined) {
          throw new BadStep(String.valueOf(undefined.getMessage()));
        }
      }
    }

    /// Does the given steps; the rows that their calls answered.
    private List<String> prepare(Kfunc about, Case.Preparation preparation) {
      Map<String, Object> bound = Terrain.bind(about, preparation.arguments().in(world, about));
      List<String> answers = new ArrayList<>();
      for (Witness.Step step : preparation.witness().given()) {
        try {
          Object[] values = step.arguments().stream().map(a -> Terrain.value(evaluator, world, a, bound)).toArray();
          switch (step) {
            case Witness.Step.Situation(_, String name, _) -> provider.arrange(world.situations(), name, values);
            case Witness.Step.Call given -> answers.add(given(given, values));
          }
        } catch (CannotArrange | CannotAsk e) {
          throw e;
        } catch (RuntimeException e) {
          throw new BadStep("given '" + step.source() + "': " + e.getMessage());
        }
      }
      return answers;
    }

    private String given(Witness.Step.Call step, Object[] values) {
      Kfunc called = provider.contract().kfunc(step.kfunc());
      if (!called.availability().includes(release)) {
        throw new CannotArrange("Linux " + release + " has no " + called.name() + "()");
      }
      for (int i = 0; i < values.length; i++) {
        BadStep.requireFit(called.parameters().get(i), step.arguments().get(i), values[i]);
      }
      return compared(called, values);
    }

    /// The row that answered.
    private String compared(Kfunc called, Object... values) {
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
