package io.kfuncdoc.processor.emit.java;

import java.util.List;
import java.util.random.RandomGenerator;

/// Texts of expressions, most of which type-check.
final class RandomGuards {

  private static final List<String> NUMBERS = List.of(
      "u8_", "s8_", "u16_", "s16_", "u32_", "s32_", "u64_", "s64_", "addr", "NONE", "LEAST", "MOST", "FAR", "TINY",
      "0", "1", "-1", "63", "64", "255", "4096", "0x80000000", "0xffffffff", "0xffffffffffffffffL",
      "-9223372036854775808L", "2147483647", "-2147483648", "7L");
  private static final List<String> OPERATORS =
      List.of("+", "-", "*", "/", "%", "<<", ">>", "&", "|", "^");
  private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=", "==", "!=");
  private static final List<String> WORDS =
      List.of("u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64");
  private static final List<String> TERMS =
      List.of("unsignedLong(u64(%s))", "unsignedInt(u32(%s))", "unsignedShort(s32(%s))", "unsignedByte(s16(%s))",
          "signedByte(s8(%s))", "twice(u32(%s))", "page(u64(%s))", "same(s64(%s))");

  private final RandomGenerator random;

  RandomGuards(RandomGenerator random) {
    this.random = random;
  }

  String number(int depth) {
    if (depth == 0) {
      return pick(NUMBERS);
    }
    return switch (random.nextInt(12)) {
      case 0 -> pick(NUMBERS);
      case 1 -> "-" + inParentheses(number(depth - 1));
      case 2 -> "~" + inParentheses(number(depth - 1));
      case 3, 4 -> pick(WORDS) + "(" + number(depth - 1) + ")";
      case 5 -> pick(TERMS).formatted(number(depth - 1));
      case 6 -> inParentheses(truth(depth - 1) + " ? " + number(depth - 1) + " : " + number(depth - 1));
      case 7 -> "size(" + (random.nextBoolean() ? "box" : truth(depth - 1) + " ? box : other") + ")";
      default -> inParentheses(number(depth - 1)) + " " + pick(OPERATORS) + " " + inParentheses(number(depth - 1));
    };
  }

  String truth(int depth) {
    if (depth == 0) {
      return random.nextBoolean() ? "b" : "true";
    }
    return switch (random.nextInt(9)) {
      case 0 -> "!" + inParentheses(truth(depth - 1));
      case 1 -> inParentheses(truth(depth - 1)) + " && " + inParentheses(truth(depth - 1));
      case 2 -> inParentheses(truth(depth - 1)) + " || " + inParentheses(truth(depth - 1));
      case 3 -> inParentheses(truth(depth - 1)) + pick(List.of(" == ", " != ")) + inParentheses(truth(depth - 1));
      case 4 -> random.nextBoolean() ? "odd(s64(" + number(depth - 1) + "))" : "box == other";
      case 5 -> inParentheses(truth(depth - 1) + " ? " + truth(depth - 1) + " : " + truth(depth - 1));
      default -> inParentheses(number(depth - 1)) + " " + pick(COMPARISONS) + " " + inParentheses(number(depth - 1));
    };
  }

  private String inParentheses(String text) {
    return text.matches("-?\\w+") || random.nextInt(4) == 0 && !text.startsWith("-") ? text : "(" + text + ")";
  }

  private String pick(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
