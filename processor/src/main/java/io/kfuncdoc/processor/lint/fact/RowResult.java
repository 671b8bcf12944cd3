package io.kfuncdoc.processor.lint.fact;

import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.processor.lint.words.ResultWord;

/// What a row comes to, held against words.
public final class RowResult {

  private RowResult() {}

  /// Whether the row comes to what the words say.
  public static boolean agrees(Row row, ResultWord word) {
    if (row.decision() instanceof Decision.Undefined) {
      return false;
    }
    boolean changes = !row.ensures().isEmpty() || row.isSuccess() && row.outcome() instanceof Outcome.Value;
    boolean agrees = switch (word.kind()) {
      case RETURNS -> word.values().stream().anyMatch(v -> is(row.outcome(), v));
      case NO_OP -> !isFailure(row.outcome()) && !changes;
      case NOTHING -> !changes;
      case CHANGES -> changes || row.isSuccess();
      case FAILS -> isFailure(row.outcome()) || row.outcome() instanceof Outcome.Nothing;
      case SUCCEEDS, NEVER_FAILS -> !isFailure(row.outcome());
    };
    return agrees != word.negated();
  }

  /// NULL, an errno, or a negative number.
  public static boolean isFailure(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Errno _, Outcome.Null _ -> true;
      case Outcome.Number(long value) -> value < 0;
      case Outcome.Value _, Outcome.Nothing _ -> false;
    };
  }

  /// Whether it is the value as words write it: `-EINVAL`, `-22`, `NULL`, `0`.
  public static boolean is(Outcome outcome, String value) {
    return switch (outcome) {
      case Outcome.Errno(String name, int number) -> value.equals("-" + name) || value.equals("-" + number);
      case Outcome.Null _ -> value.equals("NULL") || value.equals("0");
      case Outcome.Number(long number) -> value.equals(Long.toString(number));
      case Outcome.Value _ -> value.matches("\\d+");
      case Outcome.Nothing _ -> false;
    };
  }

  /// What the row says instead.
  public static String fact(Row row) {
    String says = switch (row.outcome()) {
      case Outcome _ when row.decision() instanceof Decision.Undefined -> "promises nothing";
      case Outcome.Nothing _ -> row.ensures().isEmpty() ? "leaves everything as it was" : "changes something";
      case Outcome.Value _ -> "returns a value";
      case Outcome outcome -> "returns " + outcome.text();
    };
    return "row " + row.name() + " " + says;
  }
}
