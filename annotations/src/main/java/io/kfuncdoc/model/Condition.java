package io.kfuncdoc.model;

/// A boolean expression together with the text it was written as.
public record Condition(String source, Expr expr) {

  public Condition {
    if (expr.type() != ExprType.BOOL) {
      throw new IllegalArgumentException("not a truth: " + source);
    }
  }
}
