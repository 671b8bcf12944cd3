package io.kfuncdoc.processor.prose;

import java.util.Collections;
import java.util.List;

/// A stretch of Markdown out of a comment, without the indentation that its lines share.
///
/// @param markdown     LF only
/// @param firstLine    the line of the comment where it starts, from 1
/// @param firstColumns for each line the column of the comment where the line's first char stands, from 1
public record Passage(String markdown, int firstLine, List<Integer> firstColumns) {

  public Passage {
    markdown = markdown.replace("\r\n", "\n").replace('\r', '\n');
    firstColumns = List.copyOf(firstColumns);
    if (firstColumns.size() != lineCount(markdown)) {
      throw new IllegalArgumentException(lineCount(markdown) + " lines, " + firstColumns.size() + " columns");
    }
    if (firstLine < 1) {
      throw new IllegalArgumentException("lines count from 1: " + firstLine);
    }
  }

  /// A passage from which no indentation was removed.
  public Passage(String markdown, int firstLine) {
    this(markdown, firstLine, Collections.nCopies(lineCount(markdown), 1));
  }

  public boolean isEmpty() {
    return markdown.isBlank();
  }

  /// A problem at an offset into the Markdown, with its position in the comment.
  ProseProblem problemAt(int offset, String what) {
    String before = markdown.substring(0, Math.clamp(offset, 0, markdown.length()));
    int line = (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - (before.lastIndexOf('\n') + 1);
    return new ProseProblem(firstLine + line, firstColumns.get(line) + column, what);
  }

  private static int lineCount(String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n');
    return 1 + (int) unix.chars().filter(c -> c == '\n').count();
  }
}
