package io.kfuncdoc.runtime;

import io.kfuncdoc.model.State;

/// A picture of the observable state that never changes.
public interface Snapshot extends State {

  /// A state without cells.
  Snapshot EMPTY = new EmptySnapshot();

  /// The cells whose values differ, those included that only one of the two has.
  Iterable<Cell> changesSince(Snapshot earlier);
}
