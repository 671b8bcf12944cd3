package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.runtime.OutcomeObserver;
import org.jspecify.annotations.Nullable;

/// Keeps the row that an implementation reported last.
final class LastOutcome implements OutcomeObserver {

  private @Nullable Kfunc kfunc;
  private @Nullable Row row;

  @Override
  public void onOutcome(Kfunc reportedKfunc, Row reportedRow) {
    kfunc = reportedKfunc;
    row = reportedRow;
  }

  void clear() {
    kfunc = null;
    row = null;
  }

  /// Null if nothing was reported for this kfunc, as by an implementation that cannot name rows.
  @Nullable Row of(Kfunc asked) {
    return asked.equals(kfunc) ? row : null;
  }
}
