package io.kfuncdoc.processor.emit.kerneldoc;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import java.util.List;

/// The kfuncs of a family in one release.
final class Kfuncs {

  private Kfuncs() {}

  /// @throws IllegalArgumentException if the contract does not speak of the release
  static List<Kfunc> in(Contract contract, Release release) {
    if (!contract.speaksOf(release)) {
      throw new IllegalArgumentException(contract.name() + " is not held to " + release);
    }
    return contract.kfuncs().stream().filter(k -> k.availability().includes(release)).toList();
  }
}
