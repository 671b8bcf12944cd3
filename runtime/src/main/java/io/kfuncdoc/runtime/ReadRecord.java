package io.kfuncdoc.runtime;

import io.kfuncdoc.model.State;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A state that remembers which cells were read: those are the ones that an `@Ensures` names.
final class ReadRecord implements State {

  private final State state;
  private final Set<Cell> cells = new HashSet<>();

  ReadRecord(State state) {
    this.state = state;
  }

  @Override
  public @Nullable Object get(Object owner, String observable, long index) {
    cells.add(new Cell(owner, observable, index));
    return state.get(owner, observable, index);
  }

  Set<Cell> cells() {
    return cells;
  }
}
