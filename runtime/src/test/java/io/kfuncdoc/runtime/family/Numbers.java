package io.kfuncdoc.runtime.family;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.State;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.runtime.Cell;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.Snapshot;
import io.kfuncdoc.runtime.conformance.CannotArrange;
import io.kfuncdoc.runtime.conformance.World;
import io.kfuncdoc.runtime.conformance.Worlds;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A family of kfuncs over numbers, for tests that write contract and implementation themselves. Its state is named
/// numbers, which only the implementation changes.
public record Numbers(Contract contract, Implementation implementation, boolean refuses)
    implements ContractProvider, Worlds {

  public static final Release RELEASE = Release.of("7.1");

  /// All kfuncs at once.
  @FunctionalInterface
  public interface Implementation {
    long call(String kfunc, Map<String, Long> state, long... arguments);
  }

  public static Numbers of(List<Term> terms, List<Kfunc> kfuncs, Implementation implementation) {
    return new Numbers(
        new Contract("Numbers", "io.kfuncdoc.runtime.family", "numbers", "numbers.c", List.of(RELEASE), "", terms,
            List.of(), kfuncs),
        implementation, false);
  }

  /// The same with an implementation that refuses what is undefined.
  public Numbers refusing() {
    return new Numbers(contract, implementation, true);
  }

  @Override
  public Class<?> stub() {
    return Implementation.class;
  }

  @Override
  public Object term(String term, @Nullable State state, Object... arguments) {
    throw new IllegalArgumentException(term);
  }

  @Override
  public long call(Object stub, String kfunc, Object... arguments) {
    long[] numbers = new long[arguments.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (Long) arguments[i];
    }
    return implementation.call(kfunc, ((NumberWorld) stub).state, numbers);
  }

  @Override
  public void arrange(Object situations, String situation, Object... arguments) {
    throw new CannotArrange("there is no " + situation);
  }

  @Override
  public List<String> shapes() {
    return List.of("numbers");
  }

  @Override
  public World open(String shape, Release release, OutcomeObserver observer) {
    return new NumberWorld(refuses);
  }

  private static final class NumberWorld implements World {

    private final Map<String, Long> state = new HashMap<>();
    private final boolean refuses;

    private NumberWorld(boolean refuses) {
      this.refuses = refuses;
    }

    @Override
    public Object kfuncs() {
      return this;
    }

    @Override
    public Object situations() {
      return this;
    }

    @Override
    public void inject(String fault) {
      throw new CannotArrange(fault + " cannot fail");
    }

    @Override
    public List<?> handles(Param parameter) {
      return List.of();
    }

    @Override
    public boolean refusesUndefined() {
      return refuses;
    }

    @Override
    public Snapshot snapshot() {
      Map<Cell, Object> cells = new LinkedHashMap<>();
      List.of("seen", "hidden").forEach(name -> cells.put(new Cell("numbers", name, 0), state.getOrDefault(name, 0L)));
      return new SlotWorld.Cells(cells);
    }

    @Override
    public void runDeferred() {}

    @Override
    public void close() {}
  }
}
