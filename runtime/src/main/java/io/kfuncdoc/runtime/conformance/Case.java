package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Witness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One call in a fresh world, with what is done before it.
///
/// @param purpose      what the case is for, in a few words
/// @param arguments    of the call
/// @param preparations done before the call, in order
/// @param faults       injected right before the call
/// @param expected     the row that the preparations bring about, null if none is arranged; a guard that holds goes
///                     before it
/// @param about        the row that a failure is charged to where no row is named otherwise
record Case(
    String purpose,
    Assignment arguments,
    List<Preparation> preparations,
    List<String> faults,
    @Nullable Row expected,
    @Nullable Row about) {

  Case {
    preparations = List.copyOf(preparations);
    faults = List.copyOf(faults);
  }

  /// A call with nothing done before it.
  static Case plain(String purpose, Assignment arguments, @Nullable Row about) {
    return new Case(purpose, arguments, List.of(), List.of(), null, about);
  }

  /// The given steps of a witness.
  ///
  /// @param arguments what the steps see as the parameters of the call
  /// @param answers   the rows that the calls among the steps must answer, null if any will do; with others the case
  ///                  says nothing
  record Preparation(Row row, Witness witness, Assignment arguments, @Nullable List<String> answers) {}
}
