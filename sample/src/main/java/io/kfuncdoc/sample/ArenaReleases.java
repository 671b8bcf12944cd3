package io.kfuncdoc.sample;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.arena.KernelRelease;

/// The releases of the contract, and the simulated kernels that stand for them.
///
/// The contract is held to the first release of each behaviour, and to 6.18.44, which was observed. Of the others
/// between them it says the same: 6.11 is as 6.9, and 6.19 as 6.17.
final class ArenaReleases {

  private ArenaReleases() {}

  /// @throws IllegalArgumentException if the release has no arenas
  static KernelRelease kernel(Release release) {
    return KernelRelease.of(release.toString());
  }
}
