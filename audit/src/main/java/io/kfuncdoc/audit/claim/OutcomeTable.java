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
record OutcomeTable(List<DocLine> before, List<Map<String, DocLine>> rows, List<DocLine> after) {

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
    List<List<DocLine>> cells = cells(lines.subList(from + 1, to));
    List<Map<String, DocLine>> rows = new ArrayList<>();
    List<String> heads = cells.isEmpty() ? List.of()
        : cells.getFirst().stream().map(c -> c.text().toLowerCase(Locale.ROOT)).toList();
    if (!heads.contains("when") || !heads.contains("afterwards")) {
      return new OutcomeTable(lines, List.of(), List.of());
    }
    for (List<DocLine> row : cells.subList(1, cells.size())) {
      Map<String, DocLine> named = new HashMap<>();
      for (int i = 0; i < Math.min(heads.size(), row.size()); i++) {
        named.put(heads.get(i), row.get(i));
      }
      rows.add(named);
    }
    return new OutcomeTable(lines.subList(0, from), rows, lines.subList(to, lines.size()));
  }

  private static List<List<DocLine>> cells(List<DocLine> lines) {
    List<List<DocLine>> rows = new ArrayList<>();
    for (DocLine line : lines) {
      Matcher cell = CELL.matcher(line.text());
      if (cell.matches() && (cell.group("row") != null || !rows.isEmpty())) {
        if (cell.group("row") != null) {
          rows.add(new ArrayList<>());
        }
        rows.getLast().add(new DocLine(line.line(), cell.group("text").strip()));
      } else if (!rows.isEmpty() && !line.isBlank()) {
        DocLine last = rows.getLast().removeLast();
        rows.getLast().add(new DocLine(last.line(), (last.text() + " " + line.text().strip()).strip()));
      }
    }
    return rows;
  }

  List<Sentence> sentences(KfuncFacts facts) {
    List<Sentence> sentences = new ArrayList<>();
    for (Map<String, DocLine> row : rows) {
      DocLine when = row.get("when");
      boolean absent = cell(row, "#").equals(NO_NUMBER)
          || !ReleaseScope.includes(facts.normal(cell(row, "kernels")), facts.release());
      if (when == null || absent || cell(row, "returns").equals("undefined")
          || cell(row, "afterwards").equals("undefined")) {
        continue;
      }
      boolean returns = !cell(row, "returns").isEmpty();
      for (String words : words(when.text(), cell(row, "returns"), cell(row, "afterwards"))) {
        sentences.add(new Sentence(
            words, facts.normal(words), when.line(), returns ? Place.RETURN : Place.DESCRIPTION, ""));
      }
    }
    return sentences;
  }

  private static String cell(Map<String, DocLine> row, String column) {
    DocLine cell = row.get(column);
    return cell == null ? "" : cell.text();
  }

  private static List<String> words(String when, String returns, String afterwards) {
    boolean success = OTHERWISE.matcher(when).matches();
    if (!returns.isEmpty()) {
      return List.of(success ? returns + " on success" : returns + " if " + when);
    }
    if (success) {
      return List.of();
    }
    if (when.contains(": ")) {
      return List.of(when);
    }
    return List.of("If " + when + (afterwards.equals("unchanged") ? ", nothing changes" : ", then " + afterwards));
  }
}
