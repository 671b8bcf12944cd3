package io.kfuncdoc.kerneldoc.read;

import io.kfuncdoc.kerneldoc.DocParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the declaration below a comment: up to the brace or semicolon, or the first line of a `#define`.
final class PrototypeScanner {

  private static final Pattern INLINE_NAME = Pattern.compile("\\s*\\*\\s*@\\s*(?<name>\\w[\\w.]*)\\s*:(?<text>.*)");
  private static final Pattern INLINE_LINE =
      Pattern.compile("\\s*/\\*\\*\\s*@\\s*(?<name>\\w[\\w.]*)\\s*:(?<text>.*?)\\*/\\s*");
  private static final Pattern CONTENT = Pattern.compile("\\s*\\* ?(?<text>.*)");
  private static final Pattern DEFINE = Pattern.compile("\\s*#\\s*define\\b.*");

  private final List<SourceLine> lines;
  private final StringBuilder text = new StringBuilder();
  private final List<DocParameter> described = new ArrayList<>();
  private int next;
  private int begins;
  private boolean inComment;

  private PrototypeScanner(List<SourceLine> lines, int from) {
    this.lines = lines;
    this.next = from;
  }

  static PrototypeText scan(List<SourceLine> lines, int from) {
    return new PrototypeScanner(lines, from).scan();
  }

  private PrototypeText scan() {
    boolean complete = false;
    while (next < lines.size() && !complete) {
      SourceLine line = lines.get(next);
      Matcher inline = INLINE_LINE.matcher(line.text());
      if (!inComment && inline.matches()) {
        describe(inline, line.line());
        next++;
      } else if (!inComment && SourceReader.opens(line.text().strip())) {
        if (!readInline()) {
          break;
        }
      } else if (!inComment && line.text().stripLeading().startsWith("#")) {
        complete = directive(line);
      } else {
        complete = code(line);
        next++;
      }
    }
    return new PrototypeText(text.toString(), begins, next, complete, described);
  }

  private void describe(Matcher inline, int line) {
    TextLines content = new TextLines();
    content.add(line, inline.group("text").strip());
    described.add(new DocParameter(inline.group("name"), content.text(), line));
  }

  /// A comment of several lines that describes one parameter.
  ///
  /// @return whether it is one; else it is the comment of another function
  private boolean readInline() {
    if (next + 1 >= lines.size()) {
      return false;
    }
    SourceLine first = lines.get(next + 1);
    Matcher name = INLINE_NAME.matcher(first.text());
    if (!name.matches()) {
      return false;
    }
    TextLines content = new TextLines();
    content.add(first.line(), name.group("text").strip());
    int i = next + 2;
    while (i < lines.size() && !lines.get(i).text().contains("*/")) {
      Matcher more = CONTENT.matcher(lines.get(i).text());
      if (more.matches()) {
        content.add(lines.get(i).line(), more.group("text"));
      }
      i++;
    }
    described.add(new DocParameter(name.group("name"), content.text(), first.line()));
    next = i + 1;
    return true;
  }

  /// @return whether it is the whole declaration
  private boolean directive(SourceLine first) {
    boolean define = DEFINE.matcher(first.text()).matches();
    boolean more = true;
    while (next < lines.size() && more) {
      String line = lines.get(next).text();
      more = line.endsWith("\\");
      if (define) {
        begin(first);
        text.append(more ? line.substring(0, line.length() - 1) : line).append(' ');
      }
      next++;
    }
    return define;
  }

  private void begin(SourceLine line) {
    if (begins == 0) {
      begins = line.line();
    }
  }

  /// @return whether the declaration ends in this line
  private boolean code(SourceLine line) {
    String code = line.text();
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (inComment) {
        if (code.startsWith("*/", i)) {
          inComment = false;
          i++;
        }
      } else if (code.startsWith("//", i)) {
        break;
      } else if (code.startsWith("/*", i)) {
        inComment = true;
        i++;
      } else if (c == '{' || c == ';') {
        begin(line);
        return true;
      } else if (c != ' ' || !text.isEmpty()) {
        begin(line);
        text.append(c);
      }
    }
    if (!text.isEmpty()) {
      text.append(' ');
    }
    return false;
  }
}
