package io.kfuncdoc.processor.analysis;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.UnaryOp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Guards as circuits, defined terms written out. What the evaluator would not look at, as it stands behind `&&`, `||`
/// or `?:`, may divide by zero here too; elsewhere a guard that does so neither holds nor fails.
final class GuardCircuit {

  private static final int MOST_STEPS = 100_000;

  private final Gates gates;
  private final Words words;
  private final Inputs inputs;
  private final Map<String, Term> terms;
  private int defined = Gates.TRUE;
  private int steps;
  private int depth;

  GuardCircuit(Gates gates, Words words, Inputs inputs, List<Term> terms) {
    this.gates = gates;
    this.words = words;
    this.inputs = inputs;
    this.terms = new HashMap<>();
    terms.forEach(t -> this.terms.put(t.name(), t));
  }

  /// A guard's two literals. Neither is true for an input by which the guard divides by zero.
  record Guard(int holds, int fails) {}

  /// @throws Undecided if the guard is too large, or reads what only an `@Ensures` may
  Guard guard(Expr expr) {
    defined = Gates.TRUE;
    steps = 0;
    depth = 0;
    int value = build(expr, new Place(inputs.parameters(), Gates.TRUE))[0];
    return new Guard(gates.and(defined, value), gates.and(defined, Gates.not(value)));
  }

  /// What names mean, and when the evaluator gets here.
  private record Place(Map<String, int[]> names, int path) {}

  private int[] build(Expr expr, Place place) {
    if (++steps > MOST_STEPS || ++depth > 500) {
      throw new Undecided("the guards are too large");
    }
    int[] word = switch (expr) {
      case Expr.Literal(long value, _) -> Words.constant(value);
      case Expr.Constant(_, long value, _) -> Words.constant(value);
      case Expr.Truth(boolean value) -> truth(Gates.constant(value));
      case Expr.Parameter(String name, _) -> named(name, place);
      case Expr.Unary(UnaryOp op, Expr operand) -> {
        int[] value = build(operand, place);
        yield switch (op) {
          case NOT -> truth(Gates.not(value[0]));
          case NEGATE -> words.negate(value);
          case INVERT -> Words.not(value);
        };
      }
      case Expr.Binary binary -> binary(binary, place);
      case Expr.Choice(Expr condition, Expr then, Expr otherwise) -> {
        int chosen = build(condition, place)[0];
        yield words.choose(
            chosen, build(then, on(place, chosen)), build(otherwise, on(place, Gates.not(chosen))));
      }
      case Expr.Apply(String name, List<Expr> arguments, _) -> apply(name, arguments, place);
      case Expr.Reinterpret(int bits, boolean signed, Expr operand) ->
        Words.reinterpret(build(operand, place), bits, signed);
      case Expr.Result _, Expr.Old _, Expr.AfterDeferred _ ->
        throw new Undecided("a guard reads the state afterwards");
    };
    depth--;
    return word;
  }

  private int[] binary(Expr.Binary binary, Place place) {
    BinaryOp op = binary.op();
    int[] left = build(binary.left(), place);
    if (op == BinaryOp.AND) {
      return truth(gates.and(left[0], build(binary.right(), on(place, left[0]))[0]));
    }
    if (op == BinaryOp.OR) {
      return truth(gates.or(left[0], build(binary.right(), on(place, Gates.not(left[0])))[0]));
    }
    int[] right = build(binary.right(), place);
    boolean unsigned = binary.operandType() == ExprType.U64;
    if (op == BinaryOp.DIVIDE || op == BinaryOp.REMAINDER) {
      int zero = words.equal(right, Words.constant(0));
      defined = gates.and(defined, Gates.not(gates.and(place.path(), zero)));
    }
    return op.isArithmetic()
        ? words.compute(op, left, right, unsigned)
        : truth(words.compare(op, left, right, unsigned));
  }

  private int[] apply(String name, List<Expr> arguments, Place place) {
    Term term = terms.get(name);
    if (term == null) {
      throw new Undecided("there is no term " + name);
    }
    List<int[]> values = new ArrayList<>();
    arguments.forEach(a -> values.add(build(a, place)));
    return switch (term.meaning()) {
      case Term.Meaning.Defined(Term.Definition body) -> {
        Map<String, int[]> bound = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
          bound.put(term.parameters().get(i).name(), values.get(i));
        }
        yield build(body.expr(), new Place(bound, place.path()));
      }
      case Term.Meaning.Observed(long min, long max, _) -> inputs.observe(term, min, max, values);
      case Term.Meaning.OverState _ -> throw new Undecided("a guard reads the state");
    };
  }

  private Place on(Place place, int condition) {
    return new Place(place.names(), gates.and(place.path(), condition));
  }

  private static int[] named(String name, Place place) {
    int[] word = place.names().get(name);
    if (word == null) {
      throw new Undecided("there is no parameter " + name);
    }
    return word;
  }

  private static int[] truth(int literal) {
    return new int[] {literal};
  }
}
