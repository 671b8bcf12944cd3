package io.kfuncdoc.processor.phrase;

import io.kfuncdoc.model.BinaryOp;
import java.util.List;

/// Words for a truth.
///
/// @param text  the words
/// @param joint what joins its parts
record Clause(String text, Joint joint) {

  enum Joint {
    /// One statement.
    NONE,
    /// One statement whose words contain an "and", an "or" or a comma, and so could be misread beside another.
    LOOSE,
    AND,
    OR
  }

  static Clause of(String text) {
    boolean loose = text.contains(" and ") || text.contains(" or ") || text.contains(",") || text.contains(";")
        || text.contains(" if ") || text.contains(": ");
    return new Clause(text, loose ? Joint.LOOSE : Joint.NONE);
  }

  String inParentheses() {
    return joint == Joint.NONE ? text : "(" + text + ")";
  }

  /// The clauses joined so that no reader can group them in another way.
  static Clause join(BinaryOp op, List<Clause> clauses) {
    Joint joint = op == BinaryOp.AND ? Joint.AND : Joint.OR;
    String word = op == BinaryOp.AND ? " and " : " or ";
    StringBuilder text = new StringBuilder();
    int last = clauses.size() - 1;
    for (int i = 0; i <= last; i++) {
      Clause clause = clauses.get(i);
      boolean paired = i == last && clause.isPlainPair();
      if (i > 0) {
        text.append(i < last ? ", " : paired ? "," + word + clause.pairWord() : word);
      }
      text.append(paired ? clause.text : clause.inParentheses());
    }
    return new Clause(text.toString(), joint);
  }

  /// Whether "either" or "both" before it shows what belongs together.
  private boolean isPlainPair() {
    String word = joint == Joint.AND ? " and " : " or ";
    return (joint == Joint.AND || joint == Joint.OR)
        && !text.contains(",")
        && !text.contains("(")
        && text.split(word, -1).length == 2;
  }

  private String pairWord() {
    return joint == Joint.AND ? "both " : "either ";
  }
}
