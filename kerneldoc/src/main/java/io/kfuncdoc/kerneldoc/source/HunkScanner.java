package io.kfuncdoc.kerneldoc.source;

import io.kfuncdoc.kerneldoc.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the hunks of unified patches among lines, and mends what mail programs do to them: broken lines, lost blanks
/// at the beginning of a line.
final class HunkScanner {

  private static final Pattern NEW_FILE = Pattern.compile("\\+\\+\\+ (?:[a-z]/)?(?<path>[^\\t]*?)(?:\\s.*)?");
  private static final Pattern HEADER =
      Pattern.compile("@@ -\\d+(?:,(?<old>\\d{1,9}))? \\+(?<line>\\d{1,9})(?:,(?<new>\\d{1,9}))? @@.*");

  private final List<TextLine> lines;
  private final List<Hunk> hunks = new ArrayList<>();
  private String path = "";
  private int next;

  private List<TextLine> kept = new ArrayList<>();
  private Map<Integer, Origin> origins = new HashMap<>();
  private long oldLeft;
  private long newLeft;
  private int newLine;
  private boolean lastIsKept;

  private HunkScanner(List<TextLine> lines) {
    this.lines = lines;
  }

  static List<Hunk> scan(List<TextLine> lines) {
    HunkScanner scanner = new HunkScanner(lines);
    scanner.scan();
    return scanner.hunks;
  }

  private void scan() {
    while (next < lines.size()) {
      String text = lines.get(next).text();
      next++;
      Matcher file = NEW_FILE.matcher(text);
      Matcher header = HEADER.matcher(text);
      if (file.matches()) {
        path = file.group("path");
      } else if (header.matches()) {
        begin(header);
        scanHunk();
      }
    }
  }

  private void begin(Matcher header) {
    kept = new ArrayList<>();
    origins = new HashMap<>();
    oldLeft = count(header.group("old"));
    newLeft = count(header.group("new"));
    newLine = Math.max(1, Integer.parseInt(header.group("line")));
    lastIsKept = false;
  }

  private static int count(@Nullable String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  private void scanHunk() {
    int from = next;
    while (next < lines.size() && (oldLeft > 0 || newLeft > 0 || isBroken()) && !isNextPart()) {
      take(lines.get(next));
      next++;
    }
    hunks.add(new Hunk(from, next, List.copyOf(kept), Map.copyOf(origins)));
  }

  /// Whether the line behind the last of the hunk is its broken-off end.
  private boolean isBroken() {
    String text = lines.get(next).text();
    return next > 0 && !text.isEmpty() && isMarked(lines.get(next - 1).text()) && !isMarked(text)
        && Character.isLetterOrDigit(text.charAt(0)) && lines.get(next - 1).isBrokenBefore(text);
  }

  private static boolean isMarked(String text) {
    return !text.isEmpty() && "+- \\\t*".indexOf(text.charAt(0)) >= 0;
  }

  private boolean isNextPart() {
    String text = lines.get(next).text();
    return text.startsWith("@@ -") || text.startsWith("diff --git ")
        || text.startsWith("--- ") && next + 1 < lines.size() && lines.get(next + 1).text().startsWith("+++ ");
  }

  private void take(TextLine line) {
    String text = line.text();
    char mark = text.isEmpty() ? ' ' : text.charAt(0);
    switch (mark) {
      case '+' -> keep(line, text.substring(1), true);
      case '-' -> {
        oldLeft--;
        lastIsKept = false;
      }
      case '\\' -> lastIsKept = false;
      case ' ' -> keep(line, text.isEmpty() ? "" : text.substring(1), false);
      default -> takeUnmarked(line);
    }
  }

  /// A line that has lost its first blank, or the end of the line before.
  private void takeUnmarked(TextLine line) {
    TextLine before = lines.get(next - 1);
    boolean code = line.text().startsWith("\t") || line.text().startsWith("*") || line.text().startsWith("/*");
    if (code || !before.isBrokenBefore(line.text())) {
      keep(line, line.text().startsWith("*") ? " " + line.text() : line.text(), false);
    } else if (lastIsKept) {
      kept.set(kept.size() - 1, kept.getLast().joined(line.text()));
    }
  }

  private void keep(TextLine line, String text, boolean added) {
    kept.add(new TextLine(line.line(), text));
    origins.put(line.line(), new Origin(path, newLine, added));
    newLine++;
    newLeft--;
    if (!added) {
      oldLeft--;
    }
    lastIsKept = true;
  }
}
