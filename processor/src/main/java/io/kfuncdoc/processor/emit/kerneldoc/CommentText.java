package io.kfuncdoc.processor.emit.kerneldoc;

import io.kfuncdoc.processor.emit.rst.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text of several blocks as lines of a comment: in kernel-doc's markup, and filled anew where a line is too long.
final class CommentText {

  /// What kernel-doc takes for the start of a section, at the start of a line or behind any star in it.
  private static final Pattern SECTION = Pattern.compile(
      "(?:^|\\*)\\s*+(?<name>@[.\\w]+|@\\.\\.\\.|description|context|returns?|notes?|examples?)\\s*:(?:[^:].*)?$",
      Pattern.CASE_INSENSITIVE);

  /// The indentation of a line, and the marks of list items, table cells and line blocks at its start.
  private static final Pattern START =
      Pattern.compile("( *)((?:(?:[-*+|]|\\(?(?:[0-9]+|#)[.)])(?: +|$))*)(.*)");

  private static final Pattern CODE = Pattern.compile("( *)(?:::|\\.\\. +code-block::.*)");

  /// A directive that kernel-doc takes for the announcement of code, as it does not start its line.
  private static final Pattern DEEP_DIRECTIVE = Pattern.compile(" +\\.\\. +[\\w-]+::.*");

  private static final String NO_WIDTH = "\u200b";

  private final Set<String> parameters;
  private final int width;
  private final List<String> out = new ArrayList<>();

  private CommentText(Set<String> parameters, int width) {
    this.parameters = parameters;
    this.width = width;
  }

  /// @param lines reST without outer indentation
  static List<String> write(List<String> lines, Set<String> parameters, int width) {
    CommentText text = new CommentText(parameters, width);
    int at = 0;
    while (at < lines.size()) {
      at = text.block(lines, at);
    }
    return text.out;
  }

  /// One line of text that is not the start of a section, and does not announce code.
  static String line(String line) {
    return guarded(closed(line), "\\ ");
  }

  /// One line that does not announce code.
  static String closed(String line) {
    boolean code = line.endsWith("::") && !line.startsWith("..");
    return code ? line.substring(0, line.length() - 1) + "\\:" : line;
  }

  /// @param guard what to put before the name of a section
  private static String guarded(String line, String guard) {
    String guarded = line;
    Matcher section = SECTION.matcher(guarded);
    while (section.find()) {
      int from = section.start("name");
      guarded = guarded.substring(0, from) + guard + guarded.substring(from);
      section = SECTION.matcher(guarded);
    }
    return guarded;
  }

  private static int indent(String line) {
    int from = 0;
    while (from < line.length() && line.charAt(from) == ' ') {
      from++;
    }
    return from;
  }

  private int block(List<String> lines, int at) {
    String line = lines.get(at);
    if (line.isEmpty()) {
      out.add("");
      return at + 1;
    }
    return CODE.matcher(line).matches() || DEEP_DIRECTIVE.matcher(line).matches() ? code(lines, at) : run(lines, at);
  }

  /// Lines that belong to one paragraph.
  private int run(List<String> lines, int from) {
    Matcher start = START.matcher(lines.get(from));
    if (!start.matches() || start.group(3).isEmpty()) {
      out.add(lines.get(from));
      return from + 1;
    }
    String first = start.group(1) + start.group(2);
    String next = " ".repeat(first.length());
    List<String> texts = new ArrayList<>(List.of(start.group(3)));
    int to = from + 1;
    while (to < lines.size() && !lines.get(to).isEmpty() && indent(lines.get(to)) == next.length()) {
      texts.add(lines.get(to).strip());
      to++;
    }
    List<String> marked = Markup.write(String.join("\n", texts), parameters).lines().toList();
    boolean fits = marked.stream().allMatch(text -> next.length() + text.length() <= width);
    if (fits) {
      for (int i = 0; i < marked.size(); i++) {
        out.add(line(((i == 0 ? first : next) + marked.get(i)).stripTrailing()));
      }
    } else {
      Lines.fill(String.join(" ", marked), first, next, width).forEach(text -> out.add(line(text.stripTrailing())));
    }
    return to;
  }

  /// A literal block. kernel-doc leaves the lines after `text::` and `.. code-block::` alone, not those after `::`.
  private int code(List<String> lines, int from) {
    int indent = indent(lines.get(from));
    int to = from + 1;
    while (to < lines.size() && (lines.get(to).isEmpty() || indent(lines.get(to)) > indent)) {
      to++;
    }
    List<String> code = lines.subList(from + 1, to);
    String head = lines.get(from);
    if (CODE.matcher(head).matches() && code.stream().anyMatch(Markup::isChanged)) {
      head = indent == 0 ? (head.equals("::") ? ".. code-block::" : head) : " ".repeat(indent) + "::";
    }
    out.add(head);
    code.forEach(line -> out.add(codeLine(line)));
    return to;
  }

  /// Code cannot be escaped: a sign without width keeps it from being what it is not.
  private static String codeLine(String line) {
    String open = line.replace("*/", "*" + NO_WIDTH + "/");
    return guarded(open, NO_WIDTH);
  }
}
