package io.kfuncdoc.model;

import java.util.List;

/// A type-checked expression of a guard, an `@Ensures`, a witness or a defined term. The checker has made sure of the
/// operand types, so the type of an operation follows from its operands.
public sealed interface Expr {

  ExprType type();

  /// A number as written; one above `Long.MAX_VALUE` is a [ExprType#U64].
  record Literal(long value, ExprType type) implements Expr {}

  /// `true` or `false`.
  record Truth(boolean value) implements Expr {
    @Override
    public ExprType type() {
      return ExprType.BOOL;
    }
  }

  /// A named constant of the vocabulary, as in `NUMA_NO_NODE`.
  record Constant(String name, long value, ExprType type) implements Expr {}

  /// A parameter of the kfunc, or of the term that is being defined.
  record Parameter(String name, ExprType type) implements Expr {}

  /// The value that the kfunc returned.
  record Result(ExprType type) implements Expr {}

  record Unary(UnaryOp op, Expr operand) implements Expr {
    @Override
    public ExprType type() {
      return op == UnaryOp.NOT ? ExprType.BOOL : operand.type();
    }
  }

  record Binary(BinaryOp op, Expr left, Expr right) implements Expr {
    @Override
    public ExprType type() {
      return op.isArithmetic() ? operandType() : ExprType.BOOL;
    }

    /// In what the operation computes: unsigned as soon as one operand is; a shift follows its left operand.
    public ExprType operandType() {
      if (op.isShift()) {
        return left.type();
      }
      return right.type() == ExprType.U64 ? ExprType.U64 : left.type();
    }
  }

  /// `condition ? then : otherwise`.
  record Choice(Expr condition, Expr then, Expr otherwise) implements Expr {
    @Override
    public ExprType type() {
      return otherwise.type() == ExprType.U64 ? ExprType.U64 : then.type();
    }
  }

  /// A term of the vocabulary, applied.
  record Apply(String term, List<Expr> arguments, ExprType type) implements Expr {
    public Apply {
      arguments = List.copyOf(arguments);
    }
  }

  /// `u32(x)` and its kin: the low bits of `x`, read by another C type.
  record Reinterpret(int bits, boolean signed, Expr operand) implements Expr {
    @Override
    public ExprType type() {
      return bits == 64 && !signed ? ExprType.U64 : ExprType.S64;
    }

    /// The word as it is written: `u32`.
    public String word() {
      return (signed ? "s" : "u") + bits;
    }
  }

  /// The operand in the state before the call.
  record Old(Expr operand) implements Expr {
    @Override
    public ExprType type() {
      return operand.type();
    }
  }

  /// The operand in the state after all deferred work is done.
  record AfterDeferred(Expr operand) implements Expr {
    @Override
    public ExprType type() {
      return operand.type();
    }
  }

  /// The direct operands, from left to right.
  default List<Expr> operands() {
    return switch (this) {
      case Literal _, Truth _, Constant _, Parameter _, Result _ -> List.of();
      case Unary(_, Expr operand) -> List.of(operand);
      case Binary(_, Expr left, Expr right) -> List.of(left, right);
      case Choice(Expr condition, Expr then, Expr otherwise) -> List.of(condition, then, otherwise);
      case Apply(_, List<Expr> arguments, _) -> arguments;
      case Reinterpret(_, _, Expr operand) -> List.of(operand);
      case Old(Expr operand) -> List.of(operand);
      case AfterDeferred(Expr operand) -> List.of(operand);
    };
  }

  /// Whether the expression, or one inside it, is of this kind.
  default boolean contains(Class<? extends Expr> kind) {
    return kind.isInstance(this) || operands().stream().anyMatch(e -> e.contains(kind));
  }

  static Expr number(long value) {
    return new Literal(value, ExprType.S64);
  }

  /// A number that only an unsigned 64-bit value can be.
  static Expr unsigned(long value) {
    return new Literal(value, ExprType.U64);
  }

  static Expr signedParameter(String name) {
    return new Parameter(name, ExprType.S64);
  }

  static Expr unsignedParameter(String name) {
    return new Parameter(name, ExprType.U64);
  }

  static Expr truthParameter(String name) {
    return new Parameter(name, ExprType.BOOL);
  }

  static Expr handle(String name) {
    return new Parameter(name, ExprType.HANDLE);
  }

  static Expr not(Expr operand) {
    return new Unary(UnaryOp.NOT, operand);
  }

  static Expr binary(BinaryOp op, Expr left, Expr right) {
    return new Binary(op, left, right);
  }

  /// A term whose value is a truth.
  static Expr holds(String term, Expr... arguments) {
    return new Apply(term, List.of(arguments), ExprType.BOOL);
  }

  /// A term whose value is a signed number.
  static Expr signed(String term, Expr... arguments) {
    return new Apply(term, List.of(arguments), ExprType.S64);
  }

  /// A term whose value is an unsigned number.
  static Expr unsigned(String term, Expr... arguments) {
    return new Apply(term, List.of(arguments), ExprType.U64);
  }
}
