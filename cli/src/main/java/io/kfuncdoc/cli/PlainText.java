package io.kfuncdoc.cli;

import io.kfuncdoc.processor.emit.rst.Lines;
import java.util.regex.Pattern;

/// What a page says, for a terminal.
final class PlainText {

  static final int WIDTH = 80;

  private static final Pattern MARKUP = Pattern.compile("``(.+?)``|\\*\\*(.+?)\\*\\*|\\\\(\\s|.)");

  private PlainText() {}

  /// Inline reST without its marks.
  static String of(String rest) {
    return MARKUP.matcher(rest).replaceAll(m -> {
      String text = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3).strip();
      return java.util.regex.Matcher.quoteReplacement(text);
    });
  }

  /// Lines of a named value, the value in its column.
  static String field(String name, String rest) {
    String head = "    " + name + " ".repeat(Math.max(1, 12 - name.length()));
    return String.join("\n", Lines.fill(of(rest), head, " ".repeat(head.length()), WIDTH)) + "\n";
  }

  static String paragraph(String rest) {
    return String.join("\n", Lines.fill(of(rest), "", "", WIDTH)) + "\n";
  }
}
