package io.kfuncdoc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.arena.ArenaMap;
import io.kfuncdoc.runtime.arena.SimulatedKernel;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls through the checked kfuncs in enforce mode leave nothing on the heap, whoever answers.
class EnforcedHotPathTest {

  private static final int ROUNDS = 20_000;
  private static final int CALLS = 8;
  private static final long START = 1L << 44;

  @ParameterizedTest
  @ValueSource(strings = {"6.18.44", "7.1"})
  void allocatesNothing(String release) {
    SimulatedKernel kernel = ArenaSession.kernel(Release.of(release));
    try (ArenaMap arena = kernel.createArena(ArenaAttributes.pages(64).startingAt(START))) {
      ArenaKfuncs kfuncs = CheckedArenaKfuncs.enforcing(
          new ArenaEngine(kernel), Release.of(release), OutcomeObserver.NONE);
      run(kfuncs, arena);
      long least = Long.MAX_VALUE;
      for (int attempt = 0; attempt < 5; attempt++) {
        long before = allocatedBytes();
        run(kfuncs, arena);
        least = Math.min(least, allocatedBytes() - before);
      }
      assertThat(Math.round((double) least / (ROUNDS * CALLS))).as("bytes per call, %d in all", least).isZero();
    }
  }

  @Test
  void theMeasureSeesAnAllocationPerCall() {
    long before = allocatedBytes();
    Object[] kept = new Object[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      kept[i] = new Object();
    }
    assertThat((allocatedBytes() - before) / kept.length).isPositive();
  }

  private static void run(ArenaKfuncs kfuncs, ArenaMap arena) {
    long sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long first = kfuncs.bpf_arena_alloc_pages(arena, 0, 3, -1, 0);
      sum += kfuncs.bpf_arena_alloc_pages(arena, START + 0x14000, 2, 0, 0);
      sum += kfuncs.bpf_arena_alloc_pages(arena, START + 0x14000, 1, -1, 0);
      sum += kfuncs.bpf_arena_alloc_pages(arena, START + 1, 1, -1, 0);
      sum += kfuncs.bpf_arena_reserve_pages(arena, START + 0x30000, 4);
      sum += kfuncs.bpf_arena_reserve_pages(arena, START + 1, -1);
      kfuncs.bpf_arena_free_pages(arena, first, 3);
      kfuncs.bpf_arena_free_pages(arena, START, -1);
    }
    assertThat(sum).isEqualTo(ROUNDS * (START + 0x14000));
  }

  private static long allocatedBytes() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
