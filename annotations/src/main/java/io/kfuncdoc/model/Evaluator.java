package io.kfuncdoc.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Computes the value of an expression: numbers as `Long`, truths as `Boolean`, handles as the objects themselves.
///
/// Defined terms are expanded; observed ones and those over the state are asked of the family. Holds no state of its
/// own between calls, so one evaluator serves a whole run.
public final class Evaluator {

  private final ContractProvider provider;
  private final Map<String, Term> terms;

  public Evaluator(ContractProvider provider) {
    this.provider = provider;
    this.terms = provider.contract().terms().stream().collect(Collectors.toMap(Term::name, Function.identity()));
  }

  /// What an expression can refer to besides the vocabulary.
  ///
  /// @param parameters by name, each as an expression computes it
  /// @param result     what the kfunc returned, null where there is none
  /// @param before     the state that `old(e)` reads, null where there is none
  /// @param after      the state that is read outside `old(e)` and `afterDeferred(e)`
  /// @param settled    the state that `afterDeferred(e)` reads
  public record Scope(
      Map<String, Object> parameters,
      @Nullable Object result,
      @Nullable State before,
      @Nullable State after,
      @Nullable State settled) {

    /// For a guard: arguments and nothing else.
    public static Scope of(Map<String, Object> parameters) {
      return new Scope(parameters, null, null, null, null);
    }

    private Scope reading(@Nullable State state) {
      return new Scope(parameters, result, before, state, settled);
    }

    private Scope with(Map<String, Object> others) {
      return new Scope(others, result, before, after, settled);
    }
  }

  /// @throws ArithmeticException on a division by zero, naming the condition
  public boolean holds(Condition condition, Scope scope) {
    try {
      return holds(condition.expr(), scope);
    } catch (ArithmeticException e) {
      throw new ArithmeticException(e.getMessage() + " in '" + condition.source() + "'");
    }
  }

  public boolean holds(Expr expr, Scope scope) {
    return (Boolean) value(expr, scope);
  }

  public long number(Expr expr, Scope scope) {
    return (Long) value(expr, scope);
  }

  /// @throws ArithmeticException   on a division by zero
  /// @throws IllegalStateException if the expression reads what the scope does not have
  public Object value(Expr expr, Scope scope) {
    return switch (expr) {
      case Expr.Literal(long value, _) -> value;
      case Expr.Truth(boolean value) -> value;
      case Expr.Constant(_, long value, _) -> value;
      case Expr.Parameter(String name, _) -> present(scope.parameters().get(name), "parameter " + name);
      case Expr.Result _ -> present(scope.result(), "result");
      case Expr.Unary(UnaryOp op, Expr operand) ->
        switch (op) {
          case NOT -> !holds(operand, scope);
          case NEGATE -> -number(operand, scope);
          case INVERT -> ~number(operand, scope);
        };
      case Expr.Binary binary -> binary(binary, scope);
      case Expr.Choice(Expr condition, Expr then, Expr otherwise) ->
        value(holds(condition, scope) ? then : otherwise, scope);
      case Expr.Apply(String term, List<Expr> arguments, _) -> apply(term, arguments, scope);
      case Expr.Reinterpret(int bits, boolean signed, Expr operand) ->
        Arithmetic.reinterpret(number(operand, scope), bits, signed);
      case Expr.Old(Expr operand) -> value(operand, scope.reading(state(scope.before(), "old")));
      case Expr.AfterDeferred(Expr operand) ->
        value(operand, scope.reading(state(scope.settled(), "afterDeferred")));
    };
  }

  private Object binary(Expr.Binary binary, Scope scope) {
    BinaryOp op = binary.op();
    if (op == BinaryOp.AND) {
      return holds(binary.left(), scope) && holds(binary.right(), scope);
    }
    if (op == BinaryOp.OR) {
      return holds(binary.left(), scope) || holds(binary.right(), scope);
    }
    Object left = value(binary.left(), scope);
    Object right = value(binary.right(), scope);
    if (left instanceof Long a && right instanceof Long b) {
      boolean unsigned = binary.operandType() == ExprType.U64;
      return op.isArithmetic() ? Arithmetic.compute(op, a, b, unsigned) : Arithmetic.compare(op, a, b, unsigned);
    }
    return switch (op) {
      case EQUAL -> left.equals(right);
      case NOT_EQUAL -> !left.equals(right);
      default -> throw new IllegalStateException("'" + op.symbol() + "' takes numbers");
    };
  }

  private Object apply(String name, List<Expr> arguments, Scope scope) {
    Term term = terms.get(name);
    if (term == null) {
      throw new IllegalStateException(provider.contract().name() + " has no term " + name);
    }
    Object[] values = arguments.stream().map(a -> value(a, scope)).toArray();
    return switch (term.meaning()) {
      case Term.Meaning.Defined(Term.Definition body) -> {
        Map<String, Object> bound = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
          bound.put(term.parameters().get(i).name(), values[i]);
        }
        yield value(body.expr(), scope.with(bound));
      }
      case Term.Meaning.Observed(long min, long max, _) -> inRange(term, min, max, provider.term(name, null, values));
      case Term.Meaning.OverState(long min, long max) ->
        inRange(term, min, max, provider.term(name, state(scope.after(), name), values));
    };
  }

  /// Analysis relies on the range that the vocabulary declares, so a value outside it is an error here too. An unsigned
  /// term has no bound where the range has the default, which is a signed one.
  private static Object inRange(Term term, long min, long max, Object value) {
    if (value instanceof Long number) {
      boolean inside = term.type().exprType() == ExprType.U64
          ? (min == Long.MIN_VALUE || Long.compareUnsigned(number, min) >= 0)
              && (max == Long.MAX_VALUE || Long.compareUnsigned(number, max) <= 0)
          : number >= min && number <= max;
      if (!inside) {
        throw new IllegalStateException(
            "term " + term.name() + " gave " + number + ", which is not in its range " + min + ".." + max);
      }
    }
    return value;
  }

  private static Object present(@Nullable Object value, String what) {
    if (value == null) {
      throw new IllegalStateException("there is no " + what + " here");
    }
    return value;
  }

  private static State state(@Nullable State state, String reader) {
    if (state == null) {
      throw new IllegalStateException(reader + " reads a state that is not known here");
    }
    return state;
  }
}
