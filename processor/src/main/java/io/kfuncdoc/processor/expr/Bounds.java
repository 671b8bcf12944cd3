package io.kfuncdoc.processor.expr;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.UnaryOp;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which values an expression can have, from the ranges of its parameters and terms alone: a sound over-estimate.
public final class Bounds {

  private final Scope scope;
  private final Map<String, Range> terms;

  public Bounds(Scope scope) {
    this(scope, new HashMap<>());
  }

  private Bounds(Scope scope, Map<String, Range> terms) {
    this.scope = scope;
    this.terms = terms;
  }

  /// A closed range of mathematical integers.
  public record Range(BigInteger min, BigInteger max) {

    static final Range S64 = new Range(BigInteger.valueOf(Long.MIN_VALUE), BigInteger.valueOf(Long.MAX_VALUE));
    static final Range U64 = new Range(BigInteger.ZERO, BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE));

    static Range of(long min, long max) {
      return new Range(BigInteger.valueOf(min), BigInteger.valueOf(max));
    }

    static Range bits(int bits, boolean signed) {
      BigInteger span = BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits);
      return new Range(signed ? span.negate() : BigInteger.ZERO, span.subtract(BigInteger.ONE));
    }

    public boolean isNonNegative() {
      return min.signum() >= 0;
    }

    /// Whether every value of the range is a value of the type.
    public boolean fits(CType type) {
      return !(type instanceof CType.Scalar(_, int bits, boolean signed)) || within(bits(bits, signed));
    }

    private boolean within(Range other) {
      return min.compareTo(other.min) >= 0 && max.compareTo(other.max) <= 0;
    }

    private Range union(Range other) {
      return new Range(min.min(other.min), max.max(other.max));
    }
  }

  public Range of(Expr expr) {
    Range whole = expr.type() == ExprType.U64 ? Range.U64 : Range.S64;
    Range range = switch (expr) {
      case Expr.Literal(long value, ExprType type) -> exact(value, type);
      case Expr.Constant(_, long value, ExprType type) -> exact(value, type);
      case Expr.Parameter(String name, _) -> ofType(scope.parameters().get(name), whole);
      case Expr.Result _ -> ofType(scope.result(), whole);
      case Expr.Unary(UnaryOp op, Expr operand) when op == UnaryOp.NEGATE -> {
        Range inner = of(operand);
        yield new Range(inner.max.negate(), inner.min.negate());
      }
      case Expr.Unary _, Expr.Truth _ -> whole;
      case Expr.Binary binary -> ofBinary(binary, whole);
      case Expr.Choice(_, Expr then, Expr otherwise) -> of(then).union(of(otherwise));
      case Expr.Apply apply -> ofTerm(apply, whole);
      case Expr.Reinterpret(int bits, boolean signed, Expr operand) -> {
        Range target = Range.bits(bits, signed);
        Range inner = of(operand);
        yield inner.within(target) ? inner : target;
      }
      case Expr.Old(Expr operand) -> of(operand);
      case Expr.AfterDeferred(Expr operand) -> of(operand);
    };
    return range.within(whole) ? range : whole;
  }

  /// Whether a truth always holds (true), never holds (false), or depends on values (empty).
  public Optional<Boolean> truth(Expr expr) {
    return switch (expr) {
      case Expr.Truth(boolean value) -> Optional.of(value);
      case Expr.Unary(UnaryOp op, Expr operand) when op == UnaryOp.NOT -> truth(operand).map(t -> !t);
      case Expr.Binary(BinaryOp op, Expr left, Expr right) when op == BinaryOp.AND || op == BinaryOp.OR ->
          both(truth(left), truth(right), op == BinaryOp.OR);
      case Expr.Binary(BinaryOp op, Expr left, Expr right)
          when op.isComparison() && left.type().isNumber() -> compare(op, of(left), of(right));
      default -> Optional.empty();
    };
  }

  /// And, or: `decisive` on one side decides, otherwise both sides must be known.
  private static Optional<Boolean> both(Optional<Boolean> left, Optional<Boolean> right, boolean decisive) {
    if (left.equals(Optional.of(decisive)) || right.equals(Optional.of(decisive))) {
      return Optional.of(decisive);
    }
    return left.isPresent() && right.isPresent() ? Optional.of(!decisive) : Optional.empty();
  }

  private static Optional<Boolean> compare(BinaryOp op, Range left, Range right) {
    boolean allLess = left.max.compareTo(right.min) < 0;
    boolean allAtMost = left.max.compareTo(right.min) <= 0;
    boolean allGreater = left.min.compareTo(right.max) > 0;
    boolean allAtLeast = left.min.compareTo(right.max) >= 0;
    boolean equal = allAtMost && allAtLeast;
    return switch (op) {
      case LESS -> known(allLess, allAtLeast);
      case AT_MOST -> known(allAtMost, allGreater);
      case GREATER -> known(allGreater, allAtMost);
      case AT_LEAST -> known(allAtLeast, allLess);
      case EQUAL -> known(equal, allLess || allGreater);
      case NOT_EQUAL -> known(allLess || allGreater, equal);
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> known(boolean holds, boolean fails) {
    return holds ? Optional.of(true) : fails ? Optional.of(false) : Optional.empty();
  }

  private Range ofBinary(Expr.Binary binary, Range whole) {
    if (!binary.op().isArithmetic()) {
      return whole;
    }
    Range a = of(binary.left());
    Range b = of(binary.right());
    return switch (binary.op()) {
      case PLUS -> new Range(a.min.add(b.min), a.max.add(b.max));
      case MINUS -> new Range(a.min.subtract(b.max), a.max.subtract(b.min));
      case MULTIPLY -> product(a, b);
      case BIT_AND -> masked(a, b, whole);
      case SHIFT_RIGHT -> a.isNonNegative() && b.min.equals(b.max) && b.min.signum() >= 0 && b.min.bitLength() <= 6
          ? new Range(a.min.shiftRight(b.min.intValue()), a.max.shiftRight(b.min.intValue()))
          : a.isNonNegative() ? new Range(BigInteger.ZERO, a.max) : whole;
      case DIVIDE -> a.isNonNegative() && b.min.signum() > 0 ? new Range(BigInteger.ZERO, a.max) : whole;
      case REMAINDER -> a.isNonNegative() && b.min.signum() > 0
          ? new Range(BigInteger.ZERO, a.max.min(b.max.subtract(BigInteger.ONE)))
          : whole;
      case BIT_OR, BIT_XOR -> a.isNonNegative() && b.isNonNegative()
          ? Range.bits(Math.max(a.max.bitLength(), b.max.bitLength()), false)
          : whole;
      default -> whole;
    };
  }

  private static Range masked(Range a, Range b, Range whole) {
    if (a.isNonNegative() && b.isNonNegative()) {
      return new Range(BigInteger.ZERO, a.max.min(b.max));
    }
    if (a.isNonNegative() || b.isNonNegative()) {
      return new Range(BigInteger.ZERO, a.isNonNegative() ? a.max : b.max);
    }
    return whole;
  }

  private static Range product(Range a, Range b) {
    BigInteger[] corners = {
      a.min.multiply(b.min), a.min.multiply(b.max), a.max.multiply(b.min), a.max.multiply(b.max)
    };
    BigInteger min = corners[0];
    BigInteger max = corners[0];
    for (BigInteger corner : corners) {
      min = min.min(corner);
      max = max.max(corner);
    }
    return new Range(min, max);
  }

  private Range ofTerm(Expr.Apply apply, Range whole) {
    Term term = scope.terms().get(apply.term());
    if (term == null || !apply.type().isNumber()) {
      return whole;
    }
    Range known = terms.get(term.name());
    if (known == null) {
      known = ofTerm(term, whole);
      terms.put(term.name(), known);
    }
    return known;
  }

  /// Whatever its arguments are.
  private Range ofTerm(Term term, Range whole) {
    return switch (term.meaning()) {
      case Term.Meaning.Observed(long min, long max, _) -> declared(min, max, term, whole);
      case Term.Meaning.OverState(long min, long max) -> declared(min, max, term, whole);
      case Term.Meaning.Defined(Term.Definition definition) -> {
        Map<String, CType> parameters = new HashMap<>();
        term.parameters().forEach(p -> parameters.put(p.name(), p.type()));
        Range body = new Bounds(scope.over(parameters), terms).of(definition.expr());
        yield body.within(whole) ? body : whole;
      }
    };
  }

  /// A declared range narrows the type's; an end that is the widest says nothing.
  private static Range declared(long min, long max, Term term, Range whole) {
    Range type = ofType(term.type(), whole);
    return new Range(
        min == Long.MIN_VALUE ? type.min : BigInteger.valueOf(min).max(type.min),
        max == Long.MAX_VALUE ? type.max : BigInteger.valueOf(max).min(type.max));
  }

  private static Range ofType(@Nullable CType type, Range whole) {
    return type instanceof CType.Scalar(_, int bits, boolean signed) ? Range.bits(bits, signed) : whole;
  }

  private static Range exact(long value, ExprType type) {
    BigInteger exact = type == ExprType.U64 ? new BigInteger(Long.toUnsignedString(value)) : BigInteger.valueOf(value);
    return new Range(exact, exact);
  }
}
