package io.kfuncdoc.processor.lint.words;

import io.kfuncdoc.model.Kfunc;
import java.util.Arrays;
import java.util.Locale;

/// Verbs for what a kfunc does, which its name has: "reserved" and "reserves" for `f_reserve_pages`.
final class ActionWords {

  private static final int LEAST = 3;

  private ActionWords() {}

  /// Whether a verb in any of its forms is one of the kfunc's.
  static boolean isDone(Kfunc kfunc, String verb) {
    return verb.matches("(?i)\\w+(?:ed|en|s|ing)")
        && Arrays.stream(kfunc.name().split("_")).map(ActionWords::stem)
            .anyMatch(s -> s.length() >= LEAST && verb.toLowerCase(Locale.ROOT).startsWith(s)
                && !verb.equalsIgnoreCase(s) && !s.endsWith("s"));
  }

  private static String stem(String name) {
    return name.endsWith("e") && !name.endsWith("ee") ? name.substring(0, name.length() - 1) : name;
  }
}
