package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.kerneldoc.DocLine;
import io.kfuncdoc.kerneldoc.DocText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The table of outcomes on a page, each row as a sentence. A row that the release does not have, one that promises
/// nothing, and the otherwise of a function without a result say none.
///
/// @param before the lines in front of the table
/// @param rows   column to cell, by headings in small letters
/// @param after  the lines behind the table
record OutcomeTable(List<DocLine> before, List<Map<String, DocText>> rows, List<DocLine> after) {

  private static final String DIRECTIVE = ".. list-table::";
  private static final Pattern CELL = Pattern.compile("^\\s*(?<row>\\* )?\\s*- ?(?<text>.*)$");
  private static final Pattern OTHERWISE = Pattern.compile("^otherwise(?::.*)?$");
  private static final String NO_NUMBER = "–";

  /// The table of a section; without rows if there is none.
  static OutcomeTable in(DocText text) {
    List<DocLine> lines = text.lines();
    int from = 0;
    while (from < lines.size() && !lines.get(from).text().strip().startsWith(DIRECTIVE)) {
      from++;
    }
    if (from == lines.size()) {
      return new OutcomeTable(lines, List.of(), List.of());
    }
    int to = from + 1;
    while (to < lines.size() && (lines.get(to).isBlank() || Character.isWhitespace(lines.get(to).text().charAt(0)))) {
      to++;
    }
    List<List<DocText>> cells = cells(lines.subList(from + 1, to));
    List<Map<String, DocText>> rows = new ArrayList<>();
    List<String> heads = cells.isEmpty() ? List.of()
        : cells.getFirst().stream().map(c -> c.oneLine().toLowerCase(Locale.ROOT)).toList();
    if (!heads.contains("when") || !heads.contains("afterwards")) {
      return new OutcomeTable(lines, List.of(), List.of());
    }
    for (List<DocText> row : cells.subList(1, cells.size())) {
      Map<String, DocText> named = new HashMap<>();
      for (int i = 0; i < Math.min(heads.size(), row.size()); i++) {
        named.put(heads.get(i), row.get(i));
      }
      rows.add(named);
    }
    return new OutcomeTable(lines.subList(0, from), rows, lines.subList(to, lines.size()));
  }

  private static List<List<DocText>> cells(List<DocLine> lines) {
    List<List<DocText>> rows = new ArrayList<>();
    for (DocLine line : lines) {
      Matcher cell = CELL.matcher(line.text());
      if (cell.matches() && (cell.group("row") != null || !rows.isEmpty())) {
        if (cell.group("row") != null) {
          rows.add(new ArrayList<>());
        }
        rows.getLast().add(new DocText(List.of(new DocLine(line.line(), cell.group("text").strip()))));
      } else if (!rows.isEmpty() && !line.isBlank()) {
        List<DocLine> longer = new ArrayList<>(rows.getLast().removeLast().lines());
        longer.add(new DocLine(line.line(), line.text().strip()));
        rows.getLast().add(new DocText(longer));
      }
    }
    return rows;
  }

  List<Sentence> sentences(KfuncFacts facts) {
    List<Sentence> sentences = new ArrayList<>();
    for (Map<String, DocText> row : rows) {
      DocText when = row.get("when");
      boolean absent = cell(row, "#").equals(NO_NUMBER)
          || !ReleaseScope.includes(facts.normal(cell(row, "kernels")), facts.release());
      if (when == null || absent || cell(row, "returns").equals("undefined")
          || cell(row, "afterwards").equals("undefined")) {
        continue;
      }
      boolean returns = !cell(row, "returns").isEmpty();
      List<DocLine> lines = words(when, row.getOrDefault("returns", DocText.EMPTY),
          row.getOrDefault("afterwards", DocText.EMPTY));
      if (!lines.isEmpty()) {
        String words = new DocText(lines).oneLine();
        sentences.add(new Sentence(
            words, facts.normal(words), lines, returns ? Place.RETURN : Place.DESCRIPTION, ""));
      }
    }
    return sentences;
  }

  private static String cell(Map<String, DocText> row, String column) {
    return row.getOrDefault(column, DocText.EMPTY).oneLine();
  }

  private static List<DocLine> words(DocText when, DocText returns, DocText afterwards) {
    boolean success = OTHERWISE.matcher(when.oneLine()).matches();
    List<DocLine> lines = new ArrayList<>();
    if (!returns.oneLine().isEmpty()) {
      lines.addAll(returns.lines());
      lines.addAll(success
          ? List.of(new DocLine(when.lines().getFirst().line(), "on success"))
          : headed("if ", when));
    } else if (!success && when.oneLine().contains(": ")) {
      lines.addAll(when.lines());
    } else if (!success) {
      lines.addAll(headed("If ", when));
      DocLine last = lines.removeLast();
      boolean unchanged = afterwards.oneLine().equals("unchanged") || afterwards.isEmpty();
      lines.add(new DocLine(last.line(), last.text() + (unchanged ? ", nothing changes" : ",")));
      lines.addAll(unchanged ? List.of() : headed("then ", afterwards));
    }
    return lines;
  }

  /// A cell with words in front of its first line.
  private static List<DocLine> headed(String head, DocText cell) {
    List<DocLine> lines = new ArrayList<>(cell.lines());
    DocLine first = lines.removeFirst();
    lines.addFirst(new DocLine(first.line(), head + first.text()));
    return lines;
  }
}
