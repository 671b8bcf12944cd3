package io.kfuncdoc.runtime;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Row;

/// Sees which row answered each call of a checked implementation.
@FunctionalInterface
public interface OutcomeObserver {

  /// Does nothing.
  OutcomeObserver NONE = (_, _) -> {};

  void onOutcome(Kfunc kfunc, Row row);
}
