package io.kfuncdoc.audit;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;

/// Writes the comment that a contract yields for a kfunc, as it is to stand in the source.
@FunctionalInterface
public interface CorrectedBlock {

  /// The C comment, `/**` to `*/`, with a line feed at the end.
  String of(Contract contract, Kfunc kfunc, Release release);
}
