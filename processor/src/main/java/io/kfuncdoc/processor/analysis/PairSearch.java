package io.kfuncdoc.processor.analysis;

import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Pairs of guarded rows: whose order matters, and which nothing tells apart.
final class PairSearch {

  private enum Overlap {
    NONE,
    SOME,
    UNKNOWN
  }

  private final Guards guards;
  private final List<Row> rows;
  private final Overlap[][] overlaps;
  private final List<OrderedPair> ordered = new ArrayList<>();
  private int undecided;

  PairSearch(Guards guards) {
    this.guards = guards;
    this.rows = guards.rows();
    this.overlaps = new Overlap[rows.size()][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        if (!sameEffect(rows.get(i), rows.get(j))) {
          overlaps[i][j] = overlap(i, j);
        }
      }
    }
  }

  List<OrderedPair> ordered() {
    return ordered;
  }

  int undecided() {
    return undecided;
  }

  /// Groups of at least two rows that could be one: they have one effect, and each could stand right behind the first
  /// of its group.
  List<List<Row>> alike() {
    List<List<Row>> groups = new ArrayList<>();
    for (int j = 0; j < rows.size(); j++) {
      Row row = rows.get(j);
      int second = j;
      Optional<List<Row>> group = groups.stream().filter(g -> joins(g.getFirst(), second)).findFirst();
      if (row.decision() instanceof Decision.Guarded) {
        group.ifPresentOrElse(g -> g.add(row), () -> groups.add(new ArrayList<>(List.of(row))));
      }
    }
    return groups.stream().filter(g -> g.size() > 1).toList();
  }

  private boolean joins(Row leader, int second) {
    if (!sameEffect(leader, rows.get(second))) {
      return false;
    }
    for (int k = rows.indexOf(leader) + 1; k < second; k++) {
      if (!sameEffect(rows.get(k), rows.get(second)) && overlaps[k][second] != Overlap.NONE) {
        return false;
      }
    }
    return true;
  }

  private Overlap overlap(int first, int second) {
    List<Integer> both = new ArrayList<>(List.of(guards.holds(first), guards.holds(second)));
    for (int k = 0; k < first; k++) {
      both.add(guards.fails(k));
    }
    List<Integer> alone = new ArrayList<>(both);
    for (int k = first + 1; k < rows.size(); k++) {
      if (k != second) {
        alone.add(guards.fails(k));
      }
    }
    try {
      boolean onlyTwo = guards.possible(alone);
      if (!onlyTwo && !guards.possible(both)) {
        return Overlap.NONE;
      }
      ordered.add(new OrderedPair(rows.get(first), rows.get(second), guards.confirmed(first, second), onlyTwo));
      return Overlap.SOME;
    } catch (Undecided e) {
      undecided++;
      return Overlap.UNKNOWN;
    }
  }

  static boolean sameEffect(Row a, Row b) {
    return a.decision() instanceof Decision.Undefined == b.decision() instanceof Decision.Undefined
        && a.outcome().equals(b.outcome())
        && a.ensures().equals(b.ensures());
  }
}
