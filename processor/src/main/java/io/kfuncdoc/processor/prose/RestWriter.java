package io.kfuncdoc.processor.prose;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Writes a passage of Markdown as reST by walking Flexmark's tree.
///
/// The author's line breaks are kept. The same passage and context give the same lines.
public final class RestWriter {

  private final Document document;
  private final ProblemLog log;
  private final Set<Reference> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private final InlineReader inlines;

  private RestWriter(Passage passage, ProseContext context) {
    this.document = MarkdownTree.parse(passage.markdown());
    this.log = new ProblemLog(passage);
    this.inlines = new InlineReader(context.parameters(), document, log, used);
  }

  /// All blocks of a passage.
  public static Rest write(Passage passage, ProseContext context) {
    RestWriter writer = new RestWriter(passage, context);
    return writer.rest(new BlockWriter(writer.inlines, writer.log, context.headingsAllowed()).write(writer.document));
  }

  /// A passage of one paragraph on one line, for a table cell or the like; no line if the passage is empty.
  public static Rest writeInline(Passage passage, ProseContext context) {
    RestWriter writer = new RestWriter(passage, context);
    return writer.rest(writer.oneLine());
  }

  private List<String> oneLine() {
    List<String> lines = new ArrayList<>();
    for (Node block : document.getChildren()) {
      switch (block) {
        case Reference _ -> {
          // its use is checked at the end
        }
        case Paragraph paragraph when lines.isEmpty() -> lines.add(InlineWriter.oneLine(inlines.readLine(paragraph)));
        case Paragraph _ -> log.at(block, "a second paragraph where one line is wanted");
        default -> log.at(block, BlockWriter.name(block) + " where one line of text is wanted");
      }
    }
    lines.removeIf(String::isEmpty);
    return lines;
  }

  private Rest rest(List<String> lines) {
    for (Node node : document.getDescendants()) {
      if (node instanceof Reference definition && !used.contains(definition)) {
        log.at(node, definition.getReference().startsWith("^")
            ? "footnote: say it in the text"
            : "reference definition that nothing in this part of the comment uses");
      }
    }
    return new Rest(lines, log.problems());
  }
}
