package io.kfuncdoc.processor.analysis;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The table of one kfunc in one release, held against itself over all values that its parameters and the observed
/// terms can have.
public final class TableAnalysis {

  private final Kfunc kfunc;
  private final Release release;
  private final List<Row> rows;
  private final Guards guards;

  public TableAnalysis(Contract contract, Kfunc kfunc, Release release) {
    this.kfunc = kfunc;
    this.release = release;
    this.rows = kfunc.rowsIn(release);
    this.guards = new Guards(contract, kfunc, rows);
  }

  /// Everything that is to be known.
  public TableReport report() {
    PairSearch pairs = new PairSearch(guards);
    return new TableReport(kfunc.name(), release, reach(), pairs.ordered(), pairs.alike(), pairs.undecided());
  }

  /// Whether some input gets to each row, in order.
  public Map<Row, Reach> reach() {
    Map<Row, Reach> reach = new LinkedHashMap<>();
    Reach unguarded = null;
    for (Row row : rows) {
      if (isGuarded(row)) {
        reach.put(row, decided(row));
      } else {
        // Nothing but the guards tells such rows from each other.
        unguarded = unguarded == null ? decided(row) : unguarded;
        reach.put(row, unguarded);
      }
    }
    return reach;
  }

  private Reach decided(Row row) {
    try {
      return reach(row);
    } catch (Undecided undecided) {
      return new Reach.Unknown(String.valueOf(undecided.getMessage()));
    }
  }

  private Reach reach(Row row) {
    int index = guards.rows().indexOf(row);
    int before = index < 0 ? guards.rows().size() : index;
    List<Integer> assumed = new ArrayList<>();
    for (int i = 0; i < before; i++) {
      assumed.add(guards.fails(i));
    }
    List<Integer> own = index < 0 ? List.of() : List.of(guards.holds(index));
    List<Integer> all = new ArrayList<>(assumed);
    all.addAll(own);
    if (guards.possible(all)) {
      return new Reach.Reached(guards.confirmed(index, index));
    }
    List<Integer> core = guards.core();
    if (!guards.possible(own)) {
      return new Reach.NeverHolds();
    }
    Example example = guards.anyAnswer(index);
    assumed.retainAll(core);
    for (Integer candidate : List.copyOf(assumed)) {
      List<Integer> fewer = new ArrayList<>(own);
      assumed.stream().filter(a -> !a.equals(candidate)).forEach(fewer::add);
      if (!guards.possible(fewer)) {
        assumed.removeIf(candidate::equals);
      }
    }
    List<String> by = new ArrayList<>();
    for (int i = 0; i < before; i++) {
      if (assumed.contains(guards.fails(i)) && !by.contains(guards.rows().get(i).name())) {
        by.add(guards.rows().get(i).name());
      }
    }
    boolean always = by.size() == 1 && !guards.possible(List.copyOf(assumed));
    return new Reach.Covered(by, always, example);
  }

  /// Whether a row has a guard.
  static boolean isGuarded(Row row) {
    return row.decision() instanceof Decision.Guarded || row.decision() instanceof Decision.Undefined;
  }
}
