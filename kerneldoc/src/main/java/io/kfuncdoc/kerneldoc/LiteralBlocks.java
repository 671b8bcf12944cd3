package io.kfuncdoc.kerneldoc;

import java.util.regex.Pattern;

/// Tells the lines of literal blocks from others: those indented below a line that ends in `::`, or below a
/// `.. code-block::`. Asked line by line.
public final class LiteralBlocks {

  private static final Pattern BLOCK_FOLLOWS = Pattern.compile("[^.].*::|\\.\\. +code-block::.*");

  private boolean within;
  /// columns that the block is indented by; -1 before its first line
  private int indent = -1;

  /// Whether the next line is part of a literal block. The line that announces one is not.
  public boolean isLiteral(String line) {
    if (within && (line.isBlank() || indentOf(line) >= indent)) {
      if (indent < 0 && !line.isBlank()) {
        indent = indentOf(line);
      }
      return true;
    }
    within = BLOCK_FOLLOWS.matcher(line).matches();
    indent = -1;
    return false;
  }

  private static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }
}
