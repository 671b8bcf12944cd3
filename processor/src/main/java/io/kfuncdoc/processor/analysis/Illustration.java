package io.kfuncdoc.processor.analysis;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Inputs that reach rows, for readers: of all such inputs one with small numbers and likely addresses.
public final class Illustration {

  private final Guards guards;
  private final List<Integer> wishes;

  public Illustration(Contract contract, Kfunc kfunc, Release release) {
    this.guards = new Guards(contract, kfunc, kfunc.rowsIn(release));
    this.wishes = guards.wishes();
  }

  /// An input for which the guard of the row holds and none before it; empty if none is known.
  public Optional<Example> of(Row row) {
    int index = guards.rows().indexOf(row);
    if (index < 0) {
      return Optional.empty();
    }
    List<Integer> literals = new ArrayList<>(List.of(guards.holds(index)));
    for (int i = 0; i < index; i++) {
      literals.add(guards.fails(i));
    }
    try {
      for (Integer wish : wishes) {
        literals.add(wish);
        if (!guards.possible(literals)) {
          literals.removeLast();
        }
      }
      return guards.possible(literals) ? Optional.of(guards.confirmed(index, index)) : Optional.empty();
    } catch (Undecided undecided) {
      return Optional.empty();
    }
  }
}
