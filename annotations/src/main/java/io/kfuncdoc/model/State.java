package io.kfuncdoc.model;

import org.jspecify.annotations.Nullable;

/// The observable state of a family at one moment: cells, each named by the object it belongs to, what is observed of
/// it, and an index. Terms over the state read it; what an `@Ensures` reads in the state after the call is what it
/// names, and every other cell must be unchanged.
@FunctionalInterface
public interface State {

  /// The value of a cell, compared with `equals`; null if there is no such cell.
  @Nullable Object get(Object owner, String observable, long index);
}
