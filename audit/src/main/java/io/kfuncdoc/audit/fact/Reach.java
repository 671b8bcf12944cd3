package io.kfuncdoc.audit.fact;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Row;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the rows make of a parameter: whether they read it, and up to what number it goes.
public final class Reach {

  private Reach() {}

  /// Whether the row turns on the parameter, or says something of it.
  public static boolean reads(Row row, String parameter) {
    Expr guard = guard(row);
    return guard != null && reads(guard, parameter)
        || row.comment().contains("`" + parameter + "`")
        || row.ensures().stream().anyMatch(e -> reads(e.condition().expr(), parameter));
  }

  private static boolean reads(Expr expr, String parameter) {
    return expr instanceof Expr.Parameter(String name, _) && name.equals(parameter)
        || expr.operands().stream().anyMatch(o -> reads(o, parameter));
  }

  /// The greatest values that guards of the row let pass by comparing the parameter with a number.
  public static Set<Long> limits(Row row, String parameter) {
    Set<Long> limits = new LinkedHashSet<>();
    Expr guard = guard(row);
    if (guard != null) {
      limits(guard, parameter, limits);
    }
    return limits;
  }

  private static void limits(Expr expr, String parameter, Set<Long> limits) {
    if (expr instanceof Expr.Binary(BinaryOp op, Expr left, Expr right) && op.isComparison()) {
      limit(op, left, right, parameter, limits);
      limit(op.mirrored(), right, left, parameter, limits);
    }
    expr.operands().forEach(o -> limits(o, parameter, limits));
  }

  private static void limit(BinaryOp op, Expr left, Expr right, String parameter, Set<Long> limits) {
    Long number = number(right);
    if (number == null || !(left instanceof Expr.Parameter(String name, _)) || !name.equals(parameter)) {
      return;
    }
    if (op == BinaryOp.GREATER) {
      limits.add(number);
    } else if (op == BinaryOp.AT_LEAST) {
      limits.add(number - 1);
    }
  }

  private static @Nullable Long number(Expr expr) {
    return switch (expr) {
      case Expr.Literal(long value, _) -> Long.valueOf(value);
      case Expr.Constant(_, long value, _) -> Long.valueOf(value);
      default -> null;
    };
  }

  private static @Nullable Expr guard(Row row) {
    return switch (row.decision()) {
      case Decision.Guarded(var condition) -> condition.expr();
      case Decision.Undefined(var condition) -> condition.expr();
      default -> null;
    };
  }
}
