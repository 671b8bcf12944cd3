package io.kfuncdoc.runtime.kernel.verify;

import io.kfuncdoc.runtime.conformance.Worlds;
import io.kfuncdoc.runtime.kernel.Kernel;

/// Worlds of one family in the running kernel. Found by `java.util.ServiceLoader`.
///
/// Their stub is the generated raw adapter over a [FamilyCaller]; it refuses what the contract leaves undefined, and
/// the kernel does not. So they answer false to [io.kfuncdoc.runtime.conformance.World#refusesUndefined()], and no such
/// call is tried. They throw [io.kfuncdoc.runtime.conformance.CannotArrange] for what cannot be brought about.
public interface KernelWorlds {

  /// The stub interface.
  Class<?> stub();

  /// @param kernel outlives the worlds
  Worlds over(Kernel kernel);
}
