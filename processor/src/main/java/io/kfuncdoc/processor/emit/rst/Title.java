package io.kfuncdoc.processor.emit.rst;

import java.util.List;
import java.util.regex.Pattern;

/// The title of a page and the text below it: the heading that the family's text starts with, and the rest.
record Title(String title, List<String> text) {

  private static final Pattern UNDERLINE = Pattern.compile("([-~^\"'+])\\1*");

  /// @param otherwise the title of a text that starts without a heading
  static Title of(String markdown, String otherwise) {
    List<String> lines = Wording.familyText(markdown);
    if (lines.size() >= 2 && isUnderline(lines.get(0), lines.get(1))) {
      return new Title(lines.getFirst(), Lines.text(lines.subList(2, lines.size()), PageFormat::clearOfFunctions));
    }
    return new Title(otherwise, lines);
  }

  /// The character that underlines sections of the highest level in this text.
  static char underline(List<String> text) {
    for (int i = 1; i < text.size(); i++) {
      boolean starts = i == 1 || text.get(i - 2).isEmpty();
      if (starts && isUnderline(text.get(i - 1), text.get(i))) {
        return text.get(i).charAt(0);
      }
    }
    return '~';
  }

  private static boolean isUnderline(String heading, String line) {
    return !heading.isEmpty()
        && !heading.startsWith(" ")
        && UNDERLINE.matcher(line).matches()
        && line.length() >= heading.codePointCount(0, heading.length());
  }
}
