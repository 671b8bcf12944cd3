package io.kfuncdoc.processor.emit.rst;

import java.util.ArrayList;
import java.util.List;

/// Writes a page as reStructuredText. A function's part is what `kernel-doc -rst` prints, without `__bpf_kfunc` and
/// with the table of outcomes as one more section.
public final class PageEmitter {

  private static final int WIDTH = 80;
  private static final int CELL_WIDTH = 100;

  private final StringBuilder out = new StringBuilder();

  private PageEmitter() {}

  public static String emit(Page page) {
    PageEmitter emitter = new PageEmitter();
    emitter.page(page);
    return emitter.out.toString().stripTrailing() + "\n";
  }

  /// The function's part alone, as it stands in the page.
  public static String emit(Page.Function function) {
    PageEmitter emitter = new PageEmitter();
    emitter.function(function);
    return emitter.out.toString();
  }

  private void page(Page page) {
    line(PageFormat.MARKER + page.stub() + PageFormat.MARKER_END);
    blank();
    String rule = "=".repeat(columns(page.title()));
    line(rule);
    line(page.title());
    line(rule);
    blank();
    line(PageFormat.NOTE);
    blank();
    line("   " + PageFormat.MADE_FOR + page.release() + PageFormat.FROM_CONTRACT + page.stub() + PageFormat.EDIT_THAT);
    line("   " + PageFormat.DEFINED_IN + page.source() + "``.");
    if (page.releases().size() > 1) {
      line("   " + PageFormat.HELD_TO + EnglishList.and(page.releases()) + ".");
    }
    if (page.isDraft()) {
      line("   " + PageFormat.DRAFT_PAGE);
    }
    blank();
    page.text().forEach(this::line);
    if (!page.text().isEmpty()) {
      blank();
    }
    if (!page.functions().isEmpty()) {
      line(PageFormat.FUNCTIONS);
      line(String.valueOf(Title.underline(page.text())).repeat(PageFormat.FUNCTIONS.length()));
      blank();
      PageFormat.overview(page.functions()).forEach(this::line);
      blank();
    }
    page.functions().forEach(this::function);
  }

  private void function(Page.Function function) {
    line(PageFormat.FUNCTION + function.prototype());
    blank();
    line("   " + function.purpose());
    blank();
    line(PageFormat.CONTAINER);
    blank();
    line("  " + PageFormat.PARAMETERS);
    blank();
    for (Page.Parameter parameter : function.parameters()) {
      line("  ``" + parameter.declaration() + "``");
      parameter.text().forEach(text -> line("    " + text));
      blank();
    }
    section(PageFormat.DESCRIPTION, function.description());
    section(PageFormat.CONTEXT, filled(function.context()));
    List<String> returns = new ArrayList<>();
    function.returns().forEach(item -> returns.addAll(Lines.fill(item, "* ", "  ", WIDTH - 2)));
    section(PageFormat.RETURN, returns);
    section(PageFormat.CAUTION, filled(function.note()));
    List<String> outcomes = new ArrayList<>(filled(function.outcomes().lead()));
    outcomes.add("");
    outcomes.addAll(table(function.outcomes()));
    section(PageFormat.OUTCOMES, outcomes);
    blank();
    blank();
  }

  private static List<String> filled(String paragraph) {
    return paragraph.isEmpty() ? List.of() : Lines.fill(paragraph, "", "", WIDTH - 2);
  }

  private static List<String> table(Page.Outcomes outcomes) {
    List<String> lines = new ArrayList<>();
    lines.add(PageFormat.TABLE);
    PageFormat.tableOptions(outcomes.returns()).forEach(option -> lines.add("   " + option));
    lines.add("");
    row(lines, outcomes.returns() ? PageFormat.HEADER : PageFormat.VOID_HEADER);
    for (Page.Row row : outcomes.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(row.number());
      cells.add("``" + row.name() + "``");
      cells.add(row.when());
      if (outcomes.returns()) {
        cells.add(row.returns());
      }
      cells.add(row.afterwards());
      cells.add(row.kernels());
      cells.add(row.proof());
      row(lines, cells);
    }
    return lines;
  }

  private static void row(List<String> lines, List<String> cells) {
    String first = "   * - ";
    for (String cell : cells) {
      lines.addAll(Lines.fill(cell, first, "       ", CELL_WIDTH - 2));
      first = "     - ";
    }
  }

  /// A blank line inside a section keeps the indentation, as kernel-doc leaves it.
  private void section(String head, List<String> text) {
    if (text.isEmpty()) {
      return;
    }
    line("  " + head);
    blank();
    text.forEach(line -> line("  " + line));
    blank();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void blank() {
    out.append('\n');
  }

  /// How wide docutils takes a text to be, or more.
  static int columns(String text) {
    return text.codePoints().map(c -> c < 0x300 ? 1 : 2).sum();
  }
}
