package io.kfuncdoc.model;

/// Operators with two operands, as Java writes them. `>>` keeps the sign of a signed operand and fills an unsigned one
/// with zeros, as C does.
public enum BinaryOp {
  MULTIPLY("*"),
  DIVIDE("/"),
  REMAINDER("%"),
  PLUS("+"),
  MINUS("-"),
  SHIFT_LEFT("<<"),
  SHIFT_RIGHT(">>"),
  LESS("<"),
  AT_MOST("<="),
  GREATER(">"),
  AT_LEAST(">="),
  EQUAL("=="),
  NOT_EQUAL("!="),
  BIT_AND("&"),
  BIT_XOR("^"),
  BIT_OR("|"),
  AND("&&"),
  OR("||");

  private final String symbol;

  BinaryOp(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  public boolean isShift() {
    return this == SHIFT_LEFT || this == SHIFT_RIGHT;
  }

  /// Takes numbers and gives a number.
  public boolean isArithmetic() {
    return switch (this) {
      case MULTIPLY, DIVIDE, REMAINDER, PLUS, MINUS, SHIFT_LEFT, SHIFT_RIGHT, BIT_AND, BIT_XOR, BIT_OR -> true;
      case LESS, AT_MOST, GREATER, AT_LEAST, EQUAL, NOT_EQUAL, AND, OR -> false;
    };
  }

  /// Takes numbers and gives a truth.
  public boolean isComparison() {
    return switch (this) {
      case LESS, AT_MOST, GREATER, AT_LEAST, EQUAL, NOT_EQUAL -> true;
      default -> false;
    };
  }

  /// The comparison that holds where this one does not.
  ///
  /// @throws IllegalArgumentException if this is no comparison
  public BinaryOp opposite() {
    return switch (this) {
      case EQUAL -> NOT_EQUAL;
      case NOT_EQUAL -> EQUAL;
      case LESS -> AT_LEAST;
      case AT_MOST -> GREATER;
      case GREATER -> AT_MOST;
      case AT_LEAST -> LESS;
      default -> throw new IllegalArgumentException("not a comparison: " + this);
    };
  }

  /// The comparison that says the same with its operands exchanged.
  ///
  /// @throws IllegalArgumentException if this is no comparison
  public BinaryOp mirrored() {
    return switch (this) {
      case EQUAL, NOT_EQUAL -> this;
      case LESS -> GREATER;
      case AT_MOST -> AT_LEAST;
      case GREATER -> LESS;
      case AT_LEAST -> AT_MOST;
      default -> throw new IllegalArgumentException("not a comparison: " + this);
    };
  }
}
