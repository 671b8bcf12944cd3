package io.kfuncdoc.kerneldoc.rest;

import java.util.regex.Pattern;

/// A text with its inline marks in reST; literal blocks stay as they are.
final class TextBlock {

  private static final Pattern LITERAL_FOLLOWS = Pattern.compile("[^.].*::|\\.\\. +code-block::.*");

  private final StringBuilder out = new StringBuilder();
  /// lines whose marks are not yet written
  private final StringBuilder plain = new StringBuilder();
  private boolean literal;
  /// columns that the literal block is indented by; -1 before its first line
  private int indent = -1;

  private TextBlock() {}

  /// Lines, each ended by a line feed.
  static String rest(String text) {
    TextBlock block = new TextBlock();
    for (String line : text.split("\n", -1)) {
      block.add(line);
    }
    block.flush();
    return block.out.toString();
  }

  private void add(String line) {
    if (literal && staysLiteral(line)) {
      out.append(line).append('\n');
      return;
    }
    literal = false;
    plain.append(line).append('\n');
    if (LITERAL_FOLLOWS.matcher(line).matches()) {
      literal = true;
      indent = -1;
      flush();
    }
  }

  private boolean staysLiteral(String line) {
    if (line.isBlank()) {
      return true;
    }
    int spaces = line.length() - line.stripLeading().length();
    if (indent < 0) {
      indent = spaces;
    }
    return spaces >= indent;
  }

  private void flush() {
    out.append(InlineMarkup.rest(plain.toString()));
    plain.setLength(0);
  }
}
