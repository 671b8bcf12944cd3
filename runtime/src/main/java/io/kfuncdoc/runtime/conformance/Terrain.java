package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Evaluator;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.State;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The guards of one kfunc as functions of its arguments, in one world.
final class Terrain {

  final ContractProvider provider;
  final Kfunc kfunc;
  final Release release;
  final World world;
  final List<Guard> guards = new ArrayList<>();
  private final Evaluator evaluator;

  Terrain(ContractProvider provider, Kfunc kfunc, Release release, World world) {
    this.provider = provider;
    this.kfunc = kfunc;
    this.release = release;
    this.world = world;
    this.evaluator = new Evaluator(provider);
    Expansion expansion = new Expansion(provider.contract());
    for (Row row : kfunc.rowsIn(release)) {
      guardOf(row).map(expansion::expand).ifPresent(expr -> guards.add(new Guard(row, expr, atoms(expr))));
    }
  }

  /// @param expr the guard with the defined terms written out
  record Guard(Row row, Expr expr, List<Atom> atoms) {}

  record Atom(Expr expr, Set<String> parameters) {}

  private static List<Atom> atoms(Expr expr) {
    return Expansion.atoms(expr).stream().distinct().map(a -> new Atom(a, Expansion.parameters(a))).toList();
  }

  static Optional<Expr> guardOf(Row row) {
    return switch (row.decision()) {
      case Decision.Guarded(var guard) -> Optional.of(guard.expr());
      case Decision.Undefined(var guard) -> Optional.of(guard.expr());
      case Decision.Reported() -> Optional.empty();
      case Decision.Success() -> Optional.empty();
    };
  }

  List<Param> parameters() {
    return kfunc.parameters();
  }

  /// Which guards hold, by position in [#guards].
  BitSet holding(Assignment assignment) {
    Map<String, Object> bound = bind(assignment);
    BitSet holding = new BitSet();
    for (int i = 0; i < guards.size(); i++) {
      if (Boolean.TRUE.equals(truth(guards.get(i).expr(), bound))) {
        holding.set(i);
      }
    }
    return holding;
  }

  /// Which atoms hold, all guards' atoms one after the other.
  BitSet atomsHolding(Assignment assignment) {
    Map<String, Object> bound = bind(assignment);
    BitSet holding = new BitSet();
    int position = 0;
    for (Guard guard : guards) {
      for (Atom atom : guard.atoms()) {
        holding.set(position++, Boolean.TRUE.equals(truth(atom.expr(), bound)));
      }
    }
    return holding;
  }

  /// Null where the value cannot be told: guards protect what comes after them, and here each is asked on its own.
  @Nullable Boolean truth(Expr expr, Map<String, Object> bound) {
    return (Boolean) tryValue(expr, bound);
  }

  @Nullable Object tryValue(Expr expr, Map<String, Object> bound) {
    try {
      return value(expr, bound);
    } catch (RuntimeException e) {
      return null;
    }
  }

  /// A value in the world as it is now.
  Object value(Expr expr, Map<String, Object> bound) {
    return value(evaluator, world, expr, bound);
  }

  static Object value(Evaluator evaluator, World world, Expr expr, Map<String, Object> bound) {
    State now = (owner, observable, index) -> world.snapshot().get(owner, observable, index);
    return evaluator.value(expr, new Evaluator.Scope(bound, null, null, now, null));
  }

  Map<String, Object> bind(Assignment assignment) {
    return bind(kfunc, assignment.in(world, kfunc));
  }

  static Map<String, Object> bind(Kfunc kfunc, Object[] arguments) {
    Map<String, Object> bound = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      bound.put(kfunc.parameters().get(i).name(), arguments[i]);
    }
    return bound;
  }
}
