package io.kfuncdoc.processor.phrase;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import java.util.stream.Collectors;

/// An expression as a contract would write it, with no more parentheses than needed.
public final class ExprSource {

  private static final int CHOICE = 0;
  private static final int UNARY = 11;
  private static final int PRIMARY = 12;

  private ExprSource() {}

  public static String of(Expr expr) {
    return switch (expr) {
      case Expr.Literal(long value, ExprType type) -> number(value, type);
      case Expr.Truth(boolean value) -> Boolean.toString(value);
      case Expr.Constant(String name, _, _) -> name;
      case Expr.Parameter(String name, _) -> name;
      case Expr.Result _ -> "result";
      case Expr.Unary(var op, Expr operand) -> op.symbol() + inside(operand, UNARY);
      case Expr.Binary(var op, Expr left, Expr right) ->
          inside(left, level(op)) + " " + op.symbol() + " " + inside(right, level(op) + 1);
      case Expr.Choice(Expr condition, Expr then, Expr otherwise) ->
          inside(condition, CHOICE + 1) + " ? " + inside(then, CHOICE) + " : " + inside(otherwise, CHOICE);
      case Expr.Apply(String term, var arguments, _) ->
          arguments.stream().map(ExprSource::of).collect(Collectors.joining(", ", term + "(", ")"));
      case Expr.Reinterpret reinterpret -> reinterpret.word() + "(" + of(reinterpret.operand()) + ")";
      case Expr.Old(Expr operand) -> "old(" + of(operand) + ")";
      case Expr.AfterDeferred(Expr operand) -> "afterDeferred(" + of(operand) + ")";
    };
  }

  /// A number in decimal; in hex where it is large and hex shows what it is: a mask or a power of two.
  static String number(long value, ExprType type) {
    boolean large = value > 0xffffL || (value < 0 && type == ExprType.U64);
    boolean mask = (value & (value + 1)) == 0 || (value & (value - 1)) == 0 || (-value & (-value - 1)) == 0;
    if (large && mask) {
      return "0x" + Long.toHexString(value);
    }
    return type == ExprType.U64 ? Long.toUnsignedString(value) : Long.toString(value);
  }

  private static String inside(Expr expr, int least) {
    // Two signs in a row would read as another operator.
    boolean signed = least == UNARY && expr instanceof Expr.Literal(long value, _) && value < 0;
    boolean nested = least == UNARY && expr instanceof Expr.Unary;
    String text = of(expr);
    return level(expr) < least || signed || nested ? "(" + text + ")" : text;
  }

  private static int level(Expr expr) {
    return switch (expr) {
      case Expr.Choice _ -> CHOICE;
      case Expr.Binary binary -> level(binary.op());
      case Expr.Unary _ -> UNARY;
      default -> PRIMARY;
    };
  }

  private static int level(BinaryOp op) {
    return switch (op) {
      case OR -> 1;
      case AND -> 2;
      case BIT_OR -> 3;
      case BIT_XOR -> 4;
      case BIT_AND -> 5;
      case EQUAL, NOT_EQUAL -> 6;
      case LESS, AT_MOST, GREATER, AT_LEAST -> 7;
      case SHIFT_LEFT, SHIFT_RIGHT -> 8;
      case PLUS, MINUS -> 9;
      case MULTIPLY, DIVIDE, REMAINDER -> 10;
    };
  }
}
