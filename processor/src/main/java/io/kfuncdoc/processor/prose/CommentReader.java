package io.kfuncdoc.processor.prose;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Splits the raw text of a `///` comment into purpose, description and the texts of parameters.
///
/// A line that starts with `@` and a letter is a block tag, except in a code block.
public final class CommentReader {

  private static final Pattern TAG = Pattern.compile("\\s*@(?<tag>[A-Za-z]\\w*)[ \\t]*");
  private static final Pattern MAYBE_CODE = Pattern.compile("```|~~~|(?m)^(?: {4}|[ ]*\t)\\s*@");
  private static final Pattern PARAMETER = Pattern.compile("[A-Za-z_]\\w*(?!\\S)");

  private final List<SourceLine> lines;
  private final BitSet code;
  private final List<ParamText> params = new ArrayList<>();
  private final Set<String> named = new HashSet<>();
  private final List<ProseProblem> problems = new ArrayList<>();

  private CommentReader(String raw) {
    lines = SourceLine.dedent(SourceLine.split(raw));
    code = codeLines(String.join("\n", lines.stream().map(SourceLine::text).toList()));
  }

  /// Reads what `Elements.getDocComment` gives for a `///` comment.
  public static Comment read(String rawMarkdown) {
    return new CommentReader(rawMarkdown).comment();
  }

  private Comment comment() {
    int end = nextTag(0);
    Passage body = SourceLine.passage(lines.subList(0, end), 1);
    int purposeEnd = body.isEmpty() ? 0 : body.firstLine() - 1 + firstParagraphLines(body.markdown());
    Passage purpose = SourceLine.passage(lines.subList(0, purposeEnd), 1);
    Passage description = SourceLine.passage(SourceLine.dedent(lines.subList(purposeEnd, end)), purposeEnd + 1);
    for (int at = end; at < lines.size(); at = end) {
      end = nextTag(at + 1);
      readTag(lines.subList(at, end));
    }
    return new Comment(purpose, description, params, ProseProblem.sorted(problems));
  }

  private void readTag(List<SourceLine> block) {
    SourceLine first = block.getFirst();
    Matcher tag = TAG.matcher(first.text());
    if (!tag.lookingAt()) {
      throw new IllegalStateException("not a tag: " + first);
    }
    int at = first.text().indexOf('@');
    if (!tag.group("tag").equals("param")) {
      problem(first, at, "tag @" + tag.group("tag") + " is not supported: " + remedy(tag.group("tag")));
      return;
    }
    SourceLine rest = first.from(tag.end());
    Matcher name = PARAMETER.matcher(rest.text());
    if (!name.lookingAt()) {
      problem(first, at, "@param without the name of a parameter: write @param name text");
      return;
    }
    if (!named.add(name.group())) {
      problem(first, at, "a second @param " + name.group() + ": say it once");
    }
    List<SourceLine> text = new ArrayList<>();
    SourceLine head = rest.from(name.end());
    text.add(head.from(head.text().length() - head.text().stripLeading().length()));
    text.addAll(SourceLine.dedent(block.subList(1, block.size())));
    params.add(new ParamText(name.group(), SourceLine.passage(text, first.number()), first.number()));
  }

  private void problem(SourceLine line, int index, String what) {
    problems.add(new ProseProblem(line.number(), line.column() + index, what));
  }

  private static String remedy(String tag) {
    return switch (tag) {
      case "return", "returns" -> "results are rows of the table";
      case "throws", "exception" -> "errors are rows of the table";
      case "see" -> "write a link in the text";
      case "since" -> "releases belong to the annotations";
      default -> "only @param is; a line of text that starts with @ is written with \\@ or in a code span";
    };
  }

  private int nextTag(int from) {
    int at = from;
    while (at < lines.size() && (code.get(at) || !TAG.matcher(lines.get(at).text()).lookingAt())) {
      at++;
    }
    return at;
  }

  private static int firstParagraphLines(String markdown) {
    String first = markdown.lines().takeWhile(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    return MarkdownTree.parse(first).getFirstChild() instanceof Paragraph paragraph
        ? lineOf(first, lastOffset(paragraph)) + 1
        : 0;
  }

  private static BitSet codeLines(String markdown) {
    BitSet found = new BitSet();
    if (MAYBE_CODE.matcher(markdown).find()) {
      for (Node node : MarkdownTree.parse(markdown).getDescendants()) {
        if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
          found.set(lineOf(markdown, node.getStartOffset()), lineOf(markdown, lastOffset(node)) + 1);
        }
      }
    }
    return found;
  }

  private static int lastOffset(Node node) {
    return Math.max(node.getStartOffset(), node.getEndOffset() - 1);
  }

  private static int lineOf(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
