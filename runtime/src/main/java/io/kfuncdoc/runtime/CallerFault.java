package io.kfuncdoc.runtime;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import java.util.Map;

/// The caller did what the contract leaves undefined; the implementation was not asked.
public final class CallerFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Row row;

  private CallerFault(String message, Row row) {
    super(message);
    this.row = row;
  }

  /// @param row the row whose guard held
  public static CallerFault of(Kfunc kfunc, Release release, Row row, Object... arguments) {
    return new CallerFault(
        CallText.of(kfunc, arguments) + " is not a call to make on Linux " + release
            + "\n  expected: a call for which the contract promises something"
            + "\n  came:     " + row.name() + ", " + OutcomeTable.when(row)
            + "\n" + OutcomeTable.of(kfunc, release, Map.of(row.name(), "called")),
        row);
  }

  /// The row whose guard held.
  public Row row() {
    return row;
  }
}
