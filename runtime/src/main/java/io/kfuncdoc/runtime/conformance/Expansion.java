package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.UnaryOp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Expressions with the defined terms written out, and what can then be read off them.
final class Expansion {

  private final Contract contract;

  Expansion(Contract contract) {
    this.contract = contract;
  }

  Expr expand(Expr expr) {
    return expand(expr, Map.of());
  }

  private Expr expand(Expr expr, Map<String, Expr> bound) {
    return switch (expr) {
      case Expr.Literal _, Expr.Truth _, Expr.Constant _, Expr.Result _ -> expr;
      case Expr.Parameter(String name, ExprType type) -> as(type, bound.getOrDefault(name, expr));
      case Expr.Unary(UnaryOp op, Expr operand) -> new Expr.Unary(op, expand(operand, bound));
      case Expr.Binary(BinaryOp op, Expr left, Expr right) ->
        new Expr.Binary(op, expand(left, bound), expand(right, bound));
      case Expr.Choice(Expr condition, Expr then, Expr otherwise) ->
        new Expr.Choice(expand(condition, bound), expand(then, bound), expand(otherwise, bound));
      case Expr.Apply(String name, List<Expr> operands, ExprType type) -> {
        List<Expr> arguments = operands.stream().map(o -> expand(o, bound)).toList();
        Term term = contract.term(name);
        yield term.meaning() instanceof Term.Meaning.Defined(Term.Definition body)
            ? as(type, expand(body.expr(), bind(term, arguments)))
            : new Expr.Apply(name, arguments, type);
      }
      case Expr.Reinterpret(int bits, boolean signed, Expr operand) ->
        new Expr.Reinterpret(bits, signed, expand(operand, bound));
      case Expr.Old(Expr operand) -> new Expr.Old(expand(operand, bound));
      case Expr.AfterDeferred(Expr operand) -> new Expr.AfterDeferred(expand(operand, bound));
    };
  }

  private static Map<String, Expr> bind(Term term, List<Expr> arguments) {
    Map<String, Expr> bound = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      bound.put(term.parameters().get(i).name(), arguments.get(i));
    }
    return bound;
  }

  /// What takes a parameter's place computes as the parameter did.
  private static Expr as(ExprType type, Expr expr) {
    return type.isNumber() && expr.type() != type ? new Expr.Reinterpret(64, type == ExprType.S64, expr) : expr;
  }

  /// The truths that a condition is put together from: comparisons, terms and parameters.
  static List<Expr> atoms(Expr expr) {
    List<Expr> atoms = new ArrayList<>();
    collectAtoms(expr, atoms);
    return atoms;
  }

  private static void collectAtoms(Expr expr, List<Expr> atoms) {
    boolean composed = switch (expr) {
      case Expr.Unary(UnaryOp op, _) -> op == UnaryOp.NOT;
      case Expr.Binary(BinaryOp op, _, _) -> op == BinaryOp.AND || op == BinaryOp.OR;
      case Expr.Choice _, Expr.Truth _, Expr.Old _, Expr.AfterDeferred _ -> true;
      default -> false;
    };
    if (!composed && expr.type() == ExprType.BOOL) {
      atoms.add(expr);
    }
    expr.operands().forEach(operand -> collectAtoms(operand, atoms));
  }

  /// The names of the parameters that are read.
  static Set<String> parameters(Expr expr) {
    Set<String> names = new LinkedHashSet<>();
    if (expr instanceof Expr.Parameter(String name, _)) {
      names.add(name);
    }
    expr.operands().forEach(operand -> names.addAll(parameters(operand)));
    return names;
  }

  /// The expression and everything inside it.
  static List<Expr> all(Expr expr) {
    List<Expr> all = new ArrayList<>();
    all.add(expr);
    expr.operands().forEach(operand -> all.addAll(all(operand)));
    return all;
  }
}
