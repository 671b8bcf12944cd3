package io.kfuncdoc.processor.prose;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the blocks of a document, a list item or a quote, one blank line between them.
final class BlockWriter {

  private static final String UNDERLINES = "-~^\"'+";

  private final InlineReader inlines;
  private final ProblemLog log;
  private final boolean headingsAllowed;
  private int lastLevel;

  BlockWriter(InlineReader inlines, ProblemLog log, boolean headingsAllowed) {
    this.inlines = inlines;
    this.log = log;
    this.headingsAllowed = headingsAllowed;
  }

  List<String> write(Node container) {
    List<String> lines = new ArrayList<>();
    Node previous = null;
    for (Node node : container.getChildren()) {
      List<String> block = block(node);
      if (block.isEmpty()) {
        continue;
      }
      if (!lines.isEmpty()) {
        lines.add("");
      }
      if (needsSeparator(previous, node)) {
        lines.add("..");
        lines.add("");
      }
      lines.addAll(block);
      previous = node;
    }
    return lines;
  }

  /// An empty comment keeps a quote out of what stands before it, and two lists apart.
  private static boolean needsSeparator(@Nullable Node previous, Node node) {
    return node instanceof BlockQuote && !(previous instanceof Paragraph || previous instanceof Heading)
        || node instanceof ListBlock && previous instanceof ListBlock;
  }

  private List<String> block(Node node) {
    return switch (node) {
      case Paragraph paragraph -> InlineWriter.paragraph(inlines.read(paragraph));
      case ListBlock list -> new ListWriter(this, log).write(list);
      case BlockQuote quote -> indented(write(quote), "  ");
      case FencedCodeBlock code -> CodeWriter.write(code, log);
      case IndentedCodeBlock code -> CodeWriter.write(code, log);
      case TableBlock table -> new TableWriter(inlines, log).write(table);
      case Heading heading -> heading(heading);
      case ThematicBreak rule -> thematicBreak(rule);
      case Reference _ -> List.of();
      default -> {
        log.at(node, name(node) + ": use Markdown, or say it in the text");
        yield List.of();
      }
    };
  }

  private List<String> heading(Heading heading) {
    String title = InlineWriter.oneLine(inlines.readLine(heading));
    String problem = headingProblem(heading, title);
    if (problem != null) {
      log.at(heading, problem);
      return title.isEmpty() ? List.of() : List.of(title);
    }
    lastLevel = heading.getLevel();
    int width = title.codePoints().map(c -> c < 0x300 ? 1 : 2).sum();
    return List.of(title, UNDERLINES.substring(lastLevel - 1, lastLevel).repeat(width));
  }

  private @Nullable String headingProblem(Heading heading, String title) {
    if (!headingsAllowed) {
      return "heading: only the text of a family has sections";
    }
    if (!(heading.getParent() instanceof Document)) {
      return "heading inside a list or a quote";
    }
    if (title.isEmpty()) {
      return "heading without text";
    }
    return heading.getLevel() > lastLevel + 1
        ? "heading of level " + heading.getLevel() + " without one of level " + (lastLevel + 1) + " before it"
        : null;
  }

  /// docutils accepts a transition only between two blocks of the top level.
  private List<String> thematicBreak(ThematicBreak rule) {
    boolean accepted = headingsAllowed && rule.getParent() instanceof Document
        && isBlock(rule.getPrevious()) && isBlock(rule.getNext());
    if (!accepted) {
      log.at(rule, "thematic break: it may only stand between two paragraphs of a family's text");
      return List.of();
    }
    return List.of("----");
  }

  private static boolean isBlock(@Nullable Node node) {
    return node instanceof Paragraph || node instanceof ListBlock || node instanceof FencedCodeBlock
        || node instanceof IndentedCodeBlock || node instanceof TableBlock;
  }

  static List<String> indented(List<String> lines, String indent) {
    return lines.stream().map(line -> line.isEmpty() ? line : indent + line).toList();
  }

  static String name(Node node) {
    return switch (node) {
      case HtmlCommentBlock _ -> "HTML comment";
      case HtmlBlockBase _ -> "raw HTML";
      case ListBlock _ -> "list";
      case BlockQuote _ -> "block quote";
      case FencedCodeBlock _, IndentedCodeBlock _ -> "code block";
      case TableBlock _ -> "table";
      case Heading _ -> "heading";
      case ThematicBreak _ -> "thematic break";
      default -> "unknown Markdown (" + node.getNodeName() + ")";
    };
  }
}
