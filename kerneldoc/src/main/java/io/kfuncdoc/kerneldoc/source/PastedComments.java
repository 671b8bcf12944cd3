package io.kfuncdoc.kerneldoc.source;

import io.kfuncdoc.kerneldoc.read.SourceLine;
import java.util.ArrayList;
import java.util.List;

/// Finds comments that were pasted into prose, with the lines up to the next blank one, and mends them: indented as a
/// whole, stars in the first column, broken lines, lost stars.
final class PastedComments {

  private PastedComments() {}

  /// One list of lines of C a comment.
  static List<List<SourceLine>> find(List<TextLine> lines) {
    List<List<SourceLine>> found = new ArrayList<>();
    int next = 0;
    while (next < lines.size()) {
      if (opens(lines.get(next))) {
        List<TextLine> comment = new ArrayList<>();
        next = take(lines, next, comment);
        found.add(comment.stream().map(l -> new SourceLine(l.line(), l.text())).toList());
      } else {
        next++;
      }
    }
    return found;
  }

  private static boolean opens(TextLine line) {
    return line.text().strip().equals("/**");
  }

  /// @return the index behind the comment and its prototype
  private static int take(List<TextLine> lines, int open, List<TextLine> comment) {
    String indent = lines.get(open).text().substring(0, lines.get(open).text().indexOf('/'));
    comment.add(new TextLine(lines.get(open).line(), "/**"));
    int next = open + 1;
    boolean inside = true;
    while (next < lines.size() && inside && !opens(lines.get(next))) {
      inside = !lines.get(next).text().contains("*/");
      takeText(lines, next, comment);
      next++;
    }
    while (next < lines.size() && !inside && !lines.get(next).isBlank() && !opens(lines.get(next))) {
      String text = lines.get(next).text();
      String code = text.startsWith(indent) ? text.substring(indent.length()) : text;
      comment.add(new TextLine(lines.get(next).line(), code));
      next++;
    }
    return next;
  }

  private static void takeText(List<TextLine> lines, int index, List<TextLine> comment) {
    TextLine line = lines.get(index);
    String text = line.text().stripLeading();
    if (text.startsWith("*")) {
      comment.add(new TextLine(line.line(), " " + text));
    } else if (text.isEmpty()) {
      comment.add(new TextLine(line.line(), " *"));
    } else if (comment.size() > 1 && lines.get(index - 1).isBrokenBefore(text)) {
      comment.set(comment.size() - 1, comment.getLast().joined(text));
    } else {
      comment.add(new TextLine(line.line(), " * " + text));
    }
  }
}
