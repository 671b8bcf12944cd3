package io.kfuncdoc.processor.lint.words;

import java.util.List;
import java.util.Locale;

/// Parts of words of which a text has one, in whatever case, if any of some patterns can match it. To look for them is
/// many times faster than to look for the patterns, and most sentences have none.
record Hint(List<String> parts) {

  static Hint of(String... parts) {
    return new Hint(List.of(parts));
  }

  boolean isIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return parts.stream().anyMatch(lower::contains);
  }
}
