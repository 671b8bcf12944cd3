package io.kfuncdoc.kerneldoc.rest;

import io.kfuncdoc.kerneldoc.LiteralBlocks;

/// A text with its inline marks in reST; literal blocks stay as they are.
final class TextBlock {

  private TextBlock() {}

  /// Lines, each ended by a line feed. Marks may reach over the ends of lines.
  static String rest(String text) {
    StringBuilder out = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    LiteralBlocks blocks = new LiteralBlocks();
    for (String line : text.split("\n", -1)) {
      if (blocks.isLiteral(line)) {
        out.append(InlineMarkup.rest(plain.toString())).append(line).append('\n');
        plain.setLength(0);
      } else {
        plain.append(line).append('\n');
      }
    }
    return out.append(InlineMarkup.rest(plain.toString())).toString();
  }
}
