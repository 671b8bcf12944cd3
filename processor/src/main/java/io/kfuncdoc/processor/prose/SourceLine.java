package io.kfuncdoc.processor.prose;

import java.util.ArrayList;
import java.util.List;

/// A line of a comment, or what is left of it, with its place in the comment; both count from 1.
record SourceLine(int number, int column, String text) {

  static List<SourceLine> split(String raw) {
    String[] texts = raw.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
    List<SourceLine> lines = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      lines.add(new SourceLine(i + 1, 1, texts[i]));
    }
    return lines;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  SourceLine from(int index) {
    return new SourceLine(number, column + index, text.substring(index));
  }

  /// The lines without the white space that all lines with text start with.
  static List<SourceLine> dedent(List<SourceLine> lines) {
    String common = lines.stream().filter(l -> !l.isBlank()).map(SourceLine::indent)
        .reduce(SourceLine::commonPrefix).orElse("");
    return lines.stream().map(l -> l.text.startsWith(common) ? l.from(common.length()) : l.from(l.text.length()))
        .toList();
  }

  /// The lines as one passage, without blank lines at either end; they must follow each other in the comment.
  static Passage passage(List<SourceLine> lines, int lineIfEmpty) {
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).isBlank()) {
      from++;
    }
    while (to > from && lines.get(to - 1).isBlank()) {
      to--;
    }
    if (from == to) {
      return new Passage("", lineIfEmpty);
    }
    List<SourceLine> kept = lines.subList(from, to);
    String markdown = String.join("\n", kept.stream().map(SourceLine::text).toList());
    return new Passage(markdown, kept.getFirst().number, kept.stream().map(SourceLine::column).toList());
  }

  private String indent() {
    int end = 0;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(0, end);
  }

  private static String commonPrefix(String a, String b) {
    int end = 0;
    while (end < Math.min(a.length(), b.length()) && a.charAt(end) == b.charAt(end)) {
      end++;
    }
    return a.substring(0, end);
  }
}
