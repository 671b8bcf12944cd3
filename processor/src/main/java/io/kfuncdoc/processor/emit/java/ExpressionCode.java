package io.kfuncdoc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.UnaryOp;
import io.kfuncdoc.processor.stub.JavaMethod;
import io.kfuncdoc.processor.stub.JavaStub;
import io.kfuncdoc.processor.stub.JavaType;
import java.util.List;

/// Guards as Java. Parameters are in scope as `long`s that were widened by their C type, so that the code reads as the
/// contract does.
final class ExpressionCode {

  private final Contract contract;
  private final JavaStub stub;

  ExpressionCode(Contract contract, JavaStub stub) {
    this.contract = contract;
    this.stub = stub;
  }

  CodeBlock of(Expr expr) {
    return switch (expr) {
      case Expr.Literal(long value, _) -> literal(value);
      case Expr.Truth(boolean value) -> CodeBlock.of("$L", value);
      case Expr.Constant(String name, _, _) -> CodeBlock.of("$T.$L", vocabulary(), name);
      case Expr.Parameter(String name, _) -> CodeBlock.of("$L", name);
      case Expr.Unary(UnaryOp op, Expr operand) -> unary(op, operand);
      case Expr.Binary binary -> binary(binary);
      case Expr.Choice(Expr condition, Expr then, Expr otherwise) ->
          CodeBlock.of("$L ? $L : $L", inside(condition, 2), inside(then, 2), inside(otherwise, 1));
      case Expr.Apply apply -> application(apply);
      case Expr.Reinterpret reinterpret -> reinterpret(reinterpret);
      case Expr.Result _, Expr.Old _, Expr.AfterDeferred _ ->
          throw new IllegalArgumentException("not decided before the call: " + expr);
    };
  }

  /// A minus before a minus is in parentheses, and so is an int: the least one has no negation that an int could hold.
  private CodeBlock unary(UnaryOp op, Expr operand) {
    if (op == UnaryOp.NEGATE && (operand instanceof Expr.Constant || !isLong(operand))) {
      return CodeBlock.of("-(long) $L", inside(operand, 15));
    }
    return CodeBlock.of("$L$L", op.symbol(), inside(operand, op == UnaryOp.NEGATE ? 15 : 14));
  }

  private CodeBlock binary(Expr.Binary binary) {
    BinaryOp op = binary.op();
    int level = precedence(binary);
    boolean unsigned = binary.operandType() == ExprType.U64;
    if (unsigned && op.isComparison() && op != BinaryOp.EQUAL && op != BinaryOp.NOT_EQUAL) {
      return CodeBlock.of(
          "$T.compareUnsigned($L, $L) $L 0", Long.class, of(binary.left()), of(binary.right()), op.symbol());
    }
    if (unsigned && (op == BinaryOp.DIVIDE || op == BinaryOp.REMAINDER)) {
      String method = op == BinaryOp.DIVIDE ? "divideUnsigned" : "remainderUnsigned";
      return CodeBlock.of("$T.$L($L, $L)", Long.class, method, of(binary.left()), of(binary.right()));
    }
    String symbol = unsigned && op == BinaryOp.SHIFT_RIGHT ? ">>>" : op.symbol();
    CodeBlock left = inside(binary.left(), level);
    CodeBlock right = inside(binary.right(), level + 1);
    if (op.isArithmetic() && !isLong(binary.left()) && (op.isShift() || !isLong(binary.right()))) {
      left = binary.left() instanceof Expr.Literal
          ? CodeBlock.of("$LL", left)
          : CodeBlock.of("(long) $L", inside(binary.left(), 15));
    }
    return CodeBlock.of("$L $L $L", left, symbol, right);
  }

  /// Whether Java computes with it in 64 bits without being told to.
  private static boolean isLong(Expr expr) {
    return switch (expr) {
      case Expr.Literal(long value, _) -> !isShort(value);
      case Expr.Constant _ -> false;
      case Expr.Choice(_, Expr then, Expr otherwise) -> isLong(then) || isLong(otherwise);
      case Expr.Unary(UnaryOp op, Expr operand) -> op == UnaryOp.NEGATE || isLong(operand);
      case Expr.Reinterpret(int bits, _, Expr operand) -> bits < 64 || isLong(operand);
      default -> true;
    };
  }

