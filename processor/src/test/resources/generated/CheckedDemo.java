package demo;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.Comparison;
import io.kfuncdoc.runtime.EngineAnswers;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.StateSource;
import javax.annotation.processing.Generated;

/**
 * {@link Demo} over an engine, held to its contract in one kernel release.
 *
 * <p>Two modes: {@link #enforcing} lets a guard that holds answer, without asking the engine;
 * {@link #comparing} always asks the engine and holds its answer and the state afterwards against the
 * contract. One object serves one thread; several may share an engine that allows it.
 *
 * <p>Generated from the contract {@code demo.Demo}.
 */
@Generated("io.kfuncdoc.processor.KfuncProcessor")
@SuppressWarnings("cast")
public final class CheckedDemo implements Demo {
  private final DemoEngine engine;

  private final OutcomeObserver observer;

  /**
   * Null where guards answer.
   */
  private final Comparison comparison;

  private final ResultSlot slot = new ResultSlot();

  private final EngineAnswers putAnswers;

  private final EngineAnswers lookAnswers;

  private final EngineAnswers shakeAnswers;

  private CheckedDemo(DemoEngine engine, Release release, OutcomeObserver observer,
      Comparison comparison) {
    this.engine = engine;
    this.observer = observer;
    this.comparison = comparison;
    this.putAnswers = new EngineAnswers(DemoContract.CONTRACT.kfuncs().get(0), release);
    this.lookAnswers = new EngineAnswers(DemoContract.CONTRACT.kfuncs().get(1), release);
    this.shakeAnswers = new EngineAnswers(DemoContract.CONTRACT.kfuncs().get(2), release);
  }

  /**
   * A guard that holds answers; the engine is asked only when none does.
   *
   * @param release the kernel release whose rows hold
   * @param observer sees the row of every call
   */
  public static CheckedDemo enforcing(DemoEngine engine, Release release,
      OutcomeObserver observer) {
    return new CheckedDemo(engine, release, observer, null);
  }

  /**
   * The engine is asked on every call; its answer and the state afterwards are held against the contract.
   *
   * @param release the kernel release whose rows hold
   * @param observer sees the row of every call
   * @param state where the observable state is read
   * @param mayRunDeferred whether deferred work may be run after each call, to see what it leaves
   */
  public static CheckedDemo comparing(DemoEngine engine, Release release, OutcomeObserver observer,
      StateSource state, boolean mayRunDeferred) {
    return new CheckedDemo(engine, release, observer, new Comparison(new DemoContract(), release, state, mayRunDeferred));
  }

  /**
   * {@code int demo_put(struct box *box, void *addr, u32 count)}
   */
  @Override
  public int demo_put(Box box, long addr, int count) {
    Demo.Put row = guardPut(box, addr, Integer.toUnsignedLong(count));
    if (this.comparison != null) {
      row = comparePut(row, box, addr, count);
    } else if (row == null) {
      this.slot.reset();
      row = this.engine.demo_put(box, addr, count, this.slot);
      if (!this.putAnswers.allow(row, this.slot.value)) {
        throw this.putAnswers.breach(row, this.slot.value, box, addr, count);
      }
    }
    if (this.observer != OutcomeObserver.NONE) {
      this.observer.onOutcome(this.putAnswers.kfunc(), this.putAnswers.row(row.ordinal()));
    }
    return switch (row) {
      case NOTHING_TO_DO, PUT -> 0;
      case MISALIGNED -> -14; // -EFAULT
      case TOO_MANY -> -7; // -E2BIG
      case LID_STUCK -> -16; // -EBUSY
      case THERE_ALREADY -> -17; // -EEXIST
    };
  }

  /**
   * Asks the engine, and holds its answer and the state against what the guards say; gives its row.
   */
  private Demo.Put comparePut(Demo.Put guarded, Box box, long addr, int count) {
    Comparison.Call call = this.comparison.begin(0, guarded == null ? Comparison.NO_ROW : guarded.ordinal(),
        box, addr, count);
    this.slot.reset();
    Demo.Put row = this.engine.demo_put(box, addr, count, this.slot);
    call.end(row == null ? Comparison.NO_ROW : row.ordinal(), this.slot.value);
    return row;
  }

