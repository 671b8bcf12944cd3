package io.kfuncdoc.audit.claim;

import io.kfuncdoc.model.Outcome;

/// What a text says a call comes to.
public sealed interface Result {

  /// As a comment writes it.
  String text();

  /// A value: `-EINVAL`, `NULL`, `0`.
  record Value(String text) implements Result {}

  /// It fails, without a word on how.
  record Failure(String text) implements Result {}

  /// A negative errno, without a word on which.
  record SomeErrno(String text) implements Result {}

  /// It does nothing.
  record Nothing(String text) implements Result {}

  /// It succeeds.
  record Success(String text) implements Result {}

  /// Something that is not named by its value: "the number of pages".
  record Described(String text) implements Result {}

  /// Whether a row with this outcome is what the words say.
  default boolean fits(Outcome outcome, boolean success, boolean unchanged) {
    return switch (this) {
      case Value(String text) -> outcome.text().equals(text)
          || text.equals("0") && outcome instanceof Outcome.Null
          || outcome instanceof Outcome.Value && text.matches("-?\\d+");
      case Failure _ -> outcome instanceof Outcome.Errno || outcome instanceof Outcome.Null;
      case SomeErrno _ -> outcome instanceof Outcome.Errno;
      case Nothing _ -> !success && unchanged
          && !(outcome instanceof Outcome.Errno) && !(outcome instanceof Outcome.Null);
      case Success _ -> success || outcome.text().equals("0");
      case Described _ -> success;
    };
  }
}
