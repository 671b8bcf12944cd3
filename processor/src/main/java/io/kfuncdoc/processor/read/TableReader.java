package io.kfuncdoc.processor.read;

import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageFormat;
import io.kfuncdoc.processor.read.LineCursor.Unreadable;
import java.util.ArrayList;
import java.util.List;

/// Reads the section with the table of outcomes.
final class TableReader {

  private static final String TABLE = "  " + PageFormat.TABLE;
  private static final String ROW = "     * - ";
  private static final String CELL = "       - ";
  private static final String MORE = "         ";

  private final LineCursor lines;

  TableReader(LineCursor lines) {
    this.lines = lines;
  }

  Page.Outcomes outcomes() throws Unreadable {
    List<String> lead = new ArrayList<>();
    while (lines.peek().startsWith("  ") && !lines.peek().equals(TABLE)) {
      lead.add(lines.take().substring(2));
    }
    lines.skipBlank();
    lines.expect(TABLE);
    while (lines.peek().startsWith("     :")) {
      lines.take();
    }
    lines.skipBlank();
    List<String> header = row();
    boolean returns = header.equals(PageFormat.HEADER);
    if (!returns && !header.equals(PageFormat.VOID_HEADER)) {
      throw lines.unreadable("expected the columns " + PageFormat.HEADER + " and not " + header + " above this line");
    }
    List<Page.Row> rows = new ArrayList<>();
    while (lines.peek().startsWith(ROW.stripTrailing())) {
      rows.add(row(row(), returns));
    }
    lines.skipBlank();
    if (!lines.atEnd() && !lines.peek().startsWith(PageFormat.FUNCTION.strip())) {
      throw lines.unreadable("expected a row, the next function or the end");
    }
    return new Page.Outcomes(String.join(" ", lead), returns, rows);
  }

  private Page.Row row(List<String> cells, boolean returns) throws Unreadable {
    int columns = returns ? PageFormat.HEADER.size() : PageFormat.VOID_HEADER.size();
    if (cells.size() != columns) {
      throw lines.unreadable("a row of " + cells.size() + " cells instead of " + columns + " above this line");
    }
    String name = cells.get(1);
    if (!name.startsWith("``") || !name.endsWith("``") || name.length() < 5) {
      throw lines.unreadable("'" + name + "' is no name of a row; above this line");
    }
    int at = returns ? 1 : 0;
    return new Page.Row(
        cells.get(0),
        name.substring(2, name.length() - 2),
        cells.get(2),
        returns ? cells.get(3) : "",
        cells.get(3 + at),
        cells.get(4 + at),
        cells.get(5 + at));
  }

  private List<String> row() throws Unreadable {
    List<String> cells = new ArrayList<>();
    cells.add(cell(ROW));
    while (lines.peek().startsWith(CELL)) {
      cells.add(cell(CELL));
    }
    return cells;
  }

  private String cell(String start) throws Unreadable {
    StringBuilder cell = new StringBuilder(lines.between(start, ""));
    while (lines.peek().startsWith(MORE)) {
      cell.append(' ').append(lines.take().substring(MORE.length()));
    }
    return cell.toString();
  }
}
