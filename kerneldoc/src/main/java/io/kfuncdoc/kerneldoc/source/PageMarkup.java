package io.kfuncdoc.kerneldoc.source;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The inline marks of a page in kernel-doc's form, wherever that means the same.
final class PageMarkup {

  private static final Pattern MARK = Pattern.compile(
      "``(?<constant>[-*\\w]+)``(?![-*\\w])"
          + "|\\*\\*(?<word>\\w+|\\.\\.\\.)(?<rest>(?:(?:\\.|->)\\w+)*)\\*\\*(?!\\w|\\.\\w|->|\\.\\.\\.)"
          + "|:c:type:`(?<tagged>(?:struct|union|enum|typedef) \\w+) <\\w+>`(?!\\w)"
          + "|:c:type:`(?<member>\\w+(?:\\.|->)\\w+) <\\w+>`(?!\\w)"
          + "|:c:type:`(?<type>\\w+)`(?!\\w|\\.\\w|->)"
          + "|:c:func:`(?<function>\\w+)(?:\\(\\))?`");

  private PageMarkup() {}

  /// @param parameters the names that stand for parameters when they are bold
  static String kernelDoc(String line, Set<String> parameters) {
    Matcher mark = MARK.matcher(line);
    StringBuilder text = new StringBuilder();
    while (mark.find()) {
      mark.appendReplacement(text, Matcher.quoteReplacement(replacement(mark, parameters)));
    }
    return mark.appendTail(text).toString();
  }

  private static String replacement(Matcher mark, Set<String> parameters) {
    String word = mark.group("word");
    if (word != null) {
      return parameters.contains(word) ? "@" + word + mark.group("rest") : mark.group();
    }
    String constant = mark.group("constant");
    if (constant != null) {
      return "%" + constant;
    }
    String function = mark.group("function");
    if (function != null) {
      return function + "()";
    }
    String tagged = mark.group("tagged");
    String member = mark.group("member");
    return "&" + (tagged != null ? tagged : member != null ? member : mark.group("type"));
  }
}
