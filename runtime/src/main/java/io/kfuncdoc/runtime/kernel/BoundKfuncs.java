package io.kfuncdoc.runtime.kernel;

import java.util.HashMap;
import java.util.Map;

/// The programs made for one map, by the kfunc that they call. They keep the map alive and are closed with it.
public final class BoundKfuncs implements AutoCloseable {

  private final Map<KernelKfunc, BoundKfunc> byKfunc = new HashMap<>();

  BoundKfuncs() {}

  BoundKfunc of(KernelKfunc kfunc, KernelMap map) {
    BoundKfunc bound = byKfunc.get(kfunc);
    if (bound == null) {
      bound = kfunc.bind(map);
      byKfunc.put(kfunc, bound);
    }
    return bound;
  }

  @Override
  public void close() {
    byKfunc.values().forEach(BoundKfunc::close);
    byKfunc.clear();
  }
}
