package io.kfuncdoc.processor.prose;

/// What a paragraph is made of. The texts are unescaped; a line feed in one is a line break of the author's.
sealed interface Piece {

  String text();

  record Plain(String text) implements Piece {}

  record Emphasis(String text) implements Piece {}

  record Strong(String text) implements Piece {}

  record Literal(String text) implements Piece {}

  record Link(String text, String target) implements Piece {}

  /// A line break that the reader of the page is to see.
  record HardBreak() implements Piece {
    @Override
    public String text() {
      return "\n";
    }
  }
}
