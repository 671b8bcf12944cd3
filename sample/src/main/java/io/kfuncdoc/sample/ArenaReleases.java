package io.kfuncdoc.sample;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.arena.KernelRelease;

/// The releases of the contract, and the simulated kernels that stand for them.
final class ArenaReleases {

  private ArenaReleases() {}

  /// @throws IllegalArgumentException if no simulated kernel stands for the release
  static KernelRelease kernel(Release release) {
    return switch (release.toString()) {
      case "6.18.44" -> KernelRelease.V6_18;
      case "7.1" -> KernelRelease.V7_1;
      default -> throw new IllegalArgumentException("no simulated kernel stands for " + release);
    };
  }
}
