package io.kfuncdoc.kerneldoc.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the first line of a comment announces.
sealed interface Opening {

  /// A function or macro.
  ///
  /// @param purpose what stands behind the name; empty if nothing does
  /// @param separated whether a `-` or `:` stands behind the name: only then may the purpose go on in the next lines
  record Function(String name, String purpose, boolean separated) implements Opening {}

  /// A structure, union, enum or typedef, or a `DOC:` block.
  record Other() implements Opening {}

  /// No kernel-doc.
  record Nothing() implements Opening {}

  Pattern DOC_BLOCK = Pattern.compile("\\s*\\*\\s*DOC:.*");
  Pattern DATA = Pattern.compile("\\s*\\*?\\s*(?:struct|union|enum|typedef)\\b.*");
  Pattern FUNCTION = Pattern.compile(
      "\\s*\\*\\s*(?:\\w+\\s*\\*\\s*)?(?:define\\s+)?(?<name>\\w+)\\s*(?:\\(\\w*\\))?\\s*(?:[-:](?<purpose>.*))?");

  /// Longer lines name no function.
  int LONGEST = 1000;

  static Opening of(String text) {
    if (text.length() > LONGEST) {
      return new Nothing();
    }
    if (DOC_BLOCK.matcher(text).matches() || DATA.matcher(text).matches()) {
      return new Other();
    }
    Matcher function = FUNCTION.matcher(text);
    if (!function.matches()) {
      return new Nothing();
    }
    String purpose = function.group("purpose");
    return new Function(function.group("name"), purpose == null ? "" : purpose.strip(), purpose != null);
  }
}
