package io.kfuncdoc.processor.prose;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Writes a list with the author's bullet or delimiter.
///
/// Markdown counts on from the first number whatever the others are; reST wants them in sequence, so they are counted.
/// An item of several blocks stands between blank lines, and so does an empty one, which docutils would else take for
/// text of the item before it.
final class ListWriter {

  private static final Pattern TASK = Pattern.compile("\\[[ xX]\\](?:\\s|$)");

  private final BlockWriter blocks;
  private final ProblemLog log;

  ListWriter(BlockWriter blocks, ProblemLog log) {
    this.blocks = blocks;
    this.log = log;
  }

  List<String> write(ListBlock list) {
    List<List<String>> items = new ArrayList<>();
    boolean apart = list.isLoose();
    int number = list instanceof OrderedList ordered ? ordered.getStartNumber() : 0;
    for (Node node : list.getChildren()) {
      if (!(node instanceof ListItem item)) {
        log.at(node, "unknown Markdown (" + node.getNodeName() + ") in a list");
        continue;
      }
      Node first = item.getFirstChild();
      if (first != null && TASK.matcher(first.getChars()).lookingAt()) {
        log.at(first, "task list: reST has none");
      }
      String marker = list instanceof OrderedList ordered
          ? "" + number++ + ordered.getDelimiter() : item.getOpeningMarker().toString();
      List<String> body = blocks.write(item);
      items.add(item(marker, body));
      apart |= body.isEmpty() || body.contains("");
    }
    return joined(items, apart);
  }

  private static List<String> item(String marker, List<String> body) {
    if (body.isEmpty()) {
      return List.of(marker);
    }
    List<String> lines = new ArrayList<>(BlockWriter.indented(body, " ".repeat(marker.length() + 1)));
    lines.set(0, marker + " " + body.getFirst());
    return lines;
  }

  private static List<String> joined(List<List<String>> items, boolean apart) {
    List<String> lines = new ArrayList<>();
    for (List<String> item : items) {
      if (apart && !lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(item);
    }
    return lines;
  }
}
