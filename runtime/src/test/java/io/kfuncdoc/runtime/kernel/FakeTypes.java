package io.kfuncdoc.runtime.kernel;

import java.util.OptionalInt;
import java.util.Set;

/// Types of a kernel that has one kfunc.
record FakeTypes(String kfunc, int id) implements KernelTypes {

  @Override
  public OptionalInt kfunc(String name) {
    return name.equals(kfunc) ? OptionalInt.of(id) : OptionalInt.empty();
  }

  @Override
  public Set<Integer> frees() {
    return FreeGate.guards(kfunc) ? Set.of(id) : Set.of();
  }

  @Override
  public int offset(String struct, String member) {
    throw new UnsupportedOperationException(struct + "." + member);
  }
}
