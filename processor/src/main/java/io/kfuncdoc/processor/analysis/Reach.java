package io.kfuncdoc.processor.analysis;

import java.util.List;

/// Whether some input gets as far as a row: to where its guard decides, or, for a row without a guard, past all guards.
public sealed interface Reach {

  /// Some input does.
  record Reached(Example example) implements Reach {}

  /// No input does, as the guard of the row holds for none.
  record NeverHolds() implements Reach {}

  /// No input does, as these rows before answer.
  ///
  /// @param by      in the order of the table; not all of them where fewer suffice
  /// @param always  whether it is one row whose guard holds for every input
  /// @param example an input for which the guard of the row holds, and so does that of one of those
  record Covered(List<String> by, boolean always, Example example) implements Reach {
    public Covered {
      by = List.copyOf(by);
    }
  }

  /// The analysis cannot tell.
  record Unknown(String reason) implements Reach {}
}
