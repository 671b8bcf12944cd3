package io.kfuncdoc.runtime.kernel;

import java.util.OptionalInt;
import java.util.Set;

/// What is asked of the kernel's description of its own types.
interface KernelTypes {

  /// The id of a kfunc, if the kernel has one of that name.
  OptionalInt kfunc(String name);

  /// The ids of all functions that [FreeGate#guards(String)] names, kfuncs or not, also where several have one name.
  Set<Integer> frees();

  /// How many bytes into a struct a member lies.
  ///
  /// @throws KernelException if the kernel has no such struct or member
  int offset(String struct, String member);
}
