package io.kfuncdoc.processor.lint.fact;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.UnaryOp;
import io.kfuncdoc.processor.lint.words.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a guard is about: alternatives, each of atoms that hold together. Defined terms are expanded.
final class GuardFacts {

  private static final int MOST = 64;

  private final Map<String, Term> terms;

  GuardFacts(List<Term> terms) {
    this.terms = terms.stream().collect(Collectors.toMap(Term::name, t -> t));
  }

  /// The alternatives. An atom that only makes room for another of the same parameter ("is not 0 and ...") is left out.
  List<List<Atom>> of(Expr guard) {
    return alternatives(guard, true).stream().map(GuardFacts::characteristic).toList();
  }

  /// Atoms are told apart by identity.
  @SuppressWarnings("ReferenceEquality")
  private static List<Atom> characteristic(List<Atom> atoms) {
    List<Atom> kept = atoms.stream()
        .filter(a -> a.quality() != Quality.NONZERO && a.quality() != Quality.UNEQUAL
            || atoms.stream().noneMatch(b -> b != a && b.parameters().containsAll(a.parameters())))
        .toList();
    return kept.isEmpty() ? atoms : kept;
  }

  private List<List<Atom>> alternatives(Expr expr, boolean holds) {
    return switch (expr) {
      case Expr.Unary(UnaryOp op, Expr operand) when op == UnaryOp.NOT -> alternatives(operand, !holds);
      case Expr.Binary(BinaryOp op, Expr left, Expr right) when op == BinaryOp.AND || op == BinaryOp.OR ->
          join(alternatives(left, holds), alternatives(right, holds), (op == BinaryOp.AND) == holds);
      case Expr.Binary(BinaryOp op, Expr left, Expr right) when op.isComparison() && left.type().isNumber() ->
          List.of(List.of(new ComparisonFact(terms).of(op, left, right, holds)));
      case Expr.Apply apply -> term(apply, holds);
      default -> List.of(List.of(new Atom(Quality.OTHER, parameters(expr), false, null, "")));
    };
  }

  private static List<List<Atom>> join(List<List<Atom>> a, List<List<Atom>> b, boolean both) {
    List<List<Atom>> joined = new ArrayList<>();
    if (!both) {
      joined.addAll(a);
      joined.addAll(b);
      return joined;
    }
    for (List<Atom> left : a) {
      for (List<Atom> right : b) {
        List<Atom> atoms = new ArrayList<>(left);
        atoms.addAll(right);
        joined.add(atoms);
      }
    }
    return joined.size() <= MOST ? joined : joined.subList(0, MOST);
  }

  private List<List<Atom>> term(Expr.Apply apply, boolean holds) {
    Term term = terms.get(apply.term());
    if (term != null && term.meaning() instanceof Term.Meaning.Defined(Term.Definition body)) {
      return alternatives(substitute(body.expr(), term, apply), holds);
    }
    String phrase = term == null ? "" : holds ? term.phrase() : term.negated();
    String bare = phrase.replaceAll("\\{\\w+}", "").replaceAll("\\s+", " ").strip();
    return List.of(List.of(new Atom(Quality.TERM, parameters(apply), true, null, bare)));
  }

  /// The definition over the arguments. Only what comparisons are made of is replaced.
  static Expr substitute(Expr body, Term term, Expr.Apply apply) {
    Map<String, Expr> arguments = new TreeMap<>();
    for (int i = 0; i < Math.min(term.parameters().size(), apply.arguments().size()); i++) {
      arguments.put(term.parameters().get(i).name(), apply.arguments().get(i));
    }
    return substitute(body, arguments);
  }

  private static Expr substitute(Expr body, Map<String, Expr> arguments) {
    return switch (body) {
      case Expr.Parameter(String name, _) -> arguments.getOrDefault(name, body);
      case Expr.Unary(UnaryOp op, Expr operand) -> new Expr.Unary(op, substitute(operand, arguments));
      case Expr.Binary(BinaryOp op, Expr left, Expr right) ->
          new Expr.Binary(op, substitute(left, arguments), substitute(right, arguments));
      case Expr.Choice(Expr condition, Expr then, Expr otherwise) -> new Expr.Choice(
          substitute(condition, arguments), substitute(then, arguments), substitute(otherwise, arguments));
      case Expr.Apply(String name, List<Expr> inner, var type) ->
          new Expr.Apply(name, inner.stream().map(i -> substitute(i, arguments)).toList(), type);
      case Expr.Reinterpret(int bits, boolean signed, Expr operand) ->
          new Expr.Reinterpret(bits, signed, substitute(operand, arguments));
      case Expr.Old(Expr operand) -> new Expr.Old(substitute(operand, arguments));
      case Expr.AfterDeferred(Expr operand) -> new Expr.AfterDeferred(substitute(operand, arguments));
      default -> body;
    };
  }

  static Set<String> parameters(Expr expr) {
    Set<String> names = new TreeSet<>();
    collect(expr, names);
    return names;
  }

  private static void collect(Expr expr, Set<String> names) {
    if (expr instanceof Expr.Parameter(String name, _)) {
      names.add(name);
    }
    expr.operands().forEach(e -> collect(e, names));
  }

  /// The number that an expression is, whatever the arguments.
  static @Nullable Long constant(Expr expr) {
    return switch (expr) {
      case Expr.Literal(long value, _) -> value;
      case Expr.Constant(_, long value, _) -> value;
      case Expr.Unary(UnaryOp op, Expr operand) when op == UnaryOp.NEGATE -> {
        Long value = constant(operand);
        yield value == null ? null : -value;
      }
      default -> null;
    };
  }
}
