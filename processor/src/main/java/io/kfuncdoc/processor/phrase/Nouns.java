package io.kfuncdoc.processor.phrase;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.UnaryOp;

/// Says values: `the number of pages of **p__map** minus **page_cnt**`. What has no good words is shown as written.
final class Nouns {

  private final TermPhrases terms;

  Nouns(TermPhrases terms) {
    this.terms = terms;
  }

  /// Unsigned numbers of 64 bits wrap, and the words say so.
  Noun say(Expr expr) {
    Noun noun = withoutWrapping(expr);
    return wraps(expr) && noun.compound()
        ? new Noun(noun.text() + " modulo 2^64", true, true, noun.plural())
        : noun;
  }

  private static boolean wraps(Expr expr) {
    return expr instanceof Expr.Binary(BinaryOp op, _, _)
        && (op == BinaryOp.PLUS || op == BinaryOp.MINUS || op == BinaryOp.MULTIPLY)
        && expr.type() == ExprType.U64;
  }

  private Noun withoutWrapping(Expr expr) {
    return switch (expr) {
      case Expr.Literal(long value, ExprType type) -> Noun.closed(ExprSource.number(value, type));
      case Expr.Constant(String name, _, _) -> Noun.code(name);
      case Expr.Parameter(String name, _) -> Noun.closed("**" + name + "**");
      case Expr.Result _ -> Noun.closed("the result");
      case Expr.Apply apply -> terms.value(apply, this);
      case Expr.Binary(BinaryOp op, Expr left, Expr right) when op.isArithmetic() -> arithmetic(expr, op, left, right);
      case Expr.Reinterpret(int bits, boolean signed, Expr operand) ->
          reinterpreted(bits, signed, withoutWrapping(operand));
      case Expr.Old(Expr operand) -> new Noun(say(operand).asRight() + " before the call", true, true, false);
      case Expr.AfterDeferred(Expr operand) ->
          new Noun(say(operand).asRight() + " after deferred work", true, true, false);
      case Expr.Unary(UnaryOp op, Expr operand) when op == UnaryOp.NEGATE ->
          new Noun("minus " + say(operand).asRight(), true, false, false);
      default -> Noun.code(ExprSource.of(expr));
    };
  }

  private Noun arithmetic(Expr whole, BinaryOp op, Expr left, Expr right) {
    Noun a = isSum(whole) && isSum(left) ? withoutWrapping(left) : say(left);
    Noun b = say(right);
    return switch (op) {
      case PLUS -> a.open() && !b.open() && !b.compound()
          ? sum(b, " plus ", a, isSum(left))
          : sum(a, " plus ", b, isSum(left));
      case MINUS -> sum(a, " minus ", b, isSum(left));
      case MULTIPLY -> sum(a, " times ", b, false);
      case DIVIDE -> sum(a, " divided by ", b, false);
      case REMAINDER -> new Noun("the remainder of " + a.asRight() + " divided by " + b.asRight(), true, true, false);
      default -> Noun.code(ExprSource.of(whole));
    };
  }

  private static Noun sum(Noun a, String word, Noun b, boolean sumInSum) {
    return new Noun(a.asLeft(sumInSum) + word + b.asRight(), true, b.open() && !b.compound(), false);
  }

  private static boolean isSum(Expr expr) {
    return expr instanceof Expr.Binary(BinaryOp op, _, _) && (op == BinaryOp.PLUS || op == BinaryOp.MINUS);
  }

  private static Noun reinterpreted(int bits, boolean signed, Noun operand) {
    if (bits == 64) {
      String sign = signed ? "a signed" : "an unsigned";
      return new Noun(operand.asRight() + " read as " + sign + " number", true, true, false);
    }
    String low = "the low " + bits + " bits of " + operand.asArgument();
    return signed ? new Noun(low + " read as a signed number", true, true, true) : new Noun(low, false, true, true);
  }
}
