package io.kfuncdoc.kerneldoc.source;

import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocParameter;
import io.kfuncdoc.kerneldoc.DocText;
import io.kfuncdoc.kerneldoc.LiteralBlocks;
import io.kfuncdoc.kerneldoc.Prototype;
import io.kfuncdoc.kerneldoc.PrototypeParameter;
import io.kfuncdoc.kerneldoc.read.PrototypeReader;
import io.kfuncdoc.kerneldoc.read.SectionList;
import io.kfuncdoc.kerneldoc.read.TextLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a page says below one directive.
final class PageFunction {

  private static final Pattern HEADING = Pattern.compile("(?<indent>\\s*)\\*\\*(?<name>[A-Za-z][\\w ]*)\\*\\*\\s*");
  private static final Pattern ENTRY = Pattern.compile("\\s*``(?<declaration>.+)``\\s*");
  private static final Pattern LEFT_OUT =
      Pattern.compile("\\s*\\.\\. LINENO \\d+\\s*|\\.\\. container:: kernelindent\\s*");
  private static final String PARAMETERS = "Parameters";
  private static final String UNDESCRIBED = "*undescribed*";

  private final Prototype prototype;
  private final List<TextLine> lines;
  private final Set<String> names = new HashSet<>();
  private final TextLines purpose = new TextLines();
  private final List<DocParameter> parameters = new ArrayList<>();
  private final SectionList sections = new SectionList();
  /// columns that headings are indented by; -1 before the first
  private int base = -1;

  private PageFunction(Prototype prototype, List<TextLine> lines) {
    this.prototype = prototype;
    this.lines = lines.stream().filter(l -> !LEFT_OUT.matcher(l.text()).matches()).toList();
    prototype.parameters().forEach(p -> names.add(p.name()));
    names.add("...");
  }

  /// @param signature with the line of the directive
  /// @param lines behind it, up to what is not part of the function
  /// @return empty if the signature is none
  static Optional<DocComment> read(TextLine signature, List<TextLine> lines) {
    return PrototypeReader.read(signature.text(), signature.line())
        .map(prototype -> new PageFunction(prototype, lines).read(lines));
  }

  private DocComment read(List<TextLine> all) {
    int next = readPurpose();
    while (next < lines.size()) {
      Matcher heading = HEADING.matcher(lines.get(next).text());
      int to = sectionEnd(next + 1);
      if (heading.matches()) {
        base = heading.group("indent").length();
        to = sectionEnd(next + 1);
        readSection(heading.group("name"), next, to);
      } else {
        sections.add(SectionList.DESCRIPTION, lines.get(next).line(), text(next, to, Math.max(base, 0)));
      }
      next = to;
    }
    int last = all.stream().filter(l -> !l.isBlank()).mapToInt(TextLine::line).max().orElse(prototype.line());
    return new DocComment(prototype.name(), purpose.text(), parameters, sections.sections(), prototype, true,
        prototype.line(), prototype.line(), last);
  }

  /// @return the index of what follows the purpose
  private int readPurpose() {
    int next = 0;
    while (next < lines.size() && (lines.get(next).isBlank() || isOption(lines.get(next).text()))) {
      next++;
    }
    while (next < lines.size() && !lines.get(next).isBlank() && !isHeading(next)) {
      String text = PageMarkup.kernelDoc(lines.get(next).text().strip(), names);
      purpose.add(lines.get(next).line(), text);
      next++;
    }
    return skipBlank(next);
  }

  private int skipBlank(int from) {
    int next = from;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next;
  }

  private static boolean isOption(String text) {
    String stripped = text.strip();
    return stripped.startsWith(":") && stripped.indexOf(':', 1) > 0 && !stripped.startsWith(":c:");
  }

  /// A bold line of its own, not a parameter's name, no deeper than the headings before.
  private boolean isHeading(int index) {
    Matcher heading = HEADING.matcher(lines.get(index).text());
    return heading.matches()
        && (index == 0 || lines.get(index - 1).isBlank())
        && (index + 1 == lines.size() || lines.get(index + 1).isBlank())
        && (base < 0 || heading.group("indent").length() == base)
        && !names.contains(heading.group("name"));
  }

  private int sectionEnd(int from) {
    int next = from;
    while (next < lines.size() && !isHeading(next)) {
      next++;
    }
    return next;
  }

  private void readSection(String name, int heading, int to) {
    if (name.equals(PARAMETERS)) {
      readParameters(heading + 1, to);
    } else {
      sections.add(name, lines.get(heading).line(), text(heading + 1, to, base));
    }
  }

  private void readParameters(int from, int to) {
    int next = from;
    while (next < to) {
      Matcher entry = ENTRY.matcher(lines.get(next).text());
      int entryIndex = next;
      next++;
      if (!entry.matches() || indent(lines.get(entryIndex).text()) != base) {
        continue;
      }
      while (next < to && (lines.get(next).isBlank() || indent(lines.get(next).text()) > base)) {
        next++;
      }
      DocText text = text(entryIndex + 1, next, base + 2).text();
      String declaration = entry.group("declaration");
      if (!declaration.equals("void") && !text.text().equals(UNDESCRIBED)) {
        parameters.add(new DocParameter(nameOf(declaration), text, lines.get(entryIndex).line()));
      }
    }
  }

  /// The name that the signature gives the declaration; else the one in the declaration.
  private String nameOf(String declaration) {
    String plain = declaration.replaceAll("\\s", "");
    return prototype.parameters().stream()
        .filter(p -> p.declaration().replaceAll("\\s", "").equals(plain))
        .map(PrototypeParameter::name)
        .findFirst()
        .orElseGet(() -> PrototypeReader.parameterName(declaration));
  }

  private TextLines text(int from, int to, int indent) {
    TextLines text = new TextLines();
    LiteralBlocks blocks = new LiteralBlocks();
    for (TextLine line : lines.subList(from, to)) {
      String shown = line.text().substring(Math.min(indent, indent(line.text())));
      String written = shown.stripTrailing();
      text.add(line.line(), blocks.isLiteral(written) ? written : PageMarkup.kernelDoc(written, names));
    }
    return text;
  }

  private static int indent(String text) {
    return text.length() - text.stripLeading().length();
  }
}
