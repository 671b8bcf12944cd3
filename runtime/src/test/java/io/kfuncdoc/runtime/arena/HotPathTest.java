package io.kfuncdoc.runtime.arena;

import static io.kfuncdoc.runtime.arena.ArenaScene.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The kfunc calls and the accesses allocate nothing on the heap.
class HotPathTest {

  private static final int ROUNDS = 20_000;

  @ParameterizedTest
  @EnumSource(KernelRelease.class)
  void allocatesNothing(KernelRelease release) {
    try (ArenaScene scene = ArenaScene.of(release, 64, LINE)) {
      UserMapping user = scene.arena.mmap();
      run(scene, user);
      long least = Long.MAX_VALUE;
      for (int attempt = 0; attempt < 5 && least >= ROUNDS; attempt++) {
        long before = allocatedBytes();
        run(scene, user);
        least = Math.min(least, allocatedBytes() - before);
      }
      assertThat(least).as("bytes in %d rounds", ROUNDS).isLessThan(ROUNDS);
    }
  }

  @Test
  void theMeasureSeesAnAllocation() {
    long before = allocatedBytes();
    Object[] kept = new Object[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      kept[i] = new Object();
    }
    assertThat(allocatedBytes() - before).as("%d objects", kept.length).isGreaterThan(ROUNDS);
  }

  private static void run(ArenaScene scene, UserMapping user) {
    for (int round = 0; round < ROUNDS; round++) {
      scene.alloc(0, 3);
      long first = scene.out.value;
      scene.arena.store(first, 8, round);
      scene.arena.store(first + 4092, 8, round);
      scene.alloc(scene.page(20), 2);
      scene.alloc(0, 65);
      user.store(scene.page(40), 4, round);
      user.load(scene.page(21) + 4090, 8);
      scene.take(scene.page(50), 4);
      scene.arena.load(first, 4);
      scene.free(scene.page(0), -1);
      scene.free(scene.page(70), 1);
    }
  }

  private static long allocatedBytes() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
