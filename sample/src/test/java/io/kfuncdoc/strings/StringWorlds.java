package io.kfuncdoc.strings;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.conformance.World;
import io.kfuncdoc.runtime.conformance.Worlds;
import java.util.List;
import java.util.function.Function;

/// Worlds of the string kfuncs over an implementation. Memory has one shape.
record StringWorlds(Function<ByteMemory, KernelStrings> strings) implements Worlds {

  @Override
  public List<String> shapes() {
    return List.of("memory");
  }

  @Override
  public World open(String shape, Release release, OutcomeObserver observer) {
    return new StringWorld(release, observer, strings);
  }
}
