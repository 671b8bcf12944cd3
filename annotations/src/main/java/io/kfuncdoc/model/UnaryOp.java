package io.kfuncdoc.model;

/// Operators with one operand.
public enum UnaryOp {
  NOT("!"),
  NEGATE("-"),
  INVERT("~");

  private final String symbol;

  UnaryOp(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
