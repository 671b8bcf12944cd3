package io.kfuncdoc.kerneldoc.source;

import java.util.ArrayList;
import java.util.List;

/// A line of a file.
///
/// @param line its number in the file given, from 1; of a line made of several, that of the first
record TextLine(int line, String text) {

  static List<TextLine> of(String content) {
    List<TextLine> lines = new ArrayList<>();
    content.lines().forEach(text -> lines.add(new TextLine(lines.size() + 1, text)));
    return lines;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  TextLine joined(String more) {
    return new TextLine(line, text.stripTrailing() + " " + more.strip());
  }

  /// Whether `next` is the end of this line, cut off where a mail program breaks lines.
  boolean isBrokenBefore(String next) {
    String word = next.strip().split("\\s", 2)[0];
    return text.length() + 1 + word.length() > NARROWEST;
  }

  /// Mail programs break lines of more columns than this.
  private static final int NARROWEST = 64;
}