  private CodeBlock application(Expr.Apply apply) {
    Term term = contract.term(apply.term());
    if (term.meaning() instanceof Term.Meaning.Defined) {
      return CodeBlock.of("$L($L)", GuardEmitter.name(contract, term), CodeBlock.join(all(apply.arguments()), ",$W"));
    }
    JavaMethod method = JavaStub.method(stub.terms(), term.name());
    List<CodeBlock> arguments = new java.util.ArrayList<>();
    for (int i = 0; i < apply.arguments().size(); i++) {
      arguments.add(Widening.narrow(method.parameters().get(i), of(apply.arguments().get(i))));
    }
    CodeBlock call = CodeBlock.of("$T.$L($L)", vocabulary(), term.name(), CodeBlock.join(arguments, ",$W"));
    return Widening.widenToLong(term.type(), method.result(), call);
  }

  private CodeBlock reinterpret(Expr.Reinterpret reinterpret) {
    Expr operand = reinterpret.operand();
    if (reinterpret.bits() == 64) {
      return of(operand);
    }
    if (reinterpret.signed()) {
      String java = switch (reinterpret.bits()) {
        case 8 -> "byte";
        case 16 -> "short";
        default -> "int";
      };
      return CodeBlock.of("(long) ($L) $L", java, inside(operand, 15));
    }
    return switch (reinterpret.bits()) {
      case 8 -> CodeBlock.of("($L & 0xffL)", inside(operand, 8));
      case 16 -> CodeBlock.of("($L & 0xffffL)", inside(operand, 8));
      default -> CodeBlock.of("($L & 0xffffffffL)", inside(operand, 8));
    };
  }

  private List<CodeBlock> all(List<Expr> exprs) {
    return exprs.stream().map(this::of).toList();
  }

  /// In parentheses if it binds less tightly than its surroundings.
  private CodeBlock inside(Expr expr, int level) {
    return precedence(expr) < level ? CodeBlock.of("($L)", of(expr)) : of(expr);
  }

  /// Java's, tighter is greater.
  private int precedence(Expr expr) {
    return switch (expr) {
      case Expr.Choice _ -> 1;
      case Expr.Unary _ -> 14;
      case Expr.Reinterpret(int bits, boolean signed, Expr operand) ->
          bits == 64 ? precedence(operand) : signed ? 13 : 16;
      case Expr.Apply apply -> isSignedNarrow(apply) ? 13 : 16;
      case Expr.Literal(long value, _) -> value < 0 && value != Long.MIN_VALUE ? 14 : 16;
      case Expr.Binary binary -> switch (binary.op()) {
        case MULTIPLY -> 12;
        case DIVIDE, REMAINDER -> binary.operandType() == ExprType.U64 ? 16 : 12;
        case PLUS, MINUS -> 11;
        case SHIFT_LEFT, SHIFT_RIGHT -> 10;
        case LESS, AT_MOST, GREATER, AT_LEAST -> 9;
        case EQUAL, NOT_EQUAL -> 8;
        case BIT_AND -> 7;
        case BIT_XOR -> 6;
        case BIT_OR -> 5;
        case AND -> 4;
        case OR -> 3;
      };
      default -> 16;
    };
  }

  private boolean isSignedNarrow(Expr.Apply apply) {
    Term term = contract.term(apply.term());
    return !(term.meaning() instanceof Term.Meaning.Defined)
        && term.type() instanceof io.kfuncdoc.model.CType.Scalar(_, int bits, boolean signed)
        && signed
        && bits < 64;
  }

  private static CodeBlock literal(long value) {
    if (value == Long.MIN_VALUE) {
      return CodeBlock.of("$T.MIN_VALUE", Long.class);
    }
    String digits = value >= 4096 || value < -4096
        ? (value < 0 ? "-0x" + Long.toHexString(-value) : "0x" + Long.toHexString(value))
        : Long.toString(value);
    return CodeBlock.of("$L", isShort(value) ? digits : digits + "L");
  }

  private static boolean isShort(long value) {
    return value >= -Integer.MAX_VALUE && value <= Integer.MAX_VALUE;
  }

  private TypeName vocabulary() {
    JavaType vocabulary = stub.vocabulary();
    if (vocabulary == null) {
      throw new IllegalArgumentException("the family has no vocabulary");
    }
    return Names.type(vocabulary);
  }
}
