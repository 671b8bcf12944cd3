package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.os.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An arena that is closed while threads call and access it: each call answers, or says that the arena is closed.
class CloseWhileUsedTest {

  private static final int THREADS = 4;
  private static final int WARM_STEPS = 200;
  private static final ArenaAttributes ATTRIBUTES = ArenaAttributes.pages(64).startingAt(ArenaScene.ABOVE_LINE);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyThreadEndsWithIllegalState(boolean onFile) throws InterruptedException {
    assumeTrue(!onFile || Machine.current().isPresent(), "memory files are known on Linux, on x86-64 and arm64");
    ArenaBacking backing = onFile ? ArenaBacking.memoryFile() : ArenaBacking.plain();
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (int round = 0; round < 40; round++) {
        closeUnderFire(new Traffic("closing", KernelRelease.V7_1, ATTRIBUTES, backing, THREADS, round), pool);
      }
    }
  }

  private static void closeUnderFire(Traffic traffic, ExecutorService pool) throws InterruptedException {
    CountDownLatch warm = new CountDownLatch(THREADS);
    List<Future<?>> running = new ArrayList<>();
    try (DeferredWorker worker = traffic.arena().kernel().startDeferredWorker()) {
      assertThat(worker).isNotNull();
      for (int thread = 0; thread < THREADS; thread++) {
        Tenant tenant = traffic.tenant(thread);
        running.add(pool.submit(() -> stepUntilClosed(traffic.arena(), tenant, warm)));
      }
      warm.await();
      traffic.close();
      Traffic.await(running);
    }
    assertThat(traffic.arena().kernel().runDeferred()).as("frees of a closed arena").isZero();
  }

  private static void stepUntilClosed(ArenaMap arena, Tenant tenant, CountDownLatch warm) {
    try {
      for (int step = 0; ; step++) {
        if (step == WARM_STEPS) {
          warm.countDown();
        }
        tenant.step();
      }
    } catch (IllegalStateException closed) {
      if (!arena.isClosed() && !isClosedMemory(closed)) {
        throw closed;
      }
    } finally {
      warm.countDown();
    }
  }

  /// The memory goes a moment before the arena says so.
  private static boolean isClosedMemory(IllegalStateException thrown) {
    return "Already closed".equals(thrown.getMessage());
  }

  @Test
  void aFreeThatIsDeferredWhileTheArenaEndsLeavesNothingWaiting() throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
      for (int round = 0; round < 200; round++) {
        SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V7_1);
        ArenaMap arena = kernel.createArena(ATTRIBUTES, ArenaBacking.none());
        kernel.allocPages(arena, 0, 64, -1, 0, new ResultSlot());
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> freeing = pool.submit(() -> freeUntilClosed(kernel, arena, begun));
        begun.await();
        arena.close();
        Traffic.await(List.of(freeing));
        assertThat(kernel.hasDeferredWork()).as("work for a closed arena").isFalse();
      }
    }
  }

  private static void freeUntilClosed(SimulatedKernel kernel, ArenaMap arena, CountDownLatch begun) {
    kernel.callerSleepable(false);
    try {
      while (true) {
        kernel.freePages(arena, arena.start(), 1);
        begun.countDown();
      }
    } catch (IllegalStateException closed) {
      kernel.callerSleepable(true);
    }
  }
}
