package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfuncdoc.runtime.os.Machine;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Threads that share arenas: no page is given twice, none is lost, and content is never somebody else's. `.ci/soak`
/// does the same for minutes.
class TrafficTest {

  private static final int THREADS = 4;
  private static final int ROUNDS = 6;
  private static final int STEPS = 6_000;
  private static final long START = ArenaScene.ABOVE_LINE;

  @ParameterizedTest
  @EnumSource(value = KernelRelease.class, names = {"V6_9", "V6_18", "V7_1"})
  void everyPageHasOneOwnerInPlainMemory(KernelRelease release) throws InterruptedException {
    run(release, ArenaBacking.plain());
  }

  @Test
  void everyPageHasOneOwnerInAMemoryFile() throws InterruptedException {
    assumeTrue(Machine.current().isPresent(), "memory files are known on Linux, on x86-64 and arm64");
    run(KernelRelease.V7_1, ArenaBacking.memoryFile());
  }

  @Test
  void everyPageHasOneOwnerInAStrictMemoryFile() throws InterruptedException {
    assumeTrue(Soak.strictIsPermitted(), "userfaultfd(2) is not permitted");
    run(KernelRelease.V7_1, ArenaBacking.memoryFile().strict());
  }

  private static void run(KernelRelease release, ArenaBacking backing) throws InterruptedException {
    ArenaAttributes attributes = ArenaAttributes.pages(700).startingAt(START);
    try (Traffic traffic = new Traffic(release + ", " + backing, release, attributes, backing, THREADS, 7);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (int round = 0; round < ROUNDS; round++) {
        Traffic.round(List.of(traffic), THREADS, STEPS, pool);
      }
      assertThat(traffic.given()).isGreaterThan(ROUNDS * STEPS);
    }
  }
}
