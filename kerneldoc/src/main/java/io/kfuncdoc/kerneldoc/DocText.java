package io.kfuncdoc.kerneldoc;

import java.util.List;
import java.util.stream.Collectors;

/// The lines of a purpose, of a parameter's text or of a section, without blank ones before or behind; may be empty.
public record DocText(List<DocLine> lines) {

  public static final DocText EMPTY = new DocText(List.of());

  public DocText {
    lines = List.copyOf(lines);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /// The lines, each ended by a line feed but the last.
  public String text() {
    return lines.stream().map(DocLine::text).collect(Collectors.joining("\n"));
  }

  /// All words in one line, single spaces between them.
  public String oneLine() {
    return lines.stream().flatMap(l -> l.text().strip().lines()).filter(t -> !t.isEmpty())
        .collect(Collectors.joining(" ")).replaceAll("\\s+", " ");
  }
}
