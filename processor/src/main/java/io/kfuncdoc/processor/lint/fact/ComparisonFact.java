package io.kfuncdoc.processor.lint.fact;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.processor.lint.words.Quality;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a comparison is about.
final class ComparisonFact {

  private final Map<String, Term> terms;

  ComparisonFact(Map<String, Term> terms) {
    this.terms = terms;
  }

  Atom of(BinaryOp written, Expr left, Expr right, boolean holds) {
    BinaryOp op = holds ? written : written.opposite();
    boolean turned = GuardFacts.constant(left) != null && GuardFacts.constant(right) == null;
    return turned ? compare(op.mirrored(), right, left) : compare(op, left, right);
  }

  private Atom compare(BinaryOp op, Expr subject, Expr limit) {
    Expr expanded = expand(subject);
    Long value = GuardFacts.constant(limit);
    Set<String> parameters = GuardFacts.parameters(expanded);
    if (value != null && value == 0 && (op == BinaryOp.EQUAL || op == BinaryOp.NOT_EQUAL)) {
      Atom bits = bits(op == BinaryOp.EQUAL, expanded, parameters);
      if (bits != null) {
        return bits;
      }
    }
    boolean direct = expanded instanceof Expr.Parameter
        || expanded instanceof Expr.Reinterpret(_, _, Expr inner) && inner instanceof Expr.Parameter;
    return switch (op) {
      case EQUAL -> value != null && value == 0 && direct
          ? new Atom(Quality.ZERO, parameters, true, 0L, "")
          : new Atom(Quality.EQUAL, parameters, direct, value, "");
      case NOT_EQUAL -> value != null && value == 0 && direct
          ? new Atom(Quality.NONZERO, parameters, true, 0L, "")
          : new Atom(Quality.UNEQUAL, parameters, direct, value, "");
      case GREATER -> new Atom(Quality.EXCEEDS, both(subject, limit, direct), direct, value, "");
      case AT_LEAST -> new Atom(Quality.EXCEEDS, both(subject, limit, direct), direct, less(value, 1), "");
      case LESS -> new Atom(Quality.BELOW, parameters, direct, value, "");
      default -> new Atom(Quality.BELOW, parameters, direct, less(value, -1), "");
    };
  }

  /// A sum that exceeds something exceeds it by each of its parts, on either side.
  private static Set<String> both(Expr subject, Expr limit, boolean direct) {
    Set<String> names = GuardFacts.parameters(subject);
    if (!direct) {
      names.addAll(GuardFacts.parameters(limit));
    }
    return names;
  }

  private static @Nullable Long less(@Nullable Long value, long by) {
    return value == null ? null : Long.valueOf(value - by);
  }

  private static @Nullable Atom bits(boolean equal, Expr subject, Set<String> parameters) {
    if (!(subject instanceof Expr.Binary(BinaryOp op, Expr left, Expr right))) {
      return null;
    }
    Long mask = GuardFacts.constant(right);
    if (op == BinaryOp.REMAINDER && mask != null) {
      return new Atom(equal ? Quality.ALIGNED : Quality.MISALIGNED, parameters, true, mask, "");
    }
    if (op == BinaryOp.BIT_AND && mask != null && mask > 0 && (mask & (mask + 1)) == 0) {
      return new Atom(equal ? Quality.ALIGNED : Quality.MISALIGNED, parameters, true, mask + 1, "");
    }
    boolean power = op == BinaryOp.BIT_AND && (isOneLess(left, right) || isOneLess(right, left));
    return power
        ? new Atom(equal ? Quality.POWER_OF_TWO : Quality.NO_POWER_OF_TWO, parameters, true, null, "")
        : null;
  }

  private static boolean isOneLess(Expr value, Expr other) {
    return other instanceof Expr.Binary(BinaryOp op, Expr left, Expr right)
        && op == BinaryOp.MINUS && left.equals(value) && Long.valueOf(1).equals(GuardFacts.constant(right));
  }

  private Expr expand(Expr expr) {
    if (expr instanceof Expr.Apply apply
        && terms.get(apply.term()) instanceof Term term
        && term.meaning() instanceof Term.Meaning.Defined(Term.Definition body)) {
      return expand(GuardFacts.substitute(body.expr(), term, apply));
    }
    return expr;
  }
}
