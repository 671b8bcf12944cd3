package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Plans the cases that arguments alone decide: around a base for which no guard holds, one and two parameters are
/// varied so that every guard is met just on either side of where it flips, and every two guards that can hold together
/// do so in some case.
final class GuardCases {

  private static final int MOST_CASES = 1_500;
  private static final int KEYS = 16;

  private final Terrain terrain;
  private final Flips flips;
  private final List<List<Object>> ordinary = new ArrayList<>();
  private final List<List<Object>> seeds = new ArrayList<>();
  private final Search search;
  private final Assignment base;
  private final Map<Assignment, Case> planned = new LinkedHashMap<>();
  private final List<Case> pairs = new ArrayList<>();
  private final Map<Assignment, BitSet> holding = new HashMap<>();

  GuardCases(Terrain terrain) {
    this.terrain = terrain;
    this.flips = new Flips(terrain);
    Candidates candidates = new Candidates(terrain);
    for (Param parameter : terrain.parameters()) {
      ordinary.add(candidates.ordinary(parameter));
      seeds.add(candidates.seeds(parameter));
    }
    this.search = new Search(ordinary);
    this.base = search.improve(search.ordinary(), a -> holding(a).cardinality());
  }

  /// Arguments for which no guard holds, if there are any within reach.
  Assignment base() {
    return base;
  }

  Search search() {
    return search;
  }

  BitSet holding(Assignment assignment) {
    return holding.computeIfAbsent(assignment, terrain::holding);
  }

  Collection<Case> plan() {
    addPlain(base);
    List<List<Object>> keys = new ArrayList<>();
    for (int p = 0; p < ordinary.size(); p++) {
      keys.add(varyOne(p));
    }
    for (int p = 0; p < ordinary.size(); p++) {
      for (int q = 0; q < ordinary.size(); q++) {
        if (p != q) {
          varyTwo(p, q, keys);
        }
      }
    }
    coverRows();
    List<Case> all = new ArrayList<>(planned.values());
    all.addAll(pairs);
    return all;
  }

  /// A planned case in which this row is the first whose guard holds, null if there is none.
  @Nullable Assignment sample(Row row) {
    return planned.keySet().stream().filter(a -> first(a) >= 0 && row(first(a)).equals(row)).findFirst().orElse(null);
  }

  private List<Object> varyOne(int p) {
    Set<Object> values = new LinkedHashSet<>(ordinary.get(p));
    for (Flips.Edge edge : flips.along(p, base, seeds.get(p), _ -> true, _ -> true)) {
      addEdge(p, base, edge);
      values.add(edge.below());
      values.add(edge.above());
    }
    ordinary.get(p).forEach(value -> addPlain(base.with(p, value)));
    return keys(p, values);
  }

  /// A few values that stand for all: two of each set of atoms that hold, and the extremes.
  private List<Object> keys(int p, Set<Object> values) {
    Map<BitSet, Integer> seen = new HashMap<>();
    Set<Object> keys = new LinkedHashSet<>();
    for (Object value : values) {
      if (seen.merge(terrain.atomsHolding(base.with(p, value)), 1, Integer::sum) <= 2 && keys.size() < KEYS - 2) {
        keys.add(value);
      }
    }
    if (!seeds.get(p).isEmpty()) {
      keys.add(seeds.get(p).getFirst());
      keys.add(seeds.get(p).getLast());
    }
    return List.copyOf(new ArrayList<>(keys));
  }

  private void varyTwo(int p, int q, List<List<Object>> keys) {
    String first = terrain.parameters().get(p).name();
    String second = terrain.parameters().get(q).name();
    boolean together = terrain.guards.stream()
        .flatMap(g -> g.atoms().stream())
        .anyMatch(a -> a.parameters().contains(first) && a.parameters().contains(second));
    Map<BitSet, Integer> seen = new HashMap<>();
    for (Object value : keys.get(q)) {
      Assignment moved = base.with(q, value);
      if (together) {
        flips.along(p, moved, seeds.get(p), _ -> true, a -> a.parameters().contains(second))
            .forEach(edge -> addEdge(p, moved, edge));
      }
      for (Object other : p < q ? keys.get(p) : List.of()) {
        Assignment both = moved.with(p, other);
        if (together || seen.merge(holding(both), 1, Integer::sum) <= 2) {
          addPlain(both);
        }
      }
    }
  }

