package io.kfuncdoc.processor.analysis;

import io.kfuncdoc.model.BinaryOp;

/// 64-bit arithmetic in gates, as the evaluator computes. A word is its literals, the lowest bit first.
final class Words {

  static final int BITS = 64;

  private final Gates gates;
  private final Sums sums;

  Words(Gates gates) {
    this.gates = gates;
    this.sums = new Sums(gates);
  }

  static int[] constant(long value) {
    int[] word = new int[BITS];
    for (int i = 0; i < BITS; i++) {
      word[i] = Gates.constant((value >> i & 1) != 0);
    }
    return word;
  }

  /// Any value of so many bits, widened.
  int[] input(int bits, boolean signed) {
    int[] word = new int[BITS];
    for (int i = 0; i < BITS; i++) {
      word[i] = i < bits ? gates.input() : signed ? word[bits - 1] : Gates.FALSE;
    }
    return word;
  }

  int[] choose(int condition, int[] then, int[] otherwise) {
    int[] word = new int[then.length];
    for (int i = 0; i < word.length; i++) {
      word[i] = gates.choose(condition, then[i], otherwise[i]);
    }
    return word;
  }

  int equal(int[] a, int[] b) {
    int equal = Gates.TRUE;
    for (int i = 0; i < a.length; i++) {
      equal = gates.and(equal, Gates.not(gates.xor(a[i], b[i])));
    }
    return equal;
  }

  /// A comparison of two numbers.
  int compare(BinaryOp op, int[] a, int[] b, boolean unsigned) {
    return switch (op) {
      case EQUAL -> equal(a, b);
      case NOT_EQUAL -> Gates.not(equal(a, b));
      case AT_LEAST -> atLeast(a, b, unsigned);
      case LESS -> Gates.not(atLeast(a, b, unsigned));
      case AT_MOST -> atLeast(b, a, unsigned);
      case GREATER -> Gates.not(atLeast(b, a, unsigned));
      default -> throw new IllegalArgumentException("'" + op.symbol() + "' compares no numbers");
    };
  }

  int atLeast(int[] a, int[] b, boolean unsigned) {
    int carry = Gates.TRUE;
    for (int i = 0; i < BITS - 1; i++) {
      carry = gates.most(a[i], Gates.not(b[i]), carry);
    }
    int top = BITS - 1;
    return unsigned ? gates.most(a[top], Gates.not(b[top]), carry) : gates.most(Gates.not(a[top]), b[top], carry);
  }

  /// An operation that takes two numbers and gives one. What it gives for a division by zero has no meaning.
  int[] compute(BinaryOp op, int[] a, int[] b, boolean unsigned) {
    return switch (op) {
      case PLUS -> sums.add(a, b, 1);
      case MINUS -> sums.add(a, b, -1);
      case MULTIPLY -> multiply(a, b);
      case DIVIDE -> divide(a, b, unsigned, false);
      case REMAINDER -> divide(a, b, unsigned, true);
      case SHIFT_LEFT -> shift(a, b, true, Gates.FALSE);
      case SHIFT_RIGHT -> shift(a, b, false, unsigned ? Gates.FALSE : a[BITS - 1]);
      case BIT_AND, BIT_OR, BIT_XOR -> bitwise(op, a, b);
      default -> throw new IllegalArgumentException("'" + op.symbol() + "' gives no number");
    };
  }

  static int[] not(int[] a) {
    int[] word = new int[BITS];
    for (int i = 0; i < BITS; i++) {
      word[i] = Gates.not(a[i]);
    }
    return word;
  }

  int[] negate(int[] a) {
    return sums.add(constant(0), a, -1);
  }

  /// As many bits as tell the word as a signed number.
  private static int width(int[] a) {
    int width = BITS;
    while (width > 1 && a[width - 2] == a[BITS - 1]) {
      width--;
    }
    return width;
  }

  /// As many bits as tell the word as an unsigned number.
  private static int length(int[] a) {
    int length = BITS;
    while (length > 0 && a[length - 1] == Gates.FALSE) {
      length--;
    }
    return length;
  }

  /// Row by row, as in school; the top bit of a signed number counts negative.
  private int[] multiply(int[] a, int[] b) {
    int width = width(b);
    if (width(a) < width && !Sums.isConstant(b) || Sums.isConstant(a) && !Sums.isConstant(b)) {
      return multiply(b, a);
    }
    if (Sums.isConstant(b)) {
      return sums.add(constant(0), a, Sums.value(b));
    }
    int[] product = constant(0);
    for (int i = 0; i < width; i++) {
      int[] row = constant(0);
      for (int k = i; k < BITS; k++) {
        row[k] = gates.and(a[k - i], b[i]);
      }
      product = sums.ripple(product, row, i == width - 1);
    }
    int fits = width + width(a);
    return fits < BITS ? reinterpret(product, fits, true) : product;
  }

  /// On the magnitudes; the remainder has the sign of the dividend.
  private int[] divide(int[] a, int[] b, boolean unsigned, boolean remainder) {
    int negativeA = unsigned ? Gates.FALSE : a[BITS - 1];
    int negativeB = unsigned ? Gates.FALSE : b[BITS - 1];
    int[] quotient = constant(0);
    int[] rest = longDivision(magnitude(a, negativeA), magnitude(b, negativeB), quotient);
    return remainder
        ? choose(negativeA, negate(rest), rest)
        : choose(gates.xor(negativeA, negativeB), negate(quotient), quotient);
  }

  private int[] magnitude(int[] a, int negative) {
    if (negative == Gates.FALSE) {
      return a;
    }
    return reinterpret(choose(negative, sums.ripple(constant(0), a, true), a), width(a), false);
  }

  /// Digit by digit; what is left stays shorter than the divisor and than what was taken from the dividend.
  private int[] longDivision(int[] dividend, int[] divisor, int[] quotient) {
    int digits = length(dividend);
    int[] rest = constant(0);
    for (int i = digits - 1; i >= 0; i--) {
      int carriedOut = rest[BITS - 1];
      System.arraycopy(rest, 0, rest, 1, BITS - 1);
      rest[0] = dividend[i];
      quotient[i] = gates.or(carriedOut, atLeast(rest, divisor, true));
      int[] less = choose(quotient[i], sums.ripple(rest, divisor, true), rest);
      rest = reinterpret(less, Math.min(digits - i, length(divisor)), false);
    }
    return rest;
  }

  /// By the low six bits of the distance, as Java does.
  private int[] shift(int[] a, int[] distance, boolean left, int fill) {
    int[] word = a;
    for (int step = 0; step < 6; step++) {
      int by = 1 << step;
      int[] moved = new int[BITS];
      for (int i = 0; i < BITS; i++) {
        int from = left ? i - by : i + by;
        moved[i] = from >= 0 && from < BITS ? word[from] : fill;
      }
      word = choose(distance[step], moved, word);
    }
    return word;
  }

  private int[] bitwise(BinaryOp op, int[] a, int[] b) {
    int[] word = new int[BITS];
    for (int i = 0; i < BITS; i++) {
      word[i] = switch (op) {
        case BIT_AND -> gates.and(a[i], b[i]);
        case BIT_OR -> gates.or(a[i], b[i]);
        default -> gates.xor(a[i], b[i]);
      };
    }
    return word;
  }

  /// The low bits, widened again.
  static int[] reinterpret(int[] a, int bits, boolean signed) {
    int[] word = a.clone();
    for (int i = bits; i < BITS; i++) {
      word[i] = signed ? a[bits - 1] : Gates.FALSE;
    }
    return word;
  }
}
