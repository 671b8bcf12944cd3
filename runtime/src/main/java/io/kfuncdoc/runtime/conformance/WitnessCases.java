package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Witness;
import io.kfuncdoc.runtime.conformance.Assignment.Sample;
import io.kfuncdoc.runtime.conformance.Case.Preparation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Plans the cases of reported and success rows: each witness alone, each witness when a guard holds, and two witnesses
/// at once, which shows their order.
///
/// Two witnesses at once say that the earlier row answers only where what brings the earlier one about is sure to be
/// still there. That is so in three forms, and nothing is said in others:
/// - the later witness adds nothing but a fault, its given steps being none or the same: the earlier one is arranged
///   exactly as it is alone;
/// - the earlier witness is a fault and nothing else, so it holds for any arguments and state;
/// - the earlier witness has given steps: the later one's steps come first, the earlier one's last, and each call among
///   these must answer as it does alone. Not for the success, whose steps exist to take obstacles away.
///
/// In each form both witnesses must have worked alone, and neither may want another argument than the other. A given
/// call that answers as it does alone is taken to do what it does alone.
final class WitnessCases {

  private static final int MOST_ORDERED = 400;

  private final Terrain terrain;
  private final GuardCases guards;

  WitnessCases(Terrain terrain, GuardCases guards) {
    this.terrain = terrain;
    this.guards = guards;
  }

  /// A witness with the case that it makes.
  record Own(Row row, Witness witness, Case alone) {
    Preparation prepared(Assignment arguments) {
      return new Preparation(row, witness, arguments, null);
    }
  }

  /// Two witnesses at once. If `repeats`, the last preparation must answer as it does alone.
  record Ordered(Own earlier, Own later, Case planned, boolean repeats) {
    Case withAnswers(List<String> answers) {
      if (!repeats) {
        return planned;
      }
      List<Preparation> preparations = new ArrayList<>(planned.preparations());
      Preparation last = preparations.removeLast();
      preparations.add(new Preparation(last.row(), last.witness(), last.arguments(), answers));
      return new Case(planned.manner(), planned.purpose(), planned.arguments(), List.of(), preparations,
          planned.faults(), planned.expected(), planned.about());
    }
  }

  /// The witness of a row as a case of its own.
  ///
  /// @throws BadStep if its arguments do not fit the C types
  Own own(Row row, Witness witness) {
    Assignment found = guards.search().improve(guards.base(), a -> {
      try {
        return guards.unmet(called(a, witness), row);
      } catch (BadStep e) {
        return Integer.MAX_VALUE;
      }
    });
    Assignment arguments = called(found, witness);
    Preparation prepared = new Preparation(row, witness, arguments, null);
    return new Own(row, witness,
        new Case(witness.manner(), "witness of " + row.name() + described(witness), arguments, List.of(),
            List.of(prepared), faults(witness), row, row));
  }

  private static String described(Witness witness) {
    String wanted = Stream.concat(
            witness.given().stream().map(Witness.Step::source), witness.call().stream().map(Witness.Argument::source))
        .collect(Collectors.joining("; "));
    return wanted.isEmpty() ? "" : ": " + wanted;
  }

  /// The arguments with those that the witness wants.
  private Assignment called(Assignment arguments, Witness witness) {
    Assignment changed = arguments;
    for (Witness.Argument wanted : witness.call()) {
      int index = index(wanted.parameter());
      Object value;
      try {
        value = terrain.value(wanted.value(), terrain.bind(changed));
        BadStep.requireFit(terrain.parameters().get(index), wanted.value(), value);
      } catch (RuntimeException e) {
        throw new BadStep("call '" + wanted.source() + "': " + e.getMessage());
      }
      changed = changed.with(index, value instanceof Long || value instanceof Boolean ? value : sample(index, value));
    }
    return changed;
  }

  private int index(String parameter) {
    for (int i = 0; i < terrain.parameters().size(); i++) {
      if (terrain.parameters().get(i).name().equals(parameter)) {
        return i;
      }
    }
    throw new BadStep("call: " + terrain.kfunc.name() + " has no parameter " + parameter);
  }

