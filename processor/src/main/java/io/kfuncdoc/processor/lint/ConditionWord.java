package io.kfuncdoc.processor.lint;

import org.jspecify.annotations.Nullable;

/// Words about arguments: `` `page_cnt` is 0 ``.
///
/// @param parameter null if the words name none
/// @param value     the number that they name, null if none
/// @param partial   whether they are only a part of a condition
record ConditionWord(
    Predicate predicate, @Nullable String parameter, @Nullable Long value, String phrase, boolean partial, int start, int end) {

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
