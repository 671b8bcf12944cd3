package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds the exact values of a parameter at which part of a guard changes its truth, the other arguments being fixed.
final class Flips {

  /// An alignment flips everywhere; some of its flips are enough.
  private static final int MOST_PER_ATOM = 24;

  private final Terrain terrain;

  Flips(Terrain terrain) {
    this.terrain = terrain;
  }

  /// The last value before a flip and the first one after it, with the row whose guard it is part of.
  record Edge(long below, long above, Row row) {}

  /// @param seeds ascending values of the parameter; flips are looked for between neighbours
  List<Edge> along(int index, Assignment fixed, List<Object> seeds, Predicate<Terrain.Guard> guards,
      Predicate<Terrain.Atom> atoms) {
    Param parameter = terrain.parameters().get(index);
    Map<String, Object> bound = new LinkedHashMap<>(terrain.bind(fixed));
    List<Edge> edges = new ArrayList<>();
    for (Terrain.Guard guard : terrain.guards) {
      for (Terrain.Atom atom : guard.atoms()) {
        if (guards.test(guard) && atoms.test(atom) && atom.parameters().contains(parameter.name())) {
          edges.addAll(ofAtom(parameter, guard.row(), atom, bound, seeds));
        }
      }
    }
    return edges;
  }

  private List<Edge> ofAtom(
      Param parameter, Row row, Terrain.Atom atom, Map<String, Object> bound, List<Object> seeds) {
    List<Edge> edges = new ArrayList<>();
    Object previous = null;
    Boolean before = null;
    for (Object seed : seeds) {
      Boolean now = truth(parameter, atom, bound, seed);
      if (previous != null && before != null && now != null && !before.equals(now)) {
        edges.add(bisect(parameter, row, atom, bound, (Long) previous, (Long) seed, before));
        if (edges.size() == MOST_PER_ATOM) {
          return edges;
        }
      }
      previous = seed;
      before = now;
    }
    return edges;
  }

  private Edge bisect(
      Param parameter,
      Row row,
      Terrain.Atom atom,
      Map<String, Object> bound,
      long from,
      long to,
      boolean truthAtFrom) {
    // Both sides of 2^63 are seeds of every 64-bit parameter, so signed halving stays between its ends.
    long low = from;
    long high = to;
    while (low + 1 < high) {
      long middle = (low & high) + ((low ^ high) >> 1);
      Boolean there = truth(parameter, atom, bound, middle);
      if (there != null && there == truthAtFrom) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Edge(low, high, row);
  }

  private @Nullable Boolean truth(Param parameter, Terrain.Atom atom, Map<String, Object> bound, Object value) {
    bound.put(parameter.name(), value);
    return terrain.truth(atom.expr(), bound);
  }
}
