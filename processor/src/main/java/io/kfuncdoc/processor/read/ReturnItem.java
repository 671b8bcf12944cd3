package io.kfuncdoc.processor.read;

import io.kfuncdoc.processor.emit.rst.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// An item of the Return list with the rows of the table that it is made from.
///
/// @param text  the whole item
/// @param value what it begins with: what those rows return
/// @param parts in order, those that the item has; each ends where the next begins but for what joins them
record ReturnItem(String text, String value, List<Part> parts) {

  private static final Pattern JOINT = Pattern.compile("; or |, or |; |, |\\.$");

  /// One row's condition as the item says it: `if **x** is 0`, `on success`.
  record Part(String row, String condition) {}

  /// The items of a function.
  static List<ReturnItem> of(Page.Function function) {
    return function.returns().stream().map(text -> of(text, function.outcomes().rows())).toList();
  }

  private static ReturnItem of(String text, List<Page.Row> rows) {
    List<Part> parts = new ArrayList<>();
    String value = "";
    int from = 0;
    for (Page.Row row : rows) {
      String returned = value(row);
      if (!returned.isEmpty() && text.regionMatches(true, 0, returned + " ", 0, returned.length() + 1)) {
        value = text.substring(0, returned.length());
        from = Math.max(from, value.length());
        boolean success = row.when().startsWith("otherwise");
        String condition = success ? rest(text, from) : "if " + row.when();
        int at = condition.isEmpty() ? -1 : find(text, condition, from);
        if (at >= 0) {
          parts.add(new Part(row.name(), condition));
          from = at + condition.length();
        }
      }
    }
    return new ReturnItem(text, value, List.copyOf(parts));
  }

  /// What an item about the row begins with; empty if there is none, for rows of other releases and those that promise
  /// nothing.
  private static String value(Page.Row row) {
    boolean listed = row.number().matches("\\d+") && !row.returns().isEmpty() && !row.returns().equals("undefined");
    return !listed ? "" : row.returns().startsWith("``") ? row.returns() : row.returns().replaceFirst(": .*", "");
  }

  private static String rest(String text, int from) {
    int at = text.indexOf("on success", from);
    return at < 0 ? "" : text.substring(at).replaceFirst("\\.$", "");
  }

  /// Where a condition stands whole, followed by what joins it to the next one or ends the item; -1 if it does not.
  static int find(String text, String condition, int from) {
    for (int at = text.indexOf(condition, from); at >= 0; at = text.indexOf(condition, at + 1)) {
      if (JOINT.matcher(text).region(at + condition.length(), text.length()).lookingAt()) {
        return at;
      }
    }
    return -1;
  }

  /// The rows, for a reader: `row A`, `rows A and B`.
  String rows() {
    List<String> names = parts.stream().map(Part::row).toList();
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> "row " + names.getFirst();
      default -> "rows " + String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    };
  }

  /// What stands between conditions, without what joins them.
  static String bare(String between) {
    return between.strip().replaceFirst("^[;,]?\\s*(?:or\\b)?", "").replaceFirst("(?:[;,] or|[;,.])$", "").strip();
  }
}
