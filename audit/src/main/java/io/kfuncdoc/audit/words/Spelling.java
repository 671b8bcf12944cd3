package io.kfuncdoc.audit.words;

import java.util.Locale;
import java.util.regex.Pattern;

/// Brings text to normal spelling: lower case, no markup, no hyphens, no contractions, single spaces,
/// punctuation apart.
/// A parameter is written `@name`, an errno `-einval`.
public final class Spelling {

  private static final Pattern MARKUP = Pattern.compile("``|\\*\\*|(?<![\\w])[%&](?=[-\\w])|`|\\(\\)|[*\"]");
  private static final Pattern BARE_ERRNO = Pattern.compile("(?=E)(?<![-\\w])E(?=[A-Z0-9]{2,}\\b)(?!ND\\b|RROR"
      + "|XIT\\b|OF\\b)");
  private static final Pattern GREATER = Pattern.compile("(?<![-=])>");
  private static final Pattern SLASH = Pattern.compile("(?<=[\\w-])/(?=[\\w-@])");
  private static final Pattern HYPHEN = Pattern.compile("-(?<=\\w-)(?=\\w)");
  private static final Pattern POINT = Pattern.compile(
      "([;:()!?]|,(?!\\d{3}))|(?=\\.)(?<=\\w)(\\.)(?=\\s|$)| ([-–—]{1,3}) ");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Spelling() {}

  /// @param text words of a comment, markup and all
  public static String normal(String text) {
    String words = MARKUP.matcher(text).replaceAll("");
    words = BARE_ERRNO.matcher(words).replaceAll("-E");
    words = words.toLowerCase(Locale.ROOT)
        .replace("won't", "will not").replace("can't", "can not").replace("cannot", "can not")
        .replace("n't", " not").replace("n’t", " not").replace("it's", "it is").replace("’s", "").replace("'s", "")
        .replace("e.g.", "for example").replace("i.e.", "that is").replace("etc.", "and so on")
        .replace("[", " ").replace("]", " ");
    words = words.replace("!=", " is not ").replace("==", " is ").replace(">=", " is at least ")
        .replace("<=", " is at most ");
    words = GREATER.matcher(words).replaceAll(" is greater than ").replace("<", " is less than ");
    words = HYPHEN.matcher(words).replaceAll(" ");
    words = SLASH.matcher(words).replaceAll(" or ");
    words = POINT.matcher(words)
        .replaceAll(m -> " " + (m.group(1) != null ? m.group(1) : m.group(2) != null ? "." : "-") + " ");
    return SPACE.matcher(words).replaceAll(" ").strip();
  }
}
