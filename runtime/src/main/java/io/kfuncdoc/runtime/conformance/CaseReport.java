package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Row;
import org.jspecify.annotations.Nullable;

/// What came of one case that says something of a row.
///
/// @param row     that answered, or that the failure is charged to
/// @param manner  the test that the case is part of: one of [Row#proofs], `order` where two rows could answer, or
///                `in use` where other calls came before
/// @param purpose what the case is for, as a name
/// @param inUse   whether the state before the call was another than a fresh world's
/// @param failure what was wrong, null if nothing was
public record CaseReport(
    Kfunc kfunc, Row row, String shape, String manner, String purpose, boolean inUse, @Nullable String failure) {

  public boolean isRight() {
    return failure == null;
  }
}
