package io.kfuncdoc.processor.lint.words;

import io.kfuncdoc.model.Kfunc;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Verbs for what a kfunc does, which its name has: "reserved" and "reserves" for `f_reserve_pages`.
final class ActionWords {

  private static final int LEAST = 3;
  private static final Pattern FORM = Pattern.compile("\\w+(?:ed|en|s|ing)", Pattern.CASE_INSENSITIVE);

  private ActionWords() {}

  /// Whether a verb in any of its forms is one of the kfunc's.
  static boolean isDone(Kfunc kfunc, String verb) {
    return FORM.matcher(verb).matches()
        && stems(kfunc).anyMatch(s -> verb.toLowerCase(Locale.ROOT).startsWith(s) && !verb.equalsIgnoreCase(s));
  }

  /// Whether a text has letters of which such a verb could be made.
  static boolean mayBeIn(String text, Kfunc kfunc) {
    String lower = text.toLowerCase(Locale.ROOT);
    return stems(kfunc).anyMatch(lower::contains);
  }

  private static Stream<String> stems(Kfunc kfunc) {
    return Arrays.stream(kfunc.name().split("_")).map(ActionWords::stem)
        .filter(s -> s.length() >= LEAST && !s.endsWith("s"));
  }

  private static String stem(String name) {
    return name.endsWith("e") && !name.endsWith("ee") ? name.substring(0, name.length() - 1) : name;
  }
}
