package io.kfuncdoc.processor.emit.rst;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Texts as lines: filling, and keeping clear of what has a meaning in a page.
public final class Lines {

  private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\p{Cntrl}]+");
  private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Lines() {}

  /// The text on one line, with single blanks.
  static String one(String text) {
    return BLANK.matcher(text).replaceAll(" ").strip();
  }

  /// Fills lines up to a width. A word without a letter or digit stays with the one before it, because reST could take
  /// a line of it for an underline.
  ///
  /// @param first what the first line starts with
  /// @param next  what the others start with
  public static List<String> fill(String text, String first, String next, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.split(" ")) {
      boolean stays = empty || line.isEmpty() || NO_WORD.matcher(word).matches() || line.charAt(line.length() - 1) == '\\';
      if (!stays && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(next);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }

  /// A text of several lines without blank ones around it.
  ///
  /// @param keepClear changes a line that a reader could take for a part of the page
  static List<String> text(List<String> lines, UnaryOperator<String> keepClear) {
    List<String> clean = new ArrayList<>();
    for (String line : lines) {
      clean.add(keepClear.apply(NOT_IN_A_LINE.matcher(line).replaceAll(" ").stripTrailing()));
    }
    while (!clean.isEmpty() && clean.getFirst().isEmpty()) {
      clean.removeFirst();
    }
    while (!clean.isEmpty() && clean.getLast().isEmpty()) {
      clean.removeLast();
    }
    return clean;
  }
}
