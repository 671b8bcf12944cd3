package io.kfuncdoc.kerneldoc.rest;

import java.util.List;
import java.util.regex.Pattern;

/// Kernel-doc's inline marks in their reST form: `%X`, `@x`, `&x`, `&struct x`, `&x->y`.
final class InlineMarkup {

  private record Mark(Pattern written, String rest) {

    static Mark of(String written, String rest) {
      return new Mark(Pattern.compile(written), rest);
    }
  }

  /// Applied one after the other, each to what the one before has made.
  private static final List<Mark> MARKS = List.of(
      Mark.of("%([-*\\w]+)", "``$1``"),
      Mark.of("&(\\w+)(\\.|->)(\\w+)\\(\\)", ":c:type:`$1$2$3\\\\(\\\\) <$1>`"),
      Mark.of("&(\\w+)(\\.|->)(\\w+)", ":c:type:`$1$2$3 <$1>`"),
      Mark.of("@(\\w+)\\(\\)", "**$1\\\\(\\\\)**"),
      Mark.of("@(\\w+->[^\\s@]+)\\(\\)", "**$1\\\\(\\\\)**"),
      Mark.of("&((?:enum|struct|typedef|union)\\s*(\\w+))", ":c:type:`$1 <$2>`"),
      Mark.of("&(\\w+)", ":c:type:`$1`"),
      Mark.of("([!~*]?)@(\\w*(?:(?:\\.|->)\\w+)*(?:\\.\\.\\.)?)", "**$1$2**"));

  private InlineMarkup() {}

  /// @param block lines, each ended by a line feed
  static String rest(String block) {
    String text = block;
    for (Mark mark : MARKS) {
      text = mark.written().matcher(text).replaceAll(mark.rest());
    }
    return text;
  }
}
