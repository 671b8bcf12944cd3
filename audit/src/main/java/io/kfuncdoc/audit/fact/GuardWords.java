package io.kfuncdoc.audit.fact;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.UnaryOp;
import io.kfuncdoc.processor.phrase.GuardPhrase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The alternatives of a guard in English, as a comment writes it: `@addr is not 0 and @addr is not page-aligned`.
final class GuardWords {

  /// An alternative.
  ///
  /// @param compared parameters that a comparison, or a term, is about by themselves
  record Words(String text, Set<String> compared) {}

  /// A part of a guard that is not divided further.
  private record Atom(Expr expr, boolean holds) {}

  private final GuardPhrase phrases;

  GuardWords(Contract contract) {
    this.phrases = new GuardPhrase(
        contract.terms(), UnaryOperator.identity());
  }


  List<Words> of(Expr guard) {
    return alternatives(guard, true).stream().map(this::words).toList();
  }

  private Words words(List<Atom> atoms) {
    String text = atoms.stream()
        .map(a -> a.holds() ? phrases.of(a.expr()) : phrases.negationOf(a.expr()))
        .collect(Collectors.joining(" and "));
    Set<String> compared = new LinkedHashSet<>();
    atoms.forEach(a -> compared(a.expr(), compared));
    return new Words(comment(text), compared);
  }

  private static void compared(Expr expr, Set<String> compared) {
    if (expr instanceof Expr.Binary(_, Expr left, Expr right)) {
      single(left, compared);
      single(right, compared);
    } else if (expr instanceof Expr.Apply(_, List<Expr> arguments, _)) {
      arguments.forEach(a -> single(a, compared));
    } else {
      single(expr, compared);
    }
  }

  private static void single(Expr expr, Set<String> compared) {
    if (expr instanceof Expr.Parameter(String name, var type) && type.isNumber()) {
      compared.add(name);
    }
  }

  /// Markup as comments have it.
  static String comment(String rest) {
    return rest.replaceAll("\\*\\*(\\w+)\\*\\*", "@$1").replaceAll("``(-?[A-Z][A-Z0-9_]*|-?\\d+)``", "%$1")
        .replace("\\ ", "");
  }

  private static List<List<Atom>> alternatives(Expr expr, boolean holds) {
    if (expr instanceof Expr.Unary(UnaryOp op, Expr operand) && op == UnaryOp.NOT) {
      return alternatives(operand, !holds);
    }
    if (expr instanceof Expr.Binary(BinaryOp op, Expr left, Expr right)
        && (op == BinaryOp.AND || op == BinaryOp.OR)) {
      List<List<Atom>> a = alternatives(left, holds);
      List<List<Atom>> b = alternatives(right, holds);
      List<List<Atom>> all = new ArrayList<>();
      if ((op == BinaryOp.OR) == holds) {
        all.addAll(a);
        all.addAll(b);
        return all;
      }
      for (List<Atom> one : a) {
        for (List<Atom> other : b) {
          List<Atom> both = new ArrayList<>(one);
          both.addAll(other);
          all.add(both);
        }
      }
      return all;
    }
    return List.of(List.of(new Atom(expr, holds)));
  }
}
