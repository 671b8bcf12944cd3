package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeObserver;
import java.util.List;

/// Makes worlds of a family. Implemented beside the family.
public interface Worlds {

  /// Names of differently shaped worlds, such as small and large ones.
  List<String> shapes();

  /// A fresh world. Two worlds of one shape and release are alike: the same samples in the same order, and observed
  /// terms have the same values.
  ///
  /// @param observer is told the row of each call if the implementation knows it
  World open(String shape, Release release, OutcomeObserver observer);
}
