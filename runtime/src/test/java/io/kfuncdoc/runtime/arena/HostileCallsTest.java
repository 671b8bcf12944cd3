package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Whatever is called with whatever, by several threads, on arenas that end meanwhile: the answer is one that the call
/// has, and the arenas that remain are sound. `.ci/hostile` does it ten million times.
class HostileCallsTest {

  private static final int THREADS = 4;

  @Test
  void twoHundredThousandCallsHarmNothing() throws InterruptedException {
    long refused = 0;
    try (HostileTargets targets = new HostileTargets(new Random(1));
        ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (int round = 0; round < 5; round++) {
        refused += targets.round(pool, THREADS, 10_000, round);
      }
    }
    assertThat(refused).isBetween(10_000L, 150_000L);
  }
}
