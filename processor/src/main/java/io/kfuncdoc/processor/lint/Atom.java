package io.kfuncdoc.processor.lint;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A part of a guard that is not divided further.
///
/// @param parameters that it reads
/// @param direct     whether the parameter itself is compared, and not something made of it
/// @param value      the number that it compares with: the greatest that EXCEEDS lets pass, the least that BELOW does,
///                   what MISALIGNED divides by; null if it is no fixed one
/// @param phrase     the vocabulary's words for a TERM, without parameters; empty if there are none
record Atom(Quality quality, Set<String> parameters, boolean direct, @Nullable Long value, String phrase) {

  /// Whether the number, as the parameter, makes it true; false where that is not known.
  boolean holdsFor(long number) {
    return switch (quality) {
      case ZERO -> number == 0;
      case NONZERO -> number != 0;
      case MISALIGNED -> value != null && value > 0 && number % value != 0;
      case NO_POWER_OF_TWO -> (number & (number - 1)) != 0;
      case EXCEEDS -> value != null && number > value;
      case BELOW -> value != null && number < value;
      case EQUAL -> value != null && number == value;
      case UNEQUAL -> value != null && number != value;
      default -> false;
    };
  }
}