  private void coverRows() {
    for (int i = 0; i < terrain.guards.size(); i++) {
      int row = i;
      Assignment sample = cover(i, a -> unmet(a, row, row), true);
      if (sample != null) {
        for (int p = 0; p < ordinary.size(); p++) {
          int parameter = p;
          flips.along(p, sample, seeds.get(p), g -> g.row().equals(row(row)), _ -> true)
              .forEach(edge -> addEdge(parameter, sample, edge));
        }
      }
    }
    for (int i = 0; i < terrain.guards.size(); i++) {
      for (int j = i + 1; j < terrain.guards.size(); j++) {
        int earlier = i;
        int later = j;
        Assignment both = cover(i, a -> unmet(a, earlier, later), false);
        if (both != null) {
          pairs.add(Case.plain(Case.ORDER, Naming.order(row(i), row(j)), both, row(i)));
        }
      }
    }
  }

  /// Makes sure of a case that meets what is wanted, if one can be found.
  private @Nullable Assignment cover(int guard, ToIntFunction<Assignment> unmet, boolean thorough) {
    for (Assignment assignment : planned.keySet()) {
      if (unmet.applyAsInt(assignment) == 0) {
        return assignment;
      }
    }
    Assignment found = search.improve(nearest(unmet), unmet);
    if (unmet.applyAsInt(found) != 0) {
      found = thorough ? search.anywhere(unmet).orElse(found) : found;
    }
    if (unmet.applyAsInt(found) != 0) {
      return null;
    }
    planned.put(found, plain(found, row(guard)));
    return found;
  }

  /// The planned case that lacks least.
  private Assignment nearest(ToIntFunction<Assignment> unmet) {
    Assignment nearest = base;
    int least = unmet.applyAsInt(base);
    for (Assignment assignment : planned.keySet()) {
      int missing = unmet.applyAsInt(assignment);
      if (missing < least) {
        nearest = assignment;
        least = missing;
      }
    }
    return nearest;
  }

  /// How much is missing until no guard stands in the row's way, and its own holds if it has one.
  int unmet(Assignment assignment, Row row) {
    for (int i = 0; i < terrain.guards.size(); i++) {
      if (row(i).equals(row)) {
        return unmet(assignment, i, i);
      }
    }
    return holding(assignment).cardinality();
  }

  /// How much is missing until one guard is the first that holds and another holds too.
  private int unmet(Assignment assignment, int first, int also) {
    BitSet holds = holding(assignment);
    return holds.get(0, first).cardinality() + (holds.get(first) ? 0 : 1) + (holds.get(also) ? 0 : 1);
  }

  private int first(Assignment assignment) {
    return holding(assignment).nextSetBit(0);
  }

  private Row row(int guard) {
    return terrain.guards.get(guard).row();
  }

  private void addEdge(int p, Assignment fixed, Flips.Edge edge) {
    addSide(p, "below", edge.row(), fixed.with(p, edge.below()));
    addSide(p, "above", edge.row(), fixed.with(p, edge.above()));
  }

  private void addSide(int p, String side, Row row, Assignment assignment) {
    String name = Naming.edge(terrain.parameters().get(p), side, row, values(assignment));
    add(assignment, Case.plain(Row.ARGUMENTS, name, assignment, row));
  }

  private void addPlain(Assignment assignment) {
    add(assignment, plain(assignment, null));
  }

  private void add(Assignment assignment, Case made) {
    if (planned.size() < MOST_CASES) {
      planned.putIfAbsent(assignment, made);
    }
  }

  /// A case with nothing done before it, called by its arguments.
  Case plain(Assignment assignment, @Nullable Row about) {
    return Case.plain(Row.ARGUMENTS, values(assignment), assignment, about);
  }

  private String values(Assignment assignment) {
    return Naming.values(terrain.parameters(), base, assignment);
  }
}
