package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a case.
sealed interface Verdict {

  /// As the contract says.
  ///
  /// @param rows    the rows that the answer can be of; one if the row is certain
  /// @param answers what each call of the preparations answered, by preparation
  /// @param inUse   whether the state before the call was another than a fresh world's
  record Right(List<Row> rows, List<List<String>> answers, boolean inUse) implements Verdict {}

  /// Not as the contract says.
  ///
  /// @param row     the row that it is charged to, null for the one that the case is about
  /// @param message what was wrong, with the call
  /// @param foreign the outcome that no row of the release has, null if it has one
  record Wrong(@Nullable Row row, String message, @Nullable String foreign) implements Verdict {}

  /// The world cannot be brought there, so the case says nothing.
  record Unarranged(String reason) implements Verdict {}

  /// The world can never bring about what the case needs.
  record NotTried(String reason) implements Verdict {}

  /// The contract leaves the call undefined, and nothing would refuse it.
  record NotRun(Row row) implements Verdict {}
}
