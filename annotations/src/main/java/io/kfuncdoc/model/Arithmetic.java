package io.kfuncdoc.model;

/// The operators of expressions over 64-bit numbers.
final class Arithmetic {

  private Arithmetic() {}

  /// @throws ArithmeticException on a division by zero
  static long compute(BinaryOp op, long left, long right, boolean unsigned) {
    return switch (op) {
      case PLUS -> left + right;
      case MINUS -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> {
        refuseZero(op, right);
        yield unsigned ? Long.divideUnsigned(left, right) : left / right;
      }
      case REMAINDER -> {
        refuseZero(op, right);
        yield unsigned ? Long.remainderUnsigned(left, right) : left % right;
      }
      case SHIFT_LEFT -> left << right;
      case SHIFT_RIGHT -> unsigned ? left >>> right : left >> right;
      case BIT_AND -> left & right;
      case BIT_XOR -> left ^ right;
      case BIT_OR -> left | right;
      case LESS, AT_MOST, GREATER, AT_LEAST, EQUAL, NOT_EQUAL, AND, OR ->
        throw new IllegalArgumentException("'" + op.symbol() + "' gives no number");
    };
  }

  static boolean compare(BinaryOp op, long left, long right, boolean unsigned) {
    int order = unsigned ? Long.compareUnsigned(left, right) : Long.compare(left, right);
    return switch (op) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      case AT_LEAST -> order >= 0;
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      default -> throw new IllegalArgumentException("'" + op.symbol() + "' compares no numbers");
    };
  }

  /// The low bits of a number, read as signed or unsigned.
  static long reinterpret(long value, int bits, boolean signed) {
    int unused = 64 - bits;
    return signed ? value << unused >> unused : value << unused >>> unused;
  }

  private static void refuseZero(BinaryOp op, long right) {
    if (right == 0) {
      throw new ArithmeticException("division by zero: the right operand of '" + op.symbol() + "' is 0");
    }
  }
}
