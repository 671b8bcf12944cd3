package io.kfuncdoc.kerneldoc.read;

import io.kfuncdoc.kerneldoc.DocParameter;
import io.kfuncdoc.kerneldoc.DocSection;
import io.kfuncdoc.kerneldoc.DocText;
import io.kfuncdoc.kerneldoc.DocWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines between the name and the end of a comment, taken one by one.
final class CommentBody {

  private static final Pattern CONTENT = Pattern.compile("\\s*\\* ?(?<text>.*)");
  private static final Pattern HEADING = Pattern.compile(
      "\\*\\s*(?<name>@[.\\w]+|(?i:description|context|returns?|notes?|examples?))\\s*:(?<text>[^:].*)?$");
  private static final Pattern PARAMETER = Pattern.compile("@(?<name>\\w*(?:\\.\\w+)*(?:\\.\\.\\.)?)");
  private static final Set<String> RETURNS = Set.of("return", "returns", "@return", "@returns");

  private enum State {
    /// the purpose goes on until a blank line
    PURPOSE,
    /// text of a section that runs on over blank lines
    RUNNING,
    /// text of a section that a blank line ends
    PARAGRAPH
  }

  private final TextLines purpose = new TextLines();
  private final List<DocParameter> parameters = new ArrayList<>();
  private final SectionList sections = new SectionList();
  private final List<DocWarning> warnings;

  private State state = State.RUNNING;
  private String name = SectionList.DESCRIPTION;
  private int nameLine;
  private TextLines lines = new TextLines();
  /// columns that a paragraph's lines behind the first are indented by; -1 until there is one
  private int indent = -1;

  CommentBody(List<DocWarning> warnings) {
    this.warnings = warnings;
  }

  /// @param separated whether the purpose may go on
  void purpose(int line, String text, boolean separated) {
    if (!text.isEmpty()) {
      purpose.add(line, text);
    }
    state = separated ? State.PURPOSE : State.RUNNING;
  }

  void add(SourceLine line) {
    Matcher heading = HEADING.matcher(line.text());
    if (line.text().indexOf(':') >= 0 && heading.find()) {
      begin(line.line(), heading.group("name"), heading.group("text"));
      return;
    }
    Matcher content = CONTENT.matcher(line.text());
    if (content.matches()) {
      addContent(line.line(), content.group("text"));
      return;
    }
    warnings.add(new DocWarning(line.line(), "bad line: " + line.text().strip()));
    if (line.text().isBlank()) {
      addContent(line.line(), "");
    }
  }

  private void addContent(int line, String text) {
    switch (state) {
      case PURPOSE -> {
        if (text.isBlank()) {
          state = State.RUNNING;
        } else {
          purpose.add(line, text.strip());
        }
      }
      case PARAGRAPH -> {
        if (text.isBlank()) {
          end();
        } else {
          lines.add(line, withoutIndent(text));
        }
      }
      case RUNNING -> lines.add(line, text);
    }
  }

  private void begin(int line, String written, @Nullable String text) {
    end();
    String lower = written.toLowerCase(Locale.ROOT);
    if (RETURNS.contains(lower)) {
      name = SectionList.RETURN;
    } else if (lower.equals("context")) {
      name = SectionList.CONTEXT;
    } else if (lower.equals("description")) {
      name = SectionList.DESCRIPTION;
    } else {
      name = written;
    }
    nameLine = line;
    boolean paragraph =
        name.equals(SectionList.RETURN) || name.equals(SectionList.CONTEXT) || name.startsWith("@");
    state = paragraph ? State.PARAGRAPH : State.RUNNING;
    lines.add(line, text == null ? "" : text.stripLeading());
  }

  private String withoutIndent(String text) {
    int spaces = 0;
    while (text.charAt(spaces) == ' ') {
      spaces++;
    }
    indent = indent < 0 ? spaces : Math.min(indent, spaces);
    return text.substring(indent);
  }

  /// Ends the section; what follows is description.
  private void end() {
    if (name.startsWith("@")) {
      Matcher parameter = PARAMETER.matcher(name);
      String plain = parameter.lookingAt() ? parameter.group("name") : "";
      parameters.add(new DocParameter(plain, lines.text(), nameLine));
    } else if (!lines.isEmpty()) {
      boolean first = sections.add(name, nameLine, lines);
      if (!first && !name.equals(SectionList.DESCRIPTION)) {
        warnings.add(new DocWarning(nameLine, "duplicate section name '" + name + "'"));
      }
    }
    name = SectionList.DESCRIPTION;
    state = State.RUNNING;
    lines = new TextLines();
    indent = -1;
  }

  void finish() {
    end();
  }

  DocText purpose() {
    return purpose.text();
  }

  List<DocParameter> parameters() {
    return parameters;
  }

  List<DocSection> sections() {
    return sections.sections();
  }
}
