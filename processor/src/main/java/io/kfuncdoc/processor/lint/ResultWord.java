package io.kfuncdoc.processor.lint;

import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Row;
import java.util.List;

/// Words about what a call comes to.
///
/// @param values  for RETURNS, as written: `-EINVAL`, `NULL`, `0`; the claim is that it is one of them
/// @param negated whether the words deny it
record ResultWord(Kind kind, List<String> values, boolean negated, int start, int end) {

  enum Kind {
    RETURNS,
    /// Succeeds, and nothing changes.
    NO_OP,
    NOTHING,
    /// Does what it is there for.
    CHANGES,
    FAILS,
    SUCCEEDS,
    NEVER_FAILS
  }

  /// Whether the row comes to what the words say.
  boolean agrees(Row row) {
    if (row.decision() instanceof Decision.Undefined) {
      return false;
    }
    boolean changes = !row.ensures().isEmpty() || row.isSuccess() && row.outcome() instanceof Outcome.Value;
    boolean agrees = switch (kind) {
      case RETURNS -> values.stream().anyMatch(v -> is(row.outcome(), v));
      case NO_OP -> !isFailure(row.outcome()) && !changes;
      case NOTHING -> !changes;
      case CHANGES -> changes || row.isSuccess();
      case FAILS -> isFailure(row.outcome()) || row.outcome() instanceof Outcome.Nothing;
      case SUCCEEDS, NEVER_FAILS -> !isFailure(row.outcome());
    };
    return agrees != negated;
  }

  static boolean isFailure(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Errno _, Outcome.Null _ -> true;
      case Outcome.Number(long value) -> value < 0;
      case Outcome.Value _, Outcome.Nothing _ -> false;
    };
  }

  static boolean is(Outcome outcome, String value) {
    return switch (outcome) {
      case Outcome.Errno(String name, int number) -> value.equals("-" + name) || value.equals("-" + number);
      case Outcome.Null _ -> value.equals("NULL") || value.equals("0");
      case Outcome.Number(long number) -> value.equals(Long.toString(number));
      case Outcome.Value _ -> value.matches("\\d+");
      case Outcome.Nothing _ -> false;
    };
  }

  /// What the row says instead.
  static String fact(Row row) {
    String says = switch (row.outcome()) {
      case Outcome _ when row.decision() instanceof Decision.Undefined -> "promises nothing";
      case Outcome.Nothing _ -> row.ensures().isEmpty() ? "leaves everything as it was" : "changes something";
      case Outcome.Value _ -> "returns a value";
      case Outcome outcome -> "returns " + outcome.text();
    };
    return "row " + row.name() + " " + says;
  }
}
