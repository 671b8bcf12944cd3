package io.kfuncdoc.processor.lint.words;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Words about arguments: `` `page_cnt` is 0 ``.
///
/// @param parameter null if the words name none
/// @param value     the number that they name, null if none
/// @param phrase    of a TERM, the vocabulary's words; of what is BROUGHT_ABOUT, the kfunc whose call does; else empty
public record ConditionWord(
    Quality quality, @Nullable String parameter, @Nullable Long value, String phrase, Standing standing, int start,
        int end) {

  /// How the words stand in their condition.
  public enum Standing {
    /// They are one.
    WHOLE,
    /// They are one together with others that are joined: "`x` is 0 and `y` is 1".
    JOINED,
    /// They except from what is said: "unless `x` is 0".
    EXCEPTED,
    /// They are a part of one, and the rest is not understood.
    PART
  }

  /// The same words with another standing.
  public ConditionWord with(Standing other) {
    return new ConditionWord(quality, parameter, value, phrase, other, start, end);
  }

  /// What holds where this does not, if that is one of the predicates.
  public Optional<ConditionWord> opposite() {
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
}
