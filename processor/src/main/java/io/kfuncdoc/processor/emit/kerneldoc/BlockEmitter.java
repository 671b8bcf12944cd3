package io.kfuncdoc.processor.emit.kerneldoc;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.emit.rst.Lines;
import java.util.List;
import java.util.Set;

/// Writes a block as a C comment: lines of at most 80 columns, but for words that are longer, and texts that go on
/// under where they start.
public final class BlockEmitter {

  private static final String LINE = " * ";

  private final Set<String> parameters;
  private final StringBuilder out = new StringBuilder();

  private BlockEmitter(Block block) {
    this.parameters = Set.copyOf(block.parameterNames());
  }

  /// The comment, each of its lines ended.
  public static String comment(Block block) {
    BlockEmitter emitter = new BlockEmitter(block);
    emitter.block(block);
    return emitter.out.toString();
  }

  /// The comment above the declaration that kernel-doc wants to see below it.
  ///
  /// @throws IllegalArgumentException if the contract is not held to the release, or the release lacks the function
  public static String emit(Contract contract, Kfunc kfunc, Release release) {
    return comment(BlockBuilder.build(contract, kfunc, release)) + Declaration.ofDefinition(kfunc) + ";\n";
  }

  private void block(Block block) {
    out.append("/**\n");
    filled(block.name() + "() - ", block.purpose());
    block.parameters().forEach(p -> filled("@" + p.name() + ": ", p.text()));
    if (!block.description().isEmpty()) {
      blank();
      CommentText.write(block.description(), parameters, Columns.WIDTH - LINE.length()).forEach(this::line);
    }
    section("Context: ", block.context());
    if (!block.returns().isEmpty()) {
      blank();
      line("Return:");
      List<String> items = block.returns().stream().map(item -> "* " + item).toList();
      CommentText.write(items, parameters, Columns.WIDTH - LINE.length()).forEach(this::line);
    }
    section("Note: ", block.note());
    out.append(" */\n");
  }

  private void section(String head, String text) {
    if (!text.isEmpty()) {
      blank();
      filled(head, text);
    }
  }

  private void filled(String head, String text) {
    String first = LINE + head;
    String next = " ".repeat(first.length());
    List<String> lines = Lines.fill(Markup.write(text, parameters), first, next, Columns.WIDTH);
    out.append(CommentText.closed(lines.getFirst().stripTrailing())).append('\n');
    for (String line : lines.subList(1, lines.size())) {
      String more = CommentText.line(line.substring(next.length()).stripTrailing());
      out.append(" *").append(Columns.blank(2, next.length())).append(more).append('\n');
    }
  }

  private void line(String text) {
    out.append(text.isEmpty() ? " *" : LINE + text).append('\n');
  }

  private void blank() {
    line("");
  }
}
