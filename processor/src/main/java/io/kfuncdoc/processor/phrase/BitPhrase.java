package io.kfuncdoc.processor.phrase;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.UnaryOp;
import java.util.ArrayList;
import java.util.List;

/// Says tests of bits and of divisibility: `(flags & ~F) != 0`, `size % 8 == 0`.
final class BitPhrase {

  private final Nouns nouns;

  BitPhrase(Nouns nouns) {
    this.nouns = nouns;
  }

  /// The words, or none if it is no such test.
  String say(BinaryOp op, Expr left, Expr right) {
    boolean none = op == BinaryOp.EQUAL;
    if ((!none && op != BinaryOp.NOT_EQUAL)
        || !(right instanceof Expr.Literal(long value, _))
        || value != 0
        || !(left instanceof Expr.Binary(BinaryOp inner, Expr subject, Expr mask))) {
      return "";
    }
    if (inner == BinaryOp.REMAINDER) {
      Noun divisor = nouns.say(mask);
      return nouns.say(subject).text() + (none ? " is" : " is not") + " a multiple of " + divisor.asArgument();
    }
    return inner == BinaryOp.BIT_AND ? bits(none, subject, mask) : "";
  }

  private String bits(boolean none, Expr subject, Expr mask) {
    String has = nouns.say(subject).asArgument() + " has ";
    boolean outside = mask instanceof Expr.Unary(UnaryOp op, _) && op == UnaryOp.INVERT;
    List<String> names = names(outside ? ((Expr.Unary) mask).operand() : mask);
    if (names.isEmpty()) {
      return "";
    }
    String listed = names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + (outside ? " and " : " or ") + names.getLast();
    if (outside) {
      return has + (none ? "no" : "a") + " bit set outside " + listed;
    }
    return single(mask)
        ? has + "the bit " + listed + (none ? " clear" : " set")
        : has + (none ? "no" : "a") + " bit of " + listed + " set";
  }

  /// The constants of a mask such as `A | B`; none if it is made in another way.
  private List<String> names(Expr mask) {
    return switch (mask) {
      case Expr.Constant _, Expr.Literal _ -> List.of(nouns.say(mask).text());
      case Expr.Binary(BinaryOp op, Expr left, Expr right) when op == BinaryOp.BIT_OR -> {
        List<String> a = names(left);
        List<String> b = names(right);
        if (a.isEmpty() || b.isEmpty()) {
          yield List.of();
        }
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        yield all;
      }
      default -> List.of();
    };
  }

  private static boolean single(Expr mask) {
    return switch (mask) {
      case Expr.Constant(_, long value, _) -> Long.bitCount(value) == 1;
      case Expr.Literal(long value, ExprType _) -> Long.bitCount(value) == 1;
      default -> false;
    };
  }
}
