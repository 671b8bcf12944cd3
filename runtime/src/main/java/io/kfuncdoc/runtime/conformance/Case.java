package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Witness;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One call in a world, with what is done before it.
///
/// @param manner       the test that it is part of: one of [Row#proofs] or one of the constants here
/// @param purpose      what the case is for, in a few words
/// @param arguments    of the call
/// @param openings     other calls that have used the world before, in order; empty for a fresh world
/// @param preparations done before the call, in order
/// @param faults       injected right before the call
/// @param expected     the row that the preparations bring about, null if none is arranged; a guard that holds goes
///                     before it
/// @param about        the row that a failure is charged to where no row is named otherwise
record Case(
    String manner,
    String purpose,
    Assignment arguments,
    List<Opening> openings,
    List<Preparation> preparations,
    List<String> faults,
    @Nullable Row expected,
    @Nullable Row about) {

  /// Two rows could answer, and the earlier one does.
  static final String ORDER = "order";

  /// Other calls came before.
  static final String IN_USE = "in use";

  Case {
    openings = List.copyOf(openings);
    preparations = List.copyOf(preparations);
    faults = List.copyOf(faults);
  }

  /// A call with nothing done before it.
  static Case plain(String manner, String purpose, Assignment arguments, @Nullable Row about) {
    return new Case(manner, purpose, arguments, List.of(), List.of(), List.of(), null, about);
  }

  /// This call in a world in use. What was arranged may answer or not: the calls before can have changed that.
  Case after(List<Opening> used, Row row) {
    String before = used.stream().map(Opening::name).collect(Collectors.joining(", "));
    return new Case(
        IN_USE, purpose + ", after " + before, arguments, used, preparations, faults, null, row);
  }

  /// Another case of the family, done to use the world, with its call or without.
  record Opening(Kfunc kfunc, Case opened, boolean called) {

    String name() {
      String steps = opened.preparations().stream()
          .flatMap(p -> p.witness().given().stream())
          .map(Witness.Step::called)
          .collect(Collectors.joining(", "));
      return called ? (steps.isEmpty() ? "" : steps + ", ") + kfunc.name() + "()" : steps;
    }
  }

  /// The given steps of a witness.
  ///
  /// @param arguments what the steps see as the parameters of the call
  /// @param answers   the rows that the calls among the steps must answer, null if any will do; with others the case
  ///                  says nothing
  record Preparation(Row row, Witness witness, Assignment arguments, @Nullable List<String> answers) {}
}
