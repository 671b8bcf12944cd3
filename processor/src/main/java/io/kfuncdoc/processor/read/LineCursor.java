package io.kfuncdoc.processor.read;

import java.util.ArrayList;
import java.util.List;

/// A place in the lines of a text. Every method that takes a line moves on.
final class LineCursor {

  /// Thrown where a text cannot be read any further; the reader turns it into a problem.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    Unreadable(int line, String message) {
      super(message, null, false, false);
      this.line = line;
    }

    PageProblem problem() {
      return new PageProblem(line, String.valueOf(getMessage()));
    }
  }

  private final List<String> lines;
  private int next;

  /// Trailing white space is no matter: an editor may have taken it away.
  LineCursor(String text) {
    this.lines = text.replace("\r\n", "\n").lines().map(String::stripTrailing).toList();
  }

  boolean atEnd() {
    return next >= lines.size();
  }

  /// The line to come; empty at the end.
  String peek() {
    return peek(0);
  }

  String peek(int ahead) {
    return next + ahead < lines.size() ? lines.get(next + ahead) : "";
  }

  String take() {
    String line = peek();
    next++;
    return line;
  }

  void skipBlank() {
    while (!atEnd() && peek().isEmpty()) {
      next++;
    }
  }

  /// Takes the line if it is this one.
  boolean takeIf(String line) {
    boolean taken = !atEnd() && peek().equals(line);
    next += taken ? 1 : 0;
    return taken;
  }

  void expect(String line) throws Unreadable {
    if (!takeIf(line)) {
      throw unreadable("expected '" + line + "'");
    }
  }

  /// What stands between two fixed texts in the line.
  String between(String before, String after) throws Unreadable {
    String line = peek();
    boolean fits = line.startsWith(before)
        && line.endsWith(after)
        && line.length() >= before.length() + after.length();
    if (!fits) {
      throw unreadable("expected '" + before + "..." + after + "'");
    }
    next++;
    return line.substring(before.length(), line.length() - after.length());
  }

  /// The lines with at least this indentation, without it; blank lines between them belong to them.
  List<String> indented(String indentation) {
    List<String> taken = new ArrayList<>();
    while (!atEnd() && (peek().isEmpty() || peek().startsWith(indentation))) {
      String line = take();
      taken.add(line.isEmpty() ? "" : line.substring(indentation.length()));
    }
    return trimmed(taken);
  }

  /// Without blank lines at either end.
  static List<String> trimmed(List<String> lines) {
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).isEmpty()) {
      from++;
    }
    while (to > from && lines.get(to - 1).isEmpty()) {
      to--;
    }
    return List.copyOf(lines.subList(from, to));
  }

  /// The number of the line to come, from 1.
  int number() {
    return Math.min(next, lines.size()) + 1;
  }

  Unreadable unreadable(String message) {
    String found = atEnd() ? "the end" : "'" + shortened(peek()) + "'";
    return new Unreadable(number(), message + ", found " + found);
  }

  private static String shortened(String line) {
    return line.length() > 80 ? line.substring(0, 77) + "..." : line;
  }
}
