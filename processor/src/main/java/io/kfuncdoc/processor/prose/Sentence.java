package io.kfuncdoc.processor.prose;

import java.util.BitSet;

/// A sentence of a comment as plain text: one line, without markup, every char with its place in the comment.
public final class Sentence {

  private final String text;
  private final int[] offsets;
  private final BitSet code;
  private final BitSet links;
  private final Passage passage;

  Sentence(String text, int[] offsets, BitSet code, BitSet links, Passage passage) {
    this.text = text;
    this.offsets = offsets;
    this.code = code;
    this.links = links;
    this.passage = passage;
  }

  public String text() {
    return text;
  }

  /// Whether the char stands in a code span.
  public boolean isCode(int index) {
    return code.get(index);
  }

  /// Whether the char stands in the text of a link.
  public boolean isLink(int index) {
    return links.get(index);
  }

  /// Where the char stands in the passage.
  public int offset(int index) {
    return offsets[index];
  }

  /// The line of the comment, from 1.
  public int line(int index) {
    return at(index).line();
  }

  /// The column of the comment, from 1.
  public int column(int index) {
    return at(index).column();
  }

  private ProseProblem at(int index) {
    return passage.problemAt(offsets[index], "");
  }

  @Override
  public String toString() {
    return text;
  }
}
