package io.kfuncdoc.selftest.plant;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes the operators and the constants of an expression, one at a time.
final class ExpressionPlanter {

  private static final Pattern TOKEN = Pattern.compile(
      "&&|\\|\\||==|!=|<=|>=|<<|>>>|>>|->|\\+\\+|--|[-+*/%&|^]?=|[-<>+*/%&|^~!?:(,]"
      + "|0x[0-9a-fA-F_]+L?|\\d+L?\\b|[\\w.]+|\"[^\"]*\"");
  private static final Set<String> OPERAND_FOLLOWS =
      Set.of("&&", "||", "==", "!=", "<=", ">=", "<<", ">>", ">>>", "(", ",", "", "?", ":", "+", "-", "*", "&", "|",
          "<", ">", "=", "return", "!");

  private final Bed bed;

  ExpressionPlanter(Bed bed) {
    this.bed = bed;
  }

  void plant(Kind kind, String element, int from, int to) {
    String expression = bed.text().substring(from, to);
    Matcher token = TOKEN.matcher(expression);
    String before = "";
    while (token.find()) {
      String found = token.group();
      boolean unary = OPERAND_FOLLOWS.contains(before);
      int at = token.start();
      for (String other : others(found, unary)) {
        String changed = expression.substring(0, at) + other + expression.substring(token.end());
        String what = Bed.shown(around(expression, at, token.end())) + ": " + found + " -> "
            + (other.isEmpty() ? "nothing" : other);
        if (!changed.equals(expression)) {
          bed.plant(kind, element, what, from + at, from + token.end(), other);
        }
      }
      before = found;
    }
  }

  /// Enough of the expression to know the place by.
  private static String around(String expression, int from, int to) {
    if (expression.length() <= 58) {
      return expression;
    }
    return expression.substring(Math.max(0, from - 24), Math.min(expression.length(), to + 24));
  }

  private static List<String> others(String token, boolean unary) {
    return switch (token) {
      case "==" -> List.of("!=");
      case "!=" -> List.of("==");
      case "<" -> List.of("<=", ">=");
      case "<=" -> List.of("<", ">");
      case ">" -> List.of(">=", "<=");
      case ">=" -> List.of(">", "<");
      case "&&" -> List.of("||");
      case "||" -> List.of("&&");
      case "!" -> List.of("");
      case "+" -> List.of("-");
      case "-" -> List.of(unary ? "" : "+");
      case "*" -> List.of("+");
      case "&" -> List.of("|");
      case "|" -> List.of("&");
      case ">>", ">>>" -> List.of("<<");
      case "<<" -> List.of(">>");
      case "++" -> List.of("--");
      case "--" -> List.of("++");
      case "NUMA_NO_NODE" -> List.of("0");
      case "true" -> List.of("false");
      case "false" -> List.of("true");
      default -> Character.isDigit(token.charAt(0)) ? near(token) : List.of();
    };
  }

  private static List<String> near(String number) {
    String suffix = number.endsWith("L") ? "L" : "";
    String digits = number.substring(0, number.length() - suffix.length()).replace("_", "");
    boolean hex = digits.startsWith("0x");
    long value = hex ? Long.parseUnsignedLong(digits.substring(2), 16) : Long.parseLong(digits);
    String more = (hex ? "0x" + Long.toHexString(value + 1) : String.valueOf(value + 1)) + suffix;
    String less = (hex ? "0x" + Long.toHexString(value - 1) : String.valueOf(value - 1)) + suffix;
    return value == 0 ? List.of(more) : List.of(more, less);
  }
}
