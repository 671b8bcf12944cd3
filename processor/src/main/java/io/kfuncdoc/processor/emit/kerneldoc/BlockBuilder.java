package io.kfuncdoc.processor.emit.kerneldoc;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.emit.rst.TreeText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds for each part of a function's text its place in a comment.
public final class BlockBuilder {

  /// What makes the first line of a text something else than that of a paragraph.
  private static final Pattern NO_PARAGRAPH = Pattern.compile("(?:[-*+]|\\(?\\w+[.)]|\\.\\.|::|\\|)(?: .*|$)");

  private static final String ORDER = "Of the conditions under Return the first that applies decides.";
  private static final String EFFECTS = "Of these conditions the first that applies decides:";

  private BlockBuilder() {}

  /// @throws IllegalArgumentException if the contract is not held to the release, or the release lacks the function
  public static Block build(Contract contract, Kfunc kfunc, Release release) {
    TreeText text = PageBuilder.inTree(contract, kfunc, release);
    List<String> description = new ArrayList<>(text.description());
    List<Block.Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < text.parameters().size(); i++) {
      Param param = kfunc.parameters().get(i);
      List<String> more = new ArrayList<>();
      parameters.add(new Block.Parameter(param.name(), paragraph(text.parameters().get(i), more)));
      if (!more.isEmpty()) {
        addBlock(description, List.of("On **" + param.name() + "**:"));
        addBlock(description, more);
      }
    }
    if (!text.effects().isEmpty()) {
      addBlock(description, List.of(EFFECTS));
      addBlock(description, text.effects().stream().map(e -> "* " + e).toList());
    }
    if (text.returns().size() > 1) {
      addBlock(description, List.of(ORDER));
    }
    return new Block(kfunc.name(), text.purpose(), parameters, description, text.context(), text.returns(),
        text.note());
  }

  /// A parameter's section ends at a blank line: what is more than a paragraph goes elsewhere.
  private static String paragraph(Page.Parameter parameter, List<String> more) {
    List<String> lines = parameter.text();
    int blank = lines.indexOf("");
    boolean plain = !NO_PARAGRAPH.matcher(lines.getFirst()).matches();
    if (plain && blank < 0) {
      return String.join(" ", lines);
    }
    boolean splits = plain && !lines.get(blank - 1).endsWith("::") && !lines.get(blank + 1).startsWith(" ");
    more.addAll(splits ? lines.subList(blank + 1, lines.size()) : lines);
    return splits ? String.join(" ", lines.subList(0, blank)) : "see below";
  }

  private static void addBlock(List<String> text, List<String> block) {
    if (!text.isEmpty()) {
      text.add("");
    }
    text.addAll(block);
  }
}
