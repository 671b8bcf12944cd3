package io.kfuncdoc.runtime.kernel.verify;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.runtime.kernel.signature.SignatureReport;
import java.util.List;

/// What came of one kfunc.
///
/// @param rows    all rows of its table
/// @param foreign what the kernel returned and no row of the release does
public record VerifiedKfunc(Kfunc kfunc, SignatureReport signature, List<VerifiedRow> rows, List<String> foreign) {

  public VerifiedKfunc {
    rows = List.copyOf(rows);
    foreign = List.copyOf(foreign);
  }

  /// How many things differ: findings of the signature, rows, and results without a row.
  public int differences() {
    return signature.findings().size() + count(RowStatus.DIFFERS) + foreign.size();
  }

  int count(RowStatus status) {
    return (int) rows.stream().filter(row -> row.status() == status).count();
  }
}
