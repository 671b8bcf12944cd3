package io.kfuncdoc.processor.read;

/// Two pages that are compared, by what they are called: "page says ..., contract says ...".
record Sides(String left, String right) {

  /// What one says and what the other does; "nothing" for an empty text.
  String say(String where, String leftText, String rightText) {
    return where + ": " + left + " says " + shown(leftText) + ", " + right + " says " + shown(rightText);
  }

  /// A thing that only the left one has.
  String onlyLeft(String where, String kind, String key) {
    return where + kind + " " + quoted(key) + ": only in the " + left;
  }

  /// A thing that only the right one has.
  String onlyRight(String where, String kind, String key) {
    return where + kind + " " + quoted(key) + ": missing in the " + left;
  }

  private static String shown(String text) {
    if (text.isEmpty()) {
      return "nothing";
    }
    boolean literal = text.startsWith("``") && text.endsWith("``") && text.length() > 4 && text.indexOf("``", 2) > 0
        && text.indexOf("``", 2) == text.length() - 2;
    return literal ? text.substring(2, text.length() - 2) : "'" + text + "'";
  }

  private static String quoted(String key) {
    return key.contains(" ") ? "'" + key + "'" : key;
  }
}
