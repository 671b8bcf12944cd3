package io.kfuncdoc.kerneldoc.read;

import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocParameter;
import io.kfuncdoc.kerneldoc.DocWarning;
import io.kfuncdoc.kerneldoc.Prototype;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the kernel-doc comments of functions and macros in lines of C. Other comments are passed over.
public final class SourceReader {

  private static final Pattern END = Pattern.compile("\\s*\\*+/\\s*");

  private final List<SourceLine> lines;
  private final boolean part;
  private final List<DocComment> comments = new ArrayList<>();
  private final List<DocWarning> warnings = new ArrayList<>();
  private int next;

  private SourceReader(List<SourceLine> lines, boolean part) {
    this.lines = lines;
    this.part = part;
  }

  /// A whole file.
  public static ReadSource read(List<SourceLine> lines) {
    return new SourceReader(lines, false).read();
  }

  /// Neighbouring lines of a file, which may begin and end within a comment.
  public static ReadSource readPart(List<SourceLine> lines) {
    return new SourceReader(lines, true).read();
  }

  /// Whether a kernel-doc comment may begin with this line.
  public static boolean opens(String text) {
    return text.startsWith("/**") && text.substring(3).isBlank();
  }

  private ReadSource read() {
    if (part) {
      readTail();
    }
    while (next < lines.size()) {
      if (opens(lines.get(next).text())) {
        next++;
        readComment();
      } else {
        next++;
      }
    }
    warnings.sort(Comparator.comparingInt(DocWarning::line));
    return new ReadSource(comments, warnings);
  }

  /// The end of a comment whose beginning is not there: its name is that of the prototype. Only what names a parameter
  /// or a section is taken for kernel-doc.
  private void readTail() {
    int end = 0;
    while (end < lines.size() && isCommentLine(lines.get(end).text())) {
      end++;
    }
    boolean ends = end > 0 && END.matcher(lines.get(end - 1).text()).matches();
    int last = ends ? end - 1 : end;
    CommentBody body = new CommentBody(new ArrayList<>());
    lines.subList(0, last).forEach(body::add);
    body.finish();
    boolean named = body.sections().stream().anyMatch(s -> !s.name().equals(SectionList.DESCRIPTION));
    if (body.parameters().isEmpty() && !named) {
      return;
    }
    PrototypeText below = PrototypeScanner.scan(lines, end);
    Optional<Prototype> prototype = PrototypeReader.read(below.text(), below.line());
    if (!ends || prototype.isEmpty()) {
      warnings.add(new DocWarning(lines.getFirst().line(), "a part of a comment: its function is not shown"));
      return;
    }
    add(body, prototype.get().name(), below, prototype.get(), false, new Span(0, 0, end - 1));
    next = below.next();
  }

  private static boolean isCommentLine(String text) {
    return text.stripLeading().startsWith("*");
  }

  private void readComment() {
    int open = next - 1;
    if (next >= lines.size()) {
      return;
    }
    SourceLine first = lines.get(next);
    switch (Opening.of(first.text())) {
      case Opening.Other() -> skip();
      case Opening.Nothing() -> {
        if (!first.text().contains("*/")) {
          warnings.add(new DocWarning(first.line(), "a comment opens with /** but names no function: "
              + first.text().strip()));
        }
      }
      case Opening.Function function -> readFunction(function, open);
    }
  }

  private void skip() {
    while (next < lines.size() && !lines.get(next).text().contains("*/")) {
      next++;
    }
  }

  /// Indices of the lines where a comment opens, names its function, and ends.
  private record Span(int first, int name, int last) {}

  private void readFunction(Opening.Function function, int open) {
    int nameIndex = next;
    int nameLine = lines.get(nameIndex).line();
    CommentBody body = new CommentBody(warnings);
    body.purpose(nameLine, function.purpose(), function.separated());
    next++;
    while (next < lines.size() && !lines.get(next).text().contains("*/") && !opens(lines.get(next).text())) {
      body.add(lines.get(next));
      next++;
    }
    body.finish();
    if (next == lines.size() || opens(lines.get(next).text())) {
      if (!part) {
        warnings.add(new DocWarning(nameLine, "the comment of '" + function.name() + "' does not end"));
      }
      add(body, function.name(), null, null, false, new Span(open, nameIndex, next - 1));
      return;
    }
    if (!END.matcher(lines.get(next).text()).matches()) {
      warnings.add(new DocWarning(
          lines.get(next).line(), "the text on the line that ends the comment of '" + function.name() + "' is lost"));
    }
    Span span = new Span(open, nameIndex, next);
    PrototypeText below = PrototypeScanner.scan(lines, next + 1);
    next = below.next();
    Optional<Prototype> prototype = PrototypeReader.read(below.text(), below.line());
    if (prototype.isEmpty() && below.complete() && !part) {
      warnings.add(new DocWarning(below.line(), "cannot understand the prototype below the comment of '"
          + function.name() + "'"));
    }
    add(body, function.name(), below, prototype.orElse(null), true, span);
  }

  private void add(CommentBody body, String name, @Nullable PrototypeText below, @Nullable Prototype prototype,
      boolean whole, Span span) {
    List<DocParameter> parameters = new ArrayList<>(body.parameters());
    if (below != null) {
      parameters.addAll(below.described());
    }
    DocComment comment = new DocComment(name, body.purpose(), parameters, body.sections(), prototype, whole,
        lines.get(span.name()).line(), lines.get(span.first()).line(), lines.get(span.last()).line());
    comments.add(comment);
    warnings.addAll(CommentChecks.check(comment));
  }
}
