package io.kfuncdoc.runtime;

import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// An implementation did what the contract does not say. The message shows the call, what was expected, what came, and
/// the kfunc's table.
public final class ContractBreach extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Row expected;
  private final transient @Nullable Row answered;
  private final @Nullable Long value;

  private ContractBreach(
      String message, @Nullable Row expected, @Nullable Row answered, @Nullable Long value) {
    super(message);
    this.expected = expected;
    this.answered = answered;
    this.value = value;
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /// The row that should have answered, where that is known.
  public Optional<Row> expected() {
    return Optional.ofNullable(expected);
  }

  /// The row that the implementation named, or that its answer was held to.
  public Optional<Row> answered() {
    return Optional.ofNullable(answered);
  }

  /// The C value where it is that which no row explains, extended to 64 bits.
  public OptionalLong value() {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /// No guard held, and the engine answered a row that is not its to answer: one of another release, or one that a
  /// guard decides.
  public static ContractBreach undeclared(Kfunc kfunc, Release release, Row answered, Object... arguments) {
    if (!answered.availability().includes(release)) {
      return of(kfunc, release, null, answered, null, "a row of this release",
          answered.name() + ", which is " + answered.availability(), arguments);
    }
    String guard = switch (answered.decision()) {
      case Decision.Guarded(var condition) -> condition.source();
      case Decision.Undefined(var condition) -> condition.source();
      case Decision.Reported() -> "";
      case Decision.Success() -> "";
    };
    return of(kfunc, release, null, answered, null, "a reported row or the success, since no guard holds",
        answered.name() + (guard.isEmpty() ? "" : ", although its guard '" + guard + "' does not hold"), arguments);
  }

  /// A guard held, and the engine answered another row.
  public static ContractBreach wrongRow(Kfunc kfunc, Release release, Row expected, Row answered, Object... arguments) {
    return of(kfunc, release, expected, answered, null,
        expected.name() + ", since '" + OutcomeTable.when(expected) + "' decides", answered.name(), arguments);
  }

  /// The engine named no row.
  public static ContractBreach noAnswer(Kfunc kfunc, Release release, Object... arguments) {
    return of(kfunc, release, null, null, null, "a row", "none", arguments);
  }

  /// The C value is not what the row returns, or not one that the C type has.
  ///
  /// @param value extended to 64 bits
  public static ContractBreach wrongValue(Kfunc kfunc, Release release, Row row, long value, Object... arguments) {
    String expectation = row.outcome().isFixed()
        ? row.outcome().text() + " = " + CallText.value(kfunc.result(), row.outcome().fixedValue())
        : "a value of type " + kfunc.result().c();
    return of(kfunc, release, row, row, value, row.name() + " to return " + expectation,
        CallText.value(kfunc.result(), value), arguments);
  }

  /// The state after the call is not what the row ensures.
  static ContractBreach wrongState(
      Kfunc kfunc, Release release, Row row, String expectation, String found, Object... arguments) {
    return of(kfunc, release, row, row, null, row.name() + " to leave " + expectation, found, arguments);
  }

  /// The result and state are those of no row that could answer.
  static ContractBreach noRow(
      Kfunc kfunc, Release release, long value, String expectation, String found, Object... arguments) {
    return of(kfunc, release, null, null, value, expectation, found, arguments);
  }

  private static ContractBreach of(
      Kfunc kfunc,
      Release release,
      @Nullable Row expected,
      @Nullable Row answered,
      @Nullable Long value,
      String expectation,
      String found,
      Object... arguments) {
    Map<String, String> marks = new LinkedHashMap<>();
    if (answered != null) {
      marks.put(answered.name(), "answered");
    }
    if (expected != null) {
      marks.merge(expected.name(), "expected", (_, _) -> "answered wrongly");
    }
    String message = CallText.of(kfunc, arguments) + " on Linux " + release + " breaks its contract"
        + "\n  expected: " + expectation + "\n  came:     " + found + "\n" + OutcomeTable.of(kfunc, release, marks);
    return new ContractBreach(message, expected, answered, value);
  }
}
