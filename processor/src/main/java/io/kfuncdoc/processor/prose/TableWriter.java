package io.kfuncdoc.processor.prose;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/// Writes a table as `list-table`: the one form in which a cell may be of any length and holds any characters, because
/// nothing has to stand in a column of the source.
///
/// No reST table can align the text of a column. Left is what readers get anyway; any other alignment is a problem.
final class TableWriter {

  private final InlineReader inlines;
  private final ProblemLog log;

  TableWriter(InlineReader inlines, ProblemLog log) {
    this.inlines = inlines;
    this.log = log;
  }

  List<String> write(TableBlock table) {
    List<String> lines = new ArrayList<>(List.of(".. list-table::", "   :header-rows: 1", ""));
    int columns = 0;
    int rows = 0;
    for (Node part : table.getChildren()) {
      for (Node row : part.getChildren()) {
        if (part instanceof TableHead && row instanceof TableRow) {
          columns = cells(row).size();
          checkAlignment(row);
          writeRow(row, columns, lines);
        } else if (part instanceof TableBody && row instanceof TableRow) {
          rows++;
          writeRow(row, columns, lines);
        }
      }
    }
    if (rows == 0) {
      log.at(table, "table without rows: reST wants one below the head");
      return List.of();
    }
    return lines;
  }

  private void writeRow(Node row, int columns, List<String> lines) {
    List<TableCell> cells = cells(row);
    for (int i = 0; i < columns; i++) {
      String text = i < cells.size() ? InlineWriter.oneLine(inlines.readLine(cells.get(i))) : "";
      lines.add((i == 0 ? "   * -" : "     -") + (text.isEmpty() ? "" : " " + text));
    }
    if (cells.size() > columns) {
      log.at(cells.get(columns), "cell beyond the columns of the table's head");
    }
  }

  private void checkAlignment(Node head) {
    for (TableCell cell : cells(head)) {
      if (cell.getAlignment() == TableCell.Alignment.RIGHT || cell.getAlignment() == TableCell.Alignment.CENTER) {
        log.at(cell, "column that is not aligned left: reST tables cannot say it");
      }
    }
  }

  private static List<TableCell> cells(Node row) {
    List<TableCell> cells = new ArrayList<>();
    for (Node node : row.getChildren()) {
      if (node instanceof TableCell cell) {
        cells.add(cell);
      }
    }
    return cells;
  }
}
