package io.kfuncdoc.processor.emit.java;

/// Texts inside the Javadoc of generated code, which must not end it.
final class Javadoc {

  private Javadoc() {}

  /// A text as code, whatever is in it.
  static String code(String text) {
    boolean isPlain = text.chars().noneMatch(c -> c < ' ' || "{}@\\".indexOf(c) >= 0) && !text.contains("*/");
    if (isPlain) {
      return "{@code " + text + "}";
    }
    StringBuilder escaped = new StringBuilder("<code>");
    text.chars().forEach(c -> {
      if (c < ' ' || "{}@\\*/&<>".indexOf(c) >= 0) {
        escaped.append("&#").append(c).append(';');
      } else {
        escaped.append((char) c);
      }
    });
    return escaped.append("</code>").toString();
  }
}