  /**
   * The first row of the release whose guard holds, or null if the engine must decide.
   */
  private Demo.Put guardPut(Box box, long addr, long count) {
    if (count == 0) {
      return Demo.Put.NOTHING_TO_DO;
    }
    if (this.putAnswers.holds(1) && !aligned(addr)) {
      return Demo.Put.MISALIGNED;
    }
    if (count > (long) Terms.room(box)) {
      return Demo.Put.TOO_MANY;
    }
    return null;
  }

  /**
   * {@code void *demo_look(struct box *box)}
   */
  @Override
  public long demo_look(Box box) {
    Demo.Look row = guardLook(box);
    if (this.comparison != null) {
      row = compareLook(row, box);
    } else if (row == null) {
      this.slot.reset();
      row = this.engine.demo_look(box, this.slot);
      if (!this.lookAnswers.allow(row, this.slot.value)) {
        throw this.lookAnswers.breach(row, this.slot.value, box);
      }
    }
    if (this.observer != OutcomeObserver.NONE) {
      this.observer.onOutcome(this.lookAnswers.kfunc(), this.lookAnswers.row(row.ordinal()));
    }
    return switch (row) {
      case NO_ROOM -> 0L; // NULL
      case LOOKED -> this.slot.value;
    };
  }

  /**
   * Asks the engine, and holds its answer and the state against what the guards say; gives its row.
   */
  private Demo.Look compareLook(Demo.Look guarded, Box box) {
    Comparison.Call call = this.comparison.begin(1, guarded == null ? Comparison.NO_ROW : guarded.ordinal(),
        box);
    this.slot.reset();
    Demo.Look row = this.engine.demo_look(box, this.slot);
    call.end(row == null ? Comparison.NO_ROW : row.ordinal(), this.slot.value);
    return row;
  }

  /**
   * The first row of the release whose guard holds, or null if the engine must decide.
   */
  private Demo.Look guardLook(Box box) {
    if ((long) Terms.room(box) == 0) {
      return Demo.Look.NO_ROOM;
    }
    return null;
  }

  /**
   * {@code void demo_shake(struct box *box)}
   */
  @Override
  public void demo_shake(Box box) {
    Demo.Shake row = guardShake(box);
    if (this.comparison != null) {
      row = compareShake(row, box);
    } else if (row == null) {
      row = this.engine.demo_shake(box);
      if (!this.shakeAnswers.allow(row, 0)) {
        throw this.shakeAnswers.breach(row, 0, box);
      }
    } else if (row == Demo.Shake.NO_ROOM) {
      throw this.shakeAnswers.fault(row.ordinal(), box);
    }
    if (this.observer != OutcomeObserver.NONE) {
      this.observer.onOutcome(this.shakeAnswers.kfunc(), this.shakeAnswers.row(row.ordinal()));
    }
  }

  /**
   * Asks the engine, and holds its answer and the state against what the guards say; gives its row.
   */
  private Demo.Shake compareShake(Demo.Shake guarded, Box box) {
    Comparison.Call call = this.comparison.begin(2, guarded == null ? Comparison.NO_ROW : guarded.ordinal(),
        box);
    Demo.Shake row = this.engine.demo_shake(box);
    call.end(row == null ? Comparison.NO_ROW : row.ordinal(), 0);
    return row;
  }

  /**
   * The first row of the release whose guard holds, or null if the engine must decide.
   */
  private Demo.Shake guardShake(Box box) {
    if ((long) Terms.room(box) == 0) {
      return Demo.Shake.NO_ROOM;
    }
    return null;
  }

  /**
   * {@code (addr & 7) == 0}
   */
  private static boolean aligned(long addr) {
    return (addr & 7) == 0;
  }
}
