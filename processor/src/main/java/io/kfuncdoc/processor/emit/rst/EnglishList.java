package io.kfuncdoc.processor.emit.rst;

import java.util.List;

/// Lists in a sentence.
final class EnglishList {

  private EnglishList() {}

  /// `a`, `a and b`, `a, b and c`.
  static String and(List<String> items) {
    return joined(items, ", ", " and ");
  }

  /// `a`, `a, or b`, `a, b, or c`; divided by semicolons where an item has a comma, a colon or an "or" of its own.
  static String or(List<String> items) {
    boolean plain = items.stream().noneMatch(i -> i.contains(",") || i.contains(";") || i.contains(": "));
    return joined(items, plain ? ", " : "; ", plain ? ", or " : "; or ");
  }

  private static String joined(List<String> items, String between, String last) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    return String.join(between, items.subList(0, items.size() - 1)) + last + items.getLast();
  }
}
