package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.os.Machine;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two threads at one word of an arena, each through a view of its own.
class WholeWordsTest {

  private static final int TIMES = 300_000;
  private static final long FIRST = 0x1111_1111_1111_1111L;
  private static final long SECOND = 0xeeee_eeee_eeee_eeeeL;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aWordIsNeverTorn(boolean onFile) throws InterruptedException {
    try (ArenaMap arena = arena(onFile)) {
      UserMapping user = arena.mmap();
      long at = arena.start() + 8;
      arena.program().store64(at, FIRST);
      together(() -> alternate(arena.program(), at), () -> watch(user, at));
      together(() -> alternate(user, at), () -> watch(arena.program(), at));
    }
  }

  private static void alternate(ArenaView view, long at) {
    for (int time = 0; time < TIMES; time++) {
      view.store64(at, (time & 1) == 0 ? SECOND : FIRST);
    }
  }

  private static void watch(ArenaView view, long at) {
    for (int time = 0; time < TIMES; time++) {
      long seen = view.loadU64(at);
      if (seen != FIRST && seen != SECOND) {
        throw new AssertionError("a torn word: " + Long.toHexString(seen));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noAdditionIsLost(boolean onFile) throws InterruptedException {
    try (ArenaMap arena = arena(onFile)) {
      UserMapping user = arena.mmap();
      long at = arena.start() + 16;
      together(() -> add(arena.program(), at), () -> add(user, at));
      assertThat(arena.program().loadU64(at)).isEqualTo(2L * TIMES);
    }
  }

  private static void add(ArenaView view, long at) {
    for (int time = 0; time < TIMES; time++) {
      view.getAndAdd64(at, 1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsStoredBeforeAReleaseIsThereAfterTheAcquire(boolean onFile) throws InterruptedException {
    try (ArenaMap arena = arena(onFile)) {
      UserMapping user = arena.mmap();
      long message = arena.start() + 1000;
      long number = arena.start() + 2000;
      together(() -> publish(arena.program(), message, number), () -> read(user, message, number));
    }
  }

  private static void publish(ArenaView view, long message, long number) {
    for (long time = 1; time <= TIMES; time++) {
      view.store64(message, time);
      view.storeRelease(number, 8, time);
    }
  }

  private static void read(ArenaView view, long message, long number) {
    for (int time = 0; time < TIMES; time++) {
      long published = view.loadAcquire(number, 8);
      long seen = view.loadU64(message);
      if (seen < published) {
        throw new AssertionError("message " + seen + " after number " + published);
      }
    }
  }

  private static ArenaMap arena(boolean onFile) {
    assumeTrue(!onFile || Machine.current().isPresent(), "memory files are known on Linux, on x86-64 and arm64");
    SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V7_1);
    ArenaMap arena = kernel.createArena(ArenaAttributes.pages(4).startingAt(ArenaScene.LINE),
        onFile ? ArenaBacking.memoryFile() : ArenaBacking.plain());
    kernel.allocPages(arena, ArenaScene.LINE, 1, -1, 0, new ResultSlot());
    return arena;
  }

  private static void together(Runnable one, Runnable other) throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<?>> running = List.of(pool.submit(one), pool.submit(other));
      Traffic.await(running);
    }
  }
}
