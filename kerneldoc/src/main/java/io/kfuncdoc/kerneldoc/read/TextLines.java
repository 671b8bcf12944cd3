package io.kfuncdoc.kerneldoc.read;

import io.kfuncdoc.kerneldoc.DocLine;
import io.kfuncdoc.kerneldoc.DocText;
import java.util.ArrayList;
import java.util.List;

/// Lines of a text while it is read.
public final class TextLines {

  private final List<DocLine> lines = new ArrayList<>();

  public void add(int line, String text) {
    lines.add(new DocLine(line, text.stripTrailing()));
  }

  void addAll(TextLines more) {
    lines.addAll(more.lines);
  }

  int firstLine() {
    return lines.getFirst().line();
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /// The text without blank lines at its ends.
  public DocText text() {
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).isBlank()) {
      from++;
    }
    while (to > from && lines.get(to - 1).isBlank()) {
      to--;
    }
    return from == to ? DocText.EMPTY : new DocText(lines.subList(from, to));
  }
}
