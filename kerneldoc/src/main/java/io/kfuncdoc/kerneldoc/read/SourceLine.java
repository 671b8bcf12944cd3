package io.kfuncdoc.kerneldoc.read;

import java.util.ArrayList;
import java.util.List;

/// A line of C.
///
/// @param line its number in the file given, from 1
/// @param text tabs expanded to columns of eight
public record SourceLine(int line, String text) {

  public SourceLine {
    text = expandTabs(text);
  }

  /// The lines of a file.
  public static List<SourceLine> of(String content) {
    List<SourceLine> lines = new ArrayList<>();
    content.lines().forEach(text -> lines.add(new SourceLine(lines.size() + 1, text)));
    return lines;
  }

  private static String expandTabs(String text) {
    if (text.indexOf('\t') < 0) {
      return text;
    }
    StringBuilder expanded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\t') {
        expanded.append(" ".repeat(8 - expanded.length() % 8));
      } else {
        expanded.append(text.charAt(i));
      }
    }
    return expanded.toString();
  }
}
