package io.kfuncdoc.processor.lint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Words about arguments: `` `page_cnt` is 0 ``.
///
/// @param parameter null if the words name none
/// @param value     the number that they name, null if none
/// @param phrase    of a TERM, the vocabulary's words; of what is BROUGHT_ABOUT, the kfunc whose call does; else empty
record ConditionWord(
    Quality quality, @Nullable String parameter, @Nullable Long value, String phrase, Standing standing, int start,
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
    return new ConditionWord(quality, parameter, value, phrase, other, start, end);
  }

  /// What holds where this does not, if that is one of the predicates.
  Optional<ConditionWord> opposite() {
    Quality other = switch (quality) {
      case ZERO -> Quality.NONZERO;
      case NONZERO -> Quality.ZERO;
      case ALIGNED -> Quality.MISALIGNED;
      case MISALIGNED -> Quality.ALIGNED;
      default -> null;
    };
    return Optional.ofNullable(other)
        .map(q -> new ConditionWord(q, parameter, value, phrase, standing, start, end));
  }

  /// Whether the atom is about that.
  boolean matches(Atom atom) {
    if (parameter != null && !atom.parameters().contains(parameter)) {
      return false;
    }
    return switch (quality) {
      case ZERO -> atom.quality() == Quality.ZERO
          || atom.quality() == Quality.BELOW && atom.direct() && Long.valueOf(1).equals(atom.value());
      case NONZERO -> atom.quality() == Quality.NONZERO
          || atom.quality() == Quality.EXCEEDS && atom.direct() && Long.valueOf(0).equals(atom.value());
      case MISALIGNED -> atom.quality() == Quality.MISALIGNED && sameNumber(atom)
          || atom.quality() == Quality.TERM && atom.phrase().contains("aligned");
      case PAST_END -> atom.quality() == Quality.EXCEEDS && !atom.direct() && atom.value() == null;
      case TERM -> atom.quality() == Quality.TERM && atom.phrase().equals(phrase);
      case EXCEEDS -> atom.quality() == quality && sameNumber(atom)
          || atom.quality() == Quality.NONZERO && Long.valueOf(0).equals(value);
      case BELOW -> atom.quality() == quality && sameNumber(atom)
          || atom.quality() == Quality.ZERO && Long.valueOf(1).equals(value);
      default -> atom.quality() == quality;
    };
  }

  private boolean sameNumber(Atom atom) {
    return value == null || value.equals(atom.value());
  }
}
