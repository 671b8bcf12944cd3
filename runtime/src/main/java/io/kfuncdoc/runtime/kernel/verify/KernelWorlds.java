package io.kfuncdoc.runtime.kernel.verify;

import io.kfuncdoc.runtime.conformance.Worlds;
import io.kfuncdoc.runtime.kernel.Kernel;

/// Worlds of one family in the running kernel. Found by `java.util.ServiceLoader`.
///
/// Their stub is the generated raw adapter over a [FamilyCaller]; they do not refuse what is undefined, so that it is not
/// tried; and they throw [io.kfuncdoc.runtime.conformance.CannotArrange] for what cannot be brought about.
public interface KernelWorlds {

  /// The stub interface.
  Class<?> stub();

  /// @param kernel outlives the worlds
  Worlds over(Kernel kernel);
}
