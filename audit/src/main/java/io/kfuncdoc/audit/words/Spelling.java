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

  private Spelling() {}

  /// @param text words of a comment, markup and all
  public static String normal(String text) {
    String words = hasAny(text, "`*%&()\"") ? MARKUP.matcher(text).replaceAll("") : text;
    words = words.indexOf('E') >= 0 ? BARE_ERRNO.matcher(words).replaceAll("-E") : words;
    words = words.toLowerCase(Locale.ROOT)
        .replace("won't", "will not").replace("can't", "can not").replace("cannot", "can not")
        .replace("n't", " not").replace("n’t", " not").replace("it's", "it is").replace("’s", "").replace("'s", "")
        .replace("e.g.", "for example").replace("i.e.", "that is").replace("etc.", "and so on")
        .replace("[", " ").replace("]", " ");
    words = words.replace("!=", " is not ").replace("==", " is ").replace(">=", " is at least ")
        .replace("<=", " is at most ");
    if (hasAny(words, "<>-/")) {
      words = GREATER.matcher(words).replaceAll(" is greater than ").replace("<", " is less than ");
      words = HYPHEN.matcher(words).replaceAll(" ");
      words = SLASH.matcher(words).replaceAll(" or ");
    }
    if (!hasAny(words, ";:()!?,.-–—")) {
      return spaced(words);
    }
    words = POINT.matcher(words)
        .replaceAll(m -> " " + (m.group(1) != null ? m.group(1) : m.group(2) != null ? "." : "-") + " ");
    return spaced(words);
  }

  private static boolean hasAny(String text, String signs) {
    for (int i = 0; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// With one blank for any number of them, and none at the ends.
  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c);
      if (!space) {
        spaced.append(c);
      } else if (!blank) {
        spaced.append(' ');
      }
      blank = space;
    }
    int end = spaced.length() > 0 && blank ? spaced.length() - 1 : spaced.length();
    return spaced.substring(0, end);
  }
}
