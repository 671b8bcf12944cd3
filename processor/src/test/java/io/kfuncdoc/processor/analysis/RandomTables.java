package io.kfuncdoc.processor.analysis;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.UnaryOp;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Random tables over few inputs: a byte, a truth, a small term, and a small term of the truth.
final class RandomTables {

  private static final BinaryOp[] ARITHMETIC = {
    BinaryOp.PLUS, BinaryOp.PLUS, BinaryOp.MINUS, BinaryOp.MINUS, BinaryOp.BIT_AND, BinaryOp.BIT_AND, BinaryOp.BIT_OR,
    BinaryOp.BIT_XOR
  };
  private static final BinaryOp[] BY_A_NUMBER = {BinaryOp.MULTIPLY, BinaryOp.DIVIDE, BinaryOp.REMAINDER};
  private static final BinaryOp[] COMPARISONS = {
    BinaryOp.LESS, BinaryOp.AT_MOST, BinaryOp.GREATER, BinaryOp.AT_LEAST, BinaryOp.EQUAL, BinaryOp.NOT_EQUAL
  };
  private static final long[] NUMBERS = {0, 1, 2, 3, 4, 5, 7, 8, 15, 16, 100, 127, 128, 255, 256, -1, -2, -4, -128};

  private final Random random;
  private boolean signed;

  RandomTables(long seed) {
    this.random = new Random(seed);
  }

  Contract next() {
    signed = random.nextBoolean();
    List<Row> rows = new ArrayList<>();
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      Expr guard = truth(3, 2);
      rows.add(random.nextInt(8) == 0
          ? Tables.undefined("ROW" + i, guard)
          : Tables.when("ROW" + i, guard, random.nextInt(3)));
    }
    rows.add(Tables.success());
    long least = signed ? -3 : 0;
    return Tables.contract(
        List.of(
            Tables.observed("small", signed ? Tables.S32 : Tables.U64, least, least + 4),
            Tables.observed("of", Tables.U32, 1, 2, Tables.BOOL)),
        List.of(Tables.param("byte", signed ? Tables.S8 : Tables.U8), Tables.param("flag", Tables.BOOL)), rows);
  }

  private Expr truth(int depth, int size) {
    int kind = random.nextInt(depth == 0 ? 6 : 12);
    return switch (kind) {
      case 0 -> Expr.truthParameter("flag");
      case 6, 7 -> Expr.binary(BinaryOp.AND, truth(depth - 1, size), truth(depth - 1, size));
      case 8, 9 -> Expr.binary(BinaryOp.OR, truth(depth - 1, size), truth(depth - 1, size));
      case 10 -> Expr.not(truth(depth - 1, size));
      case 11 -> new Expr.Choice(truth(depth - 1, size), truth(depth - 1, size), truth(depth - 1, size));
      default -> Expr.binary(COMPARISONS[random.nextInt(COMPARISONS.length)], number(size), number(size));
    };
  }

  private Expr number(int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 14)) {
      case 0, 1 -> Expr.signedParameter("byte");
      case 2 -> Expr.number(NUMBERS[random.nextInt(NUMBERS.length)]);
      case 3 -> new Expr.Apply("small", List.of(), signed ? ExprType.S64 : ExprType.U64);
      case 4 -> Expr.signed("of", random.nextBoolean() ? Expr.truthParameter("flag") : truth(0, 0));
      case 5 -> new Expr.Reinterpret(8 << random.nextInt(4), random.nextBoolean(), number(depth - 1));
      case 6 -> new Expr.Unary(random.nextBoolean() ? UnaryOp.NEGATE : UnaryOp.INVERT, number(depth - 1));
      case 7 -> Expr.binary(
          random.nextBoolean() ? BinaryOp.SHIFT_LEFT : BinaryOp.SHIFT_RIGHT, number(depth - 1),
          random.nextInt(4) == 0 ? number(0) : Expr.number(random.nextInt(9)));
      case 8 -> Expr.binary(
          BY_A_NUMBER[random.nextInt(BY_A_NUMBER.length)], number(depth - 1), number(0));
      case 9 -> new Expr.Choice(truth(0, 0), number(depth - 1), number(depth - 1));
      default ->
        Expr.binary(ARITHMETIC[random.nextInt(ARITHMETIC.length)], number(depth - 1), number(depth - 1));
    };
  }
}
