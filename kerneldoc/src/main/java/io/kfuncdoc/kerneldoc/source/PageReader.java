package io.kfuncdoc.kerneldoc.source;

import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocWarning;
import io.kfuncdoc.kerneldoc.read.CommentChecks;
import io.kfuncdoc.kerneldoc.read.ReadSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the functions and macros of a reST page: what stands below their directives. The rest of the page is passed
/// over.
final class PageReader {

  private static final Pattern DIRECTIVE = Pattern.compile("\\.\\. c:(?<kind>function|macro)::\\s*(?<signature>.*)");
  private static final Pattern SYNTAX = Pattern.compile("``(?<signature>\\w+(?: \\(.*\\))?)``\\s*");
  /// What belongs to a function although it is not indented.
  private static final Pattern PART =
      Pattern.compile("\\.\\. (?:container:: kernelindent|LINENO \\d+)\\s*|\\*\\*[A-Z][\\w ]*\\*\\*\\s*");
  private static final Pattern OLD_HEADING = Pattern.compile("\\*\\*[A-Z][\\w ]*\\*\\*\\s*");

  private final List<TextLine> lines;
  private final List<DocComment> comments = new ArrayList<>();
  private final List<DocWarning> warnings = new ArrayList<>();
  private int next;

  private PageReader(List<TextLine> lines) {
    this.lines = lines;
  }

  static ReadSource read(List<TextLine> lines) {
    return new PageReader(lines).read();
  }

  private ReadSource read() {
    while (next < lines.size()) {
      Matcher directive = DIRECTIVE.matcher(lines.get(next).text());
      if (directive.matches()) {
        readFunction(directive.group("kind").equals("macro"), directive.group("signature"));
      } else {
        next++;
      }
    }
    return new ReadSource(comments, warnings);
  }

  private void readFunction(boolean macro, String written) {
    int line = lines.get(next).line();
    StringBuilder signature = new StringBuilder(written.stripTrailing());
    next++;
    while (next < lines.size() && signature.toString().endsWith("\\")) {
      signature.setLength(signature.length() - 1);
      signature.append(' ').append(lines.get(next).text().strip());
      next++;
    }
    String text = macro ? "#define " + macroSignature(signature.toString()) : signature.toString();
    int from = next;
    next = end(from);
    PageFunction.read(new TextLine(line, text), lines.subList(from, next)).ifPresentOrElse(
        comment -> {
          comments.add(comment);
          warnings.addAll(CommentChecks.check(comment));
        },
        () -> warnings.add(new DocWarning(line, "cannot understand the signature '" + written.strip() + "'")));
  }

  /// The signature of a macro stands below its directive.
  private String macroSignature(String name) {
    int at = next;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    Matcher syntax = at == lines.size() ? SYNTAX.matcher("") : SYNTAX.matcher(lines.get(at).text());
    if (!syntax.matches()) {
      return name;
    }
    next = at + 1;
    return syntax.group("signature").replace(" (", "(");
  }

  /// The index of the first line that is not part of the function.
  private int end(int from) {
    boolean flat = false;
    int at = from;
    while (at < lines.size()) {
      String text = lines.get(at).text();
      boolean deep = text.isBlank() || text.startsWith(" ") || text.startsWith("\t");
      flat |= OLD_HEADING.matcher(text).matches();
      if (!deep && !PART.matcher(text).matches() && !(flat && !text.startsWith("..") && !isTitle(at))) {
        return at;
      }
      at++;
    }
    return at;
  }

  /// Whether the next line underlines this one.
  private boolean isTitle(int index) {
    if (index + 1 == lines.size()) {
      return false;
    }
    String under = lines.get(index + 1).text().strip();
    return under.length() >= 3 && !Character.isLetterOrDigit(under.charAt(0))
        && under.chars().allMatch(c -> c == under.charAt(0));
  }
}
