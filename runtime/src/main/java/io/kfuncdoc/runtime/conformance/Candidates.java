package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.runtime.conformance.Assignment.Sample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Values of a parameter that are worth trying, the most ordinary first.
///
/// The ordinary ones follow from the C type, the constants of the guards, and what is observed of the sample handles.
/// Sums of two serve only to find where a guard flips between them.
final class Candidates {

  private static final CType.Scalar ADDRESS = new CType.Scalar("u64", 64, false);

  private final Terrain terrain;
  private final Set<Value> observed = new LinkedHashSet<>();
  private final Set<Value> constants = new LinkedHashSet<>();

  /// A number together with how it was computed, which says what a negative `long` is.
  private record Value(long number, ExprType type) {
    Value plus(long other) {
      return new Value(number + other, type);
    }
  }

  Candidates(Terrain terrain) {
    this.terrain = terrain;
    for (Map<String, Object> handles : handleBindings()) {
      for (Terrain.Guard guard : terrain.guards) {
        Expansion.all(guard.expr()).forEach(expr -> collect(expr, handles));
      }
      terrain.provider.contract().terms().forEach(term -> observe(term, handles));
    }
  }

  /// Every choice of samples for the opaque parameters, within reason.
  private List<Map<String, Object>> handleBindings() {
    List<Map<String, Object>> bindings = new ArrayList<>(List.of(Map.of()));
    for (Param parameter : terrain.parameters()) {
      if (parameter.type().exprType() == ExprType.HANDLE && bindings.size() <= 16) {
        List<Map<String, Object>> more = new ArrayList<>();
        for (Map<String, Object> binding : bindings) {
          for (Object handle : terrain.world.handles(parameter)) {
            Map<String, Object> extended = new java.util.LinkedHashMap<>(binding);
            extended.put(parameter.name(), handle);
            more.add(extended);
          }
        }
        bindings = more;
      }
    }
    return bindings;
  }

  private void collect(Expr expr, Map<String, Object> handles) {
    if (expr instanceof Expr.Apply(String name, _, _)
        && terrain.provider.contract().term(name).meaning() instanceof Term.Meaning.Observed o) {
      o.samples().forEach(sample -> constants.add(new Value(sample, expr.type())));
    }
    if (!expr.type().isNumber() || !handles.keySet().containsAll(Expansion.parameters(expr))) {
      return;
    }
    if (terrain.tryValue(expr, handles) instanceof Long number) {
      (expr.contains(Expr.Apply.class) ? observed : constants).add(new Value(number, expr.type()));
    }
  }

  /// What a term says of the handles, if it is about one opaque parameter.
  private void observe(Term term, Map<String, Object> handles) {
    if (term.parameters().size() == 1
        && term.meaning() instanceof Term.Meaning.Observed
        && term.type().exprType().isNumber()) {
      for (Param parameter : terrain.parameters()) {
        if (parameter.type().exprType() == ExprType.HANDLE
            && parameter.type().c().equals(term.parameters().getFirst().type().c())) {
          ExprType type = term.type().exprType();
          collect(new Expr.Apply(term.name(), List.of(Expr.handle(parameter.name())), type), handles);
        }
      }
    }
  }

  List<Object> ordinary(Param parameter) {
    if (parameter.type().exprType() == ExprType.HANDLE) {
      return IntStream.range(0, terrain.world.handles(parameter).size()).<Object>mapToObj(Sample::new).toList();
    }
    if (parameter.type().exprType() == ExprType.BOOL) {
      return List.of(false, true);
    }
    CType.Scalar type = numberType(parameter);
    Set<Value> values = new LinkedHashSet<>();
    values.add(new Value(0, ExprType.S64));
    values.add(new Value(1, ExprType.S64));
    terrain.world.numbers(parameter).forEach(number -> values.add(new Value(number, type.exprType())));
    values.addAll(observed);
    values.addAll(constants);
    for (Value near : concat(observed, constants)) {
      values.add(near.plus(-1));
      values.add(near.plus(1));
    }
    edges(type).forEach(edge -> values.add(new Value(edge, type.exprType())));
    return fitting(values, type);
  }

  /// Ordinary values and sums of two, ascending in the parameter's own order; nothing for what is not a number.
  List<Object> seeds(Param parameter) {
    if (!parameter.type().exprType().isNumber()) {
      return List.of();
    }
    CType.Scalar type = numberType(parameter);
    Set<Value> sums = new LinkedHashSet<>();
    for (Value start : starts()) {
      for (Value other : concat(observed, constants)) {
        sums.add(new Value(start.number() + other.number(), ExprType.U64));
        sums.add(new Value(start.number() - other.number(), ExprType.U64));
      }
      for (long edge : edges(type)) {
        sums.add(new Value(start.number() + edge, ExprType.U64));
      }
    }
    Set<Object> all = new LinkedHashSet<>(ordinary(parameter));
    all.addAll(fitting(sums, type));
    return all.stream().sorted((a, b) -> order(parameter, (Long) a, (Long) b)).toList();
  }

  /// What an address may be counted from: what is observed, and constants too large to be sizes.
  private List<Value> starts() {
    List<Value> starts = new ArrayList<>(observed);
    constants.stream().filter(c -> c.number() >>> 32 != 0 && c.number() >= 0).forEach(starts::add);
    return starts;
  }

  static int order(Param parameter, long a, long b) {
    return parameter.type().exprType() == ExprType.U64 ? Long.compareUnsigned(a, b) : Long.compare(a, b);
  }

  /// Extremes and the places where a sign or a half begins.
  private static List<Long> edges(CType.Scalar type) {
    Set<Long> edges = new LinkedHashSet<>(List.of(type.max(), type.min(), type.max() - 1, type.min() + 1));
    for (int bit : new int[] {type.bits() - 1, 31, 32}) {
      if (bit < type.bits()) {
        long power = 1L << bit;
        edges.addAll(List.of(power - 1, power, power + 1));
      }
    }
    return List.copyOf(new ArrayList<>(edges));
  }

  private static List<Object> fitting(Collection<Value> values, CType.Scalar type) {
    return values.stream().filter(v -> type.holds(v.number(), v.type())).<Object>map(Value::number).distinct().toList();
  }

  static CType.Scalar numberType(Param parameter) {
    return parameter.type() instanceof CType.Scalar scalar ? scalar : ADDRESS;
  }

  private static List<Value> concat(Collection<Value> first, Collection<Value> second) {
    List<Value> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
