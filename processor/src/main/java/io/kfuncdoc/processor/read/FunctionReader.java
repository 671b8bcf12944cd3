package io.kfuncdoc.processor.read;

import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageFormat;
import io.kfuncdoc.processor.read.LineCursor.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the part of one function.
final class FunctionReader {

  private static final String INDENT = "  ";
  private static final Pattern PROTOTYPE = Pattern.compile(Pattern.quote(PageFormat.FUNCTION) + "\\S.* \\w+ \\(.*\\)");

  private final LineCursor lines;

  FunctionReader(LineCursor lines) {
    this.lines = lines;
  }

  /// Up to the next function or the end.
  Page.Function function() throws Unreadable {
    if (!PROTOTYPE.matcher(lines.peek()).matches()) {
      throw lines.unreadable("expected a function with its prototype");
    }
    String prototype = lines.between(PageFormat.FUNCTION, "");
    lines.skipBlank();
    String purpose = lines.peek().isEmpty() || !lines.peek().startsWith("   ") ? "" : lines.take().substring(3);
    lines.skipBlank();
    lines.expect(PageFormat.CONTAINER);
    lines.skipBlank();
    List<Page.Parameter> parameters = parameters();
    List<String> description = takeHead(PageFormat.DESCRIPTION) ? section() : List.of();
    String context = paragraph(PageFormat.CONTEXT);
    List<String> returns = takeHead(PageFormat.RETURN) ? items(section()) : List.of();
    String note = lines.peek().equals(INDENT + PageFormat.CAUTION) ? paragraph(PageFormat.CAUTION) : "";
    lines.expect(INDENT + PageFormat.OUTCOMES);
    lines.skipBlank();
    return new Page.Function(
        prototype, purpose, parameters, description, context, returns, note, new TableReader(lines).outcomes());
  }

  private List<Page.Parameter> parameters() throws Unreadable {
    lines.expect(INDENT + PageFormat.PARAMETERS);
    lines.skipBlank();
    List<Page.Parameter> parameters = new ArrayList<>();
    while (lines.peek().startsWith(INDENT + "``")) {
      String declaration = lines.between(INDENT + "``", "``");
      parameters.add(new Page.Parameter(declaration, lines.indented("    ")));
    }
    if (parameters.isEmpty()) {
      throw lines.unreadable("expected a parameter");
    }
    return parameters;
  }

  private boolean takeHead(String head) {
    boolean taken = lines.takeIf(INDENT + head);
    if (taken) {
      lines.skipBlank();
    }
    return taken;
  }

  private String paragraph(String head) throws Unreadable {
    lines.expect(INDENT + head);
    lines.skipBlank();
    List<String> text = section();
    if (text.isEmpty() || text.contains("")) {
      throw lines.unreadable("expected one paragraph under " + head);
    }
    return String.join(" ", text);
  }

  /// The lines up to the head of the next section, without indentation.
  private List<String> section() {
    List<String> text = new ArrayList<>();
    while (!lines.atEnd() && !isHead(lines.peek()) && (lines.peek().isEmpty() || lines.peek().startsWith(INDENT))) {
      String line = lines.take();
      text.add(line.isEmpty() ? "" : line.substring(INDENT.length()));
    }
    return LineCursor.trimmed(text);
  }

  private static boolean isHead(String line) {
    return line.startsWith(INDENT) && PageFormat.SECTIONS.contains(line.substring(INDENT.length()));
  }

  /// The items of a list, each on one line.
  private List<String> items(List<String> text) throws Unreadable {
    List<String> items = new ArrayList<>();
    for (String line : text) {
      if (line.startsWith("* ")) {
        items.add(line.substring(2));
      } else if (line.startsWith("  ") && !items.isEmpty()) {
        items.set(items.size() - 1, items.getLast() + " " + line.substring(2));
      } else {
        throw lines.unreadable("expected a list under " + PageFormat.RETURN + ", not '" + line + "'; before this line");
      }
    }
    return items;
  }
}
