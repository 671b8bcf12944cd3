package io.kfuncdoc.processor.phrase;

/// Words for a value.
///
/// @param text     the words
/// @param compound whether an operator joins its parts, so that it needs parentheses as a part of something else
/// @param open     whether it ends in an argument of its own, which words that follow could be taken to belong to
/// @param plural   whether it takes "are"
record Noun(String text, boolean compound, boolean open, boolean plural) {

  static Noun closed(String text) {
    return new Noun(text, false, false, false);
  }

  static Noun code(String source) {
    return closed("``" + source + "``");
  }

  /// As the argument of a phrase.
  String asArgument() {
    return compound ? "(" + text + ")" : text;
  }

  /// As the left operand of an operator; a sum may stay as it is in a sum.
  String asLeft(boolean sumInSum) {
    return open || (compound && !sumInSum) ? "(" + text + ")" : text;
  }

  String asRight() {
    return compound ? "(" + text + ")" : text;
  }

  /// The verb that follows.
  String is() {
    return plural ? "are" : "is";
  }
}
