package io.kfuncdoc.runtime.family;

import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.Cell;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.Snapshot;
import io.kfuncdoc.runtime.conformance.World;
import io.kfuncdoc.runtime.conformance.Worlds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A pool, and something that is none.
public final class SlotWorld implements World {

  private final Pool pool;
  private final Object noPool = "no pool";
  private final SlotEngine engine;
  private final SlotStub stub;
  private final boolean refuses;

  private SlotWorld(
      int slots,
      SlotEngine.Bug bug,
      SlotStub.Knowledge knowledge,
      ContractProvider provider,
      Release release,
      OutcomeObserver observer) {
    this.pool = new Pool(slots);
    this.engine = new SlotEngine(bug);
    this.stub = new SlotStub(engine, knowledge, provider, release, this, observer);
    this.refuses = knowledge == SlotStub.Knowledge.CHECKED;
  }

  /// Worlds of two and of five slots.
  public static Worlds worlds(ContractProvider provider, SlotEngine.Bug bug, SlotStub.Knowledge knowledge) {
    return new Worlds() {
      @Override
      public List<String> shapes() {
        return List.of("2 slots", "5 slots");
      }

      @Override
      public World open(String shape, Release release, OutcomeObserver observer) {
        int slots = Integer.parseInt(shape.substring(0, 1));
        return new SlotWorld(slots, bug, knowledge, provider, release, observer);
      }
    };
  }

  @Override
  public Object kfuncs() {
    return stub;
  }

  @Override
  public Object situations() {
    return engine;
  }

  @Override
  public void inject(String fault) {
    engine.inject(fault);
  }

  @Override
  public List<?> handles(Param parameter) {
    return List.of(pool, noPool);
  }

  @Override
  public boolean refusesUndefined() {
    return refuses;
  }

  @Override
  public Snapshot snapshot() {
    Map<Cell, Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < pool.slots(); i++) {
      cells.put(new Cell(pool, "taken", i), pool.taken[i]);
    }
    return new Cells(cells);
  }

  @Override
  public void runDeferred() {
    engine.runDeferred();
  }

  @Override
  public void close() {}

  /// A snapshot as a table.
  public record Cells(Map<Cell, Object> values) implements Snapshot {

    @Override
    public Iterable<Cell> changesSince(Snapshot earlier) {
      return values.keySet().stream()
          .filter(c -> !values.get(c).equals(earlier.get(c.owner(), c.observable(), c.index())))
          .toList();
    }

    @Override
    public @Nullable Object get(Object owner, String observable, long index) {
      return values.get(new Cell(owner, observable, index));
    }
  }
}
