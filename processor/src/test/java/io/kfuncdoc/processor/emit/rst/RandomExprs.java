package io.kfuncdoc.processor.emit.rst;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.UnaryOp;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Expressions of every kind over some parameters and terms, well typed but without sense.
public final class RandomExprs {

  private static final List<BinaryOp> COMPARISONS = of(BinaryOp::isComparison);
  private static final List<BinaryOp> ARITHMETIC = of(BinaryOp::isArithmetic);

  private final Random random;
  private final List<Param> parameters;
  private final List<Term> terms;
  private final boolean afterwards;

  public RandomExprs(Random random, List<Param> parameters, List<Term> terms, boolean afterwards) {
    this.random = random;
    this.parameters = parameters;
    this.terms = terms;
    this.afterwards = afterwards;
  }

  public Expr truth(int depth) {
    if (depth <= 0) {
      return atom(0);
    }
    return switch (random.nextInt(afterwards ? 8 : 6)) {
      case 0 -> Expr.not(truth(depth - 1));
      case 1 -> Expr.binary(BinaryOp.AND, truth(depth - 1), truth(depth - 1));
      case 2 -> Expr.binary(BinaryOp.OR, truth(depth - 1), truth(depth - 1));
      case 3 -> Expr.binary(COMPARISONS.get(random.nextInt(COMPARISONS.size())), number(depth - 1), Expr.number(0));
      case 6 -> new Expr.Old(truth(depth - 1));
      case 7 -> new Expr.AfterDeferred(truth(depth - 1));
      default -> atom(depth - 1);
    };
  }

  private Expr atom(int depth) {
    List<Term> truths = terms.stream().filter(t -> t.type().exprType() == ExprType.BOOL).toList();
    if (!truths.isEmpty() && random.nextBoolean()) {
      return apply(truths.get(random.nextInt(truths.size())), depth);
    }
    BinaryOp op = COMPARISONS.get(random.nextInt(COMPARISONS.size()));
    return random.nextInt(20) == 0
        ? new Expr.Truth(random.nextBoolean())
        : Expr.binary(op, number(depth), number(depth));
  }

  private Expr number(int depth) {
    List<Param> numbers = parameters.stream().filter(p -> p.type().exprType().isNumber()).toList();
    if (depth <= 0 || random.nextInt(3) == 0) {
      return switch (random.nextInt(afterwards ? 5 : 4)) {
        case 0 -> Expr.number(random.nextInt(5) == 0 ? random.nextLong() : random.nextInt(5) - 1);
        case 1 -> new Expr.Constant("F_" + random.nextInt(3), 1L << random.nextInt(8), ExprType.S64);
        case 4 -> new Expr.Result(ExprType.U64);
        default -> numbers.isEmpty()
            ? Expr.number(7)
            : new Expr.Parameter(numbers.get(random.nextInt(numbers.size())).name(), ExprType.S64);
      };
    }
    List<Term> values = terms.stream().filter(t -> t.type().exprType().isNumber()).toList();
    return switch (random.nextInt(afterwards ? 8 : 6)) {
      case 0 -> new Expr.Reinterpret(8 << random.nextInt(4), random.nextBoolean(), number(depth - 1));
      case 1 -> new Expr.Unary(random.nextBoolean() ? UnaryOp.NEGATE : UnaryOp.INVERT, number(depth - 1));
      case 2 -> new Expr.Choice(truth(depth - 1), number(depth - 1), number(depth - 1));
      case 3 -> values.isEmpty() ? Expr.number(1) : apply(values.get(random.nextInt(values.size())), depth - 1);
      case 6 -> new Expr.Old(number(depth - 1));
      case 7 -> new Expr.AfterDeferred(number(depth - 1));
      default -> Expr.binary(ARITHMETIC.get(random.nextInt(ARITHMETIC.size())), number(depth - 1), number(depth - 1));
    };
  }

  private Expr apply(Term term, int depth) {
    List<Expr> arguments = term.parameters().stream()
        .map(p -> p.type().exprType() == ExprType.HANDLE ? Expr.handle("map") : number(depth))
        .toList();
    return new Expr.Apply(term.name(), arguments, term.type().exprType());
  }

  private static List<BinaryOp> of(java.util.function.Predicate<BinaryOp> kind) {
    return Arrays.stream(BinaryOp.values()).filter(kind).toList();
  }
}
