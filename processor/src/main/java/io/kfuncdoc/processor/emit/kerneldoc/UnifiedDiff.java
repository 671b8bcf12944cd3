package io.kfuncdoc.processor.emit.kerneldoc;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Changes of a file as hunks of a unified diff, with three lines of context.
final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final String NO_NEWLINE = "\\ No newline at end of file";

  private final List<String> lines;
  private final boolean endsInNewline;
  private int added;
  private int removed;

  /// Lines that others take the place of.
  ///
  /// @param from  the first line, counted from 0
  /// @param to    the line after the last; `from` if lines are only added
  /// @param lines the new ones
  record Change(int from, int to, List<String> lines) {}

  UnifiedDiff(String text) {
    this.endsInNewline = text.isEmpty() || text.endsWith("\n");
    String body = endsInNewline && !text.isEmpty() ? text.substring(0, text.length() - 1) : text;
    this.lines = List.of(body.split("\n", -1));
  }

  int added() {
    return added;
  }

  int removed() {
    return removed;
  }

  /// The hunks, each of their lines ended; empty if nothing changes.
  String hunks(List<Change> changes) {
    List<Change> sorted = changes.stream()
        .flatMap(this::differences)
        .sorted(Comparator.comparingInt(Change::from))
        .toList();
    StringBuilder out = new StringBuilder();
    int shift = 0;
    int at = 0;
    while (at < sorted.size()) {
      int end = at + 1;
      while (end < sorted.size() && sorted.get(end).from() - sorted.get(end - 1).to() <= 2 * CONTEXT) {
        end++;
      }
      shift += hunk(sorted.subList(at, end), shift, out);
      at = end;
    }
    return out.toString();
  }

  /// What a change changes: lines that stay as they are lie between.
  private Stream<Change> differences(Change change) {
    return DiffUtils.diff(lines.subList(change.from(), change.to()), change.lines()).getDeltas().stream()
        .map(delta -> {
          int from = change.from() + delta.getSource().getPosition();
          return new Change(from, from + delta.getSource().size(), delta.getTarget().getLines());
        });
  }

  private int hunk(List<Change> changes, int shift, StringBuilder out) {
    int start = Math.max(0, changes.getFirst().from() - CONTEXT);
    int end = Math.min(lines.size(), changes.getLast().to() + CONTEXT);
    List<String> body = new ArrayList<>();
    int at = start;
    int gone = 0;
    int come = 0;
    for (Change change : changes) {
      keep(at, change.from(), body);
      lines.subList(change.from(), change.to()).forEach(line -> body.add("-" + line));
      change.lines().forEach(line -> body.add("+" + line));
      gone += change.to() - change.from();
      come += change.lines().size();
      at = change.to();
    }
    keep(at, end, body);
    int length = end - start;
    out.append("@@ -").append(range(start, length)).append(" +").append(range(start + shift, length - gone + come));
    out.append(" @@\n");
    body.forEach(line -> out.append(line).append('\n'));
    if (end == lines.size() && !endsInNewline) {
      out.append(NO_NEWLINE).append('\n');
    }
    added += come;
    removed += gone;
    return come - gone;
  }

  private void keep(int from, int to, List<String> body) {
    lines.subList(from, to).forEach(line -> body.add(" " + line));
  }

  private static String range(int start, int length) {
    return (start + (length == 0 ? 0 : 1)) + "," + length;
  }
}
