package io.kfuncdoc.processor.lint.fact;

import io.kfuncdoc.processor.lint.words.ConditionWord;
import io.kfuncdoc.processor.lint.words.Quality;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A part of a guard that is not divided further.
///
/// @param parameters that it reads
/// @param direct     whether the parameter itself is compared, and not something made of it
/// @param value      the number that it compares with: the greatest that EXCEEDS lets pass, the least that BELOW does,
///                   what MISALIGNED divides by; null if it is no fixed one
/// @param phrase     the vocabulary's words for a TERM, without parameters; empty if there are none
public record Atom(Quality quality, Set<String> parameters, boolean direct, @Nullable Long value, String phrase) {

  /// Whether the number, as the parameter, makes it true; false where that is not known.
  public boolean holdsFor(long number) {
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

  /// Whether it is about what the words say.
  public boolean isMeantBy(ConditionWord word) {
    if (word.parameter() != null && !parameters.contains(word.parameter())) {
      return false;
    }
    return switch (word.quality()) {
      case ZERO -> quality == Quality.ZERO || quality == Quality.BELOW && direct && Long.valueOf(1).equals(value);
      case NONZERO -> quality == Quality.NONZERO
          || quality == Quality.EXCEEDS && direct && Long.valueOf(0).equals(value);
      case MISALIGNED -> quality == Quality.MISALIGNED && hasNumberOf(word)
          || quality == Quality.TERM && phrase.contains("aligned");
      case PAST_END -> quality == Quality.EXCEEDS && !direct && value == null;
      case TERM -> quality == Quality.TERM && phrase.equals(word.phrase());
      case EXCEEDS -> quality == Quality.EXCEEDS && hasNumberOf(word)
          || quality == Quality.NONZERO && Long.valueOf(0).equals(word.value());
      case BELOW -> quality == Quality.BELOW && hasNumberOf(word)
          || quality == Quality.ZERO && Long.valueOf(1).equals(word.value());
      default -> quality == word.quality();
    };
  }

  private boolean hasNumberOf(ConditionWord word) {
    return word.value() == null || word.value().equals(value);
  }
}
