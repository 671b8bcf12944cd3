package io.kfuncdoc.runtime.family;

import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.Snapshot;
import io.kfuncdoc.runtime.conformance.World;
import io.kfuncdoc.runtime.conformance.Worlds;
import java.util.List;

/// The one world of the string kfuncs: memory never changes.
public record StringWorld(StringKfuncs kfuncs) implements World {

  public static Worlds worlds(StringKfuncs implementation) {
    return new Worlds() {
      @Override
      public List<String> shapes() {
        return List.of("memory");
      }

      @Override
      public World open(String shape, Release release, OutcomeObserver observer) {
        return new StringWorld(implementation);
      }
    };
  }

  @Override
  public Object situations() {
    return this;
  }

  @Override
  public void inject(String fault) {
    throw new IllegalArgumentException(fault);
  }

  @Override
  public List<?> handles(Param parameter) {
    return List.of();
  }

  @Override
  public List<Long> numbers(Param parameter) {
    return parameter.name().startsWith("s") ? List.of(Memory.WORD, Memory.LATER_WORD, Memory.ENDLESS) : List.of();
  }

  @Override
  public boolean refusesUndefined() {
    return false;
  }

  @Override
  public Snapshot snapshot() {
    return Snapshot.EMPTY;
  }

  @Override
  public void runDeferred() {}

  @Override
  public void close() {}
}
