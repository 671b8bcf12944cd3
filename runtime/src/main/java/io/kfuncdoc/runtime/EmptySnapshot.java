package io.kfuncdoc.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The state of a family whose kfuncs leave nothing behind.
record EmptySnapshot() implements Snapshot {

  @Override
  public Iterable<Cell> changesSince(Snapshot earlier) {
    return List.of();
  }

  @Override
  public @Nullable Object get(Object owner, String observable, long index) {
    return null;
  }
}