  /// Handles are told apart by identity.
  @SuppressWarnings("ReferenceEquality")
  private Sample sample(int index, Object handle) {
    List<?> samples = terrain.world.handles(terrain.parameters().get(index));
    for (int i = 0; i < samples.size(); i++) {
      if (samples.get(i) == handle) {
        return new Sample(i);
      }
    }
    throw new BadStep("call: " + handle + " is none of the world's samples");
  }

  /// The witness is arranged and a guard holds too: the guard's row answers.
  List<Case> behindGuards(Own own) {
    List<Case> cases = new ArrayList<>();
    for (Terrain.Guard guard : terrain.guards) {
      Assignment sample = guards.sample(guard.row());
      if (sample == null || guard.row().decision() instanceof Decision.Undefined) {
        continue;
      }
      int position = terrain.guards.indexOf(guard);
      Assignment merged = sample.over(guards.base(), own.alone().arguments());
      Assignment arguments = guards.holding(merged).nextSetBit(0) == position ? merged : sample;
      cases.add(new Case(Case.ORDER, Naming.order(guard.row(), own.row()), arguments, List.of(),
          own.alone().preparations(), own.alone().faults(), null, guard.row()));
    }
    return cases;
  }

  List<Ordered> ordered(List<Own> all) {
    List<Ordered> pairs = new ArrayList<>();
    List<Own> unguarded = all.stream().filter(own -> Terrain.guardOf(own.row()).isEmpty()).toList();
    for (Own earlier : unguarded) {
      for (Own later : unguarded) {
        if (terrain.kfunc.rows().indexOf(earlier.row()) < terrain.kfunc.rows().indexOf(later.row())
            && pairs.size() < MOST_ORDERED) {
          together(earlier, later).ifPresent(pairs::add);
        }
      }
    }
    return pairs;
  }

  private Optional<Ordered> together(Own earlier, Own later) {
    Witness first = earlier.witness();
    Witness second = later.witness();
    Assignment asAlone = earlier.alone().arguments();
    boolean onlyFault = second.given().isEmpty() || sources(second).equals(sources(first));
    if (onlyFault
        && second.fault() != null
        && !second.fault().equals(first.fault())
        && asAlone.equals(tryCalled(asAlone, second))) {
      return Optional.of(pair(earlier, later, asAlone, List.of(earlier.prepared(asAlone)), false));
    }
    if (first.fault() != null && first.given().isEmpty() && first.call().isEmpty()) {
      Assignment others = later.alone().arguments();
      return Optional.of(pair(earlier, later, others, List.of(later.prepared(others)), false));
    }
    if (!first.given().isEmpty() && !later.row().isSuccess()) {
      return Optional.ofNullable(common(asAlone, first, second)).map(both ->
          pair(earlier, later, both, List.of(later.prepared(both), earlier.prepared(both)), true));
    }
    return Optional.empty();
  }

  private static List<String> sources(Witness witness) {
    return witness.given().stream().map(Witness.Step::source).toList();
  }

  private static Ordered pair(
      Own earlier, Own later, Assignment arguments, List<Preparation> preparations, boolean repeats) {
    Set<String> faults = new LinkedHashSet<>(faults(earlier.witness()));
    faults.addAll(faults(later.witness()));
    Case planned = new Case(Case.ORDER, Naming.order(earlier.row(), later.row()), arguments, List.of(), preparations,
        List.copyOf(faults), earlier.row(), earlier.row());
    return new Ordered(earlier, later, planned, repeats);
  }

  /// Arguments that both witnesses want, null if they disagree.
  private @Nullable Assignment common(Assignment start, Witness first, Witness second) {
    Assignment changed = tryCalled(start, second);
    Assignment both = changed == null ? null : tryCalled(changed, first);
    return both != null && both.equals(tryCalled(both, second)) ? both : null;
  }

  private @Nullable Assignment tryCalled(Assignment start, Witness witness) {
    try {
      return called(start, witness);
    } catch (BadStep e) {
      return null;
    }
  }

  private static List<String> faults(Witness witness) {
    String fault = witness.fault();
    return fault == null ? List.of() : List.of(fault);
  }
}
