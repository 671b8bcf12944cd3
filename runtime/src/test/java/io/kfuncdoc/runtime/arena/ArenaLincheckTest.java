package io.kfuncdoc.runtime.arena;

import io.kfuncdoc.runtime.ResultSlot;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// Calls of the three kfuncs, from threads that may sleep and from such that may not, happen at one moment each: what
/// they answer is what some order of them, one after the other, would answer in [Calls].
@Param(name = "page", gen = IntGen.class, conf = "0:4")
@Param(name = "count", gen = IntGen.class, conf = "1:3")
public class ArenaLincheckTest {

  private final Calls calls = new Calls(false);

  @Operation
  public long alloc(@Param(name = "count") int count) {
    return calls.alloc(-1, count);
  }

  @Operation
  public long allocAt(@Param(name = "page") int page, @Param(name = "count") int count) {
    return calls.alloc(page, count);
  }

  @Operation
  public String free(@Param(name = "page") int page, @Param(name = "count") int count) {
    return calls.free(page, count);
  }

  @Operation
  public String freeLater(@Param(name = "page") int page, @Param(name = "count") int count) {
    return calls.freeLater(page, count);
  }

  @Operation
  public long reserve(@Param(name = "page") int page, @Param(name = "count") int count) {
    return calls.reserve(page, count);
  }

  @Operation
  public void runDeferred() {
    calls.runDeferred();
  }

  @Operation
  public long present() {
    return calls.present();
  }

  @Test
  void everyInterleavingThatIsTriedIsOneOrderOfCalls() {
    new ModelCheckingOptions().iterations(4).invocationsPerIteration(50).threads(2).actorsPerThread(2)
        .actorsBefore(1).actorsAfter(1).check(ArenaLincheckTest.class);
  }

  @Test
  void underStressCallsHappenAtOneMoment() {
    new StressOptions().iterations(4).invocationsPerIteration(500).threads(3).actorsPerThread(2)
        .actorsBefore(1).actorsAfter(1).check(ArenaLincheckTest.class);
  }

  /// An arena of five pages without bytes: the state of which Lincheck sees all.
  static final class Calls {

    private static final long START = (1L << 44) + 0x10_0000;
    private static final int PAGES = 5;

    private final SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V7_1);
    private final ArenaMap arena;

    /// @param unplaced whether the first mmap() is yet to come
    Calls(boolean unplaced) {
      ArenaAttributes attributes = ArenaAttributes.pages(PAGES);
      arena = kernel.createArena(unplaced ? attributes : attributes.startingAt(START), ArenaBacking.none());
    }

    private static long address(int page) {
      return START + (long) page * ArenaAddress.PAGE_SIZE;
    }

    /// The page offset; -1 for NULL.
    long alloc(int page, int count) {
      ResultSlot out = new ResultSlot();
      kernel.allocPages(arena, page < 0 ? 0 : address(page), count, -1, 0, out);
      return out.value == 0 ? -1 : ArenaAddress.pageOffset(START, out.value);
    }

    String free(int page, int count) {
      return kernel.freePages(arena, address(page), count).name();
    }

    String freeLater(int page, int count) {
      kernel.callerSleepable(false);
      String reason = kernel.freePages(arena, address(page), count).name();
      kernel.callerSleepable(true);
      return reason;
    }

    long reserve(int page, int count) {
      ResultSlot out = new ResultSlot();
      kernel.reservePages(arena, address(page), count, out);
      return out.value;
    }

    void runDeferred() {
      kernel.runDeferred();
    }

    long present() {
      return arena.presentPages();
    }

    long map() {
      return arena.mmap(START, (long) PAGES * ArenaAddress.PAGE_SIZE, 0,
          UserMapping.PROT_READ | UserMapping.PROT_WRITE, UserMapping.MAP_SHARED).start();
    }

    /// One bit for each page of the tree that is free.
    int freePages() {
      int bits = 0;
      for (int page = 0; page < PAGES + 1; page++) {
        bits |= (arena.isFree(page) ? 1 : 0) << page;
      }
      return bits;
    }
  }
}
