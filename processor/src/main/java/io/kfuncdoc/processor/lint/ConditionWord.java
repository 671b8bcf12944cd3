package io.kfuncdoc.processor.lint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Words about arguments: `` `page_cnt` is 0 ``.
///
/// @param parameter null if the words name none
/// @param value     the number that they name, null if none
record ConditionWord(
    Predicate predicate, @Nullable String parameter, @Nullable Long value, String phrase, Standing standing, int start,
        int end) {

  /// How the words stand in their condition.
  enum Standing {
    /// They are one.
    WHOLE,
    /// They are one together with others that are joined: "`x` is 0 and `y` is 1".
    JOINED,
    /// They except from what is said: "unless `x` is 0".
    EXCEPTED,
    /// They are a part of one, and the rest is not understood.
    PART
  }

  ConditionWord with(Standing other) {
    return new ConditionWord(predicate, parameter, value, phrase, other, start, end);
  }

  /// What holds where this does not, if that is one of the predicates.
  Optional<ConditionWord> opposite() {
    return switch (predicate) {
      case ZERO -> Optional.of(new ConditionWord(Predicate.NONZERO, parameter, value, phrase, standing, start, end));
      case NONZERO -> Optional.of(new ConditionWord(Predicate.ZERO, parameter, value, phrase, standing, start, end));
      default -> Optional.empty();
    };
  }

  /// Whether the atom is about that.
  boolean matches(Atom atom) {
    if (parameter != null && !atom.parameters().contains(parameter)) {
      return false;
    }
    return switch (predicate) {
      case ZERO -> atom.predicate() == Predicate.ZERO
          || atom.predicate() == Predicate.BELOW && atom.direct() && Long.valueOf(1).equals(atom.value());
      case NONZERO -> atom.predicate() == Predicate.NONZERO
          || atom.predicate() == Predicate.EXCEEDS && atom.direct() && Long.valueOf(0).equals(atom.value());
      case MISALIGNED -> atom.predicate() == Predicate.MISALIGNED && sameNumber(atom)
          || atom.predicate() == Predicate.TERM && atom.phrase().contains("aligned");
      case TERM -> atom.predicate() == Predicate.TERM && atom.phrase().equals(phrase);
      case EXCEEDS, BELOW -> atom.predicate() == predicate && sameNumber(atom);
      default -> atom.predicate() == predicate;
    };
  }

  private boolean sameNumber(Atom atom) {
    return value == null || value.equals(atom.value());
  }
}
