package io.kfuncdoc.runtime.family;

import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.runtime.Comparison;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.StateSource;
import java.util.function.IntSupplier;

/// The stub over an engine, in one of three ways.
public final class SlotStub implements SlotKfuncs {

  /// How much the implementation knows of its contract.
  public enum Knowledge {
    /// It cannot name rows.
    NONE,
    /// It names rows and checks nothing.
    ROWS,
    /// As generated code in compare mode does.
    CHECKED
  }

  private final SlotEngine engine;
  private final Knowledge knowledge;
  private final ContractProvider provider;
  private final OutcomeObserver observer;
  private final Comparison comparison;

  SlotStub(
      SlotEngine engine,
      Knowledge knowledge,
      ContractProvider provider,
      Release release,
      StateSource source,
      OutcomeObserver observer) {
    this.engine = engine;
    this.knowledge = knowledge;
    this.provider = provider;
    this.observer = observer;
    this.comparison = new Comparison(provider, release, source, false);
  }

  @Override
  public int slot_take(Object pool, int index) {
    return through("slot_take", () -> engine.take(pool, index), pool, index);
  }

  @Override
  public void slot_put(Object pool, int index, int cnt) {
    through(
        "slot_put",
        () -> {
          engine.put(pool, index, cnt);
          return 0;
        },
        pool,
        index,
        cnt);
  }

  @Override
  public int slot_grab(Object pool, int hint, long flags) {
    return through("slot_grab", () -> engine.grab(pool, hint, flags), pool, hint, flags);
  }

  private int through(String name, IntSupplier call, Object... arguments) {
    if (knowledge == Knowledge.NONE) {
      return call.getAsInt();
    }
    Kfunc kfunc = provider.contract().kfunc(name);
    if (knowledge == Knowledge.ROWS) {
      int value = call.getAsInt();
      if (engine.row != null) {
        observer.onOutcome(kfunc, kfunc.row(engine.row));
      }
      return value;
    }
    Row predicted = comparison.predict(kfunc, arguments);
    int index = predicted == null ? Comparison.NO_ROW : kfunc.rows().indexOf(predicted);
    Comparison.Call watched = comparison.begin(provider.contract().kfuncs().indexOf(kfunc), index, arguments);
    int value = call.getAsInt();
    watched.end(engine.row == null ? Comparison.NO_ROW : kfunc.rows().indexOf(kfunc.row(engine.row)), value);
    if (engine.row != null) {
      observer.onOutcome(kfunc, kfunc.row(engine.row));
    }
    return value;
  }

}
