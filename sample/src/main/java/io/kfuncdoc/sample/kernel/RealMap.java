package io.kfuncdoc.sample.kernel;

import io.kfuncdoc.runtime.arena.BpfMap;
import io.kfuncdoc.runtime.kernel.PlainKernelMap;

/// A map of the running kernel that is no arena.
record RealMap(PlainKernelMap map) implements BpfMap {

  @Override
  public String toString() {
    return "array";
  }
}
