package io.kfuncdoc.runtime.arena;

import static io.kfuncdoc.runtime.arena.ArenaAttributes.BPF_F_MMAPABLE;
import static io.kfuncdoc.runtime.arena.ArenaScene.LINE;
import static io.kfuncdoc.runtime.arena.ArenaScene.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// BPF_MAP_CREATE of an arena; what arena_map_alloc() tests, in its order.
class CreateArenaTest {

  private static final long WINDOW = 1L << 32;

  private final SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V6_18);

  private void assertFails(ErrnoCode errno, ArenaAttributes attributes) {
    assertThatExceptionOfType(KernelException.class).isThrownBy(() -> kernel.createArena(attributes))
        .satisfies(failure -> assertThat(failure.errno()).isEqualTo(errno));
  }

  @ParameterizedTest(name = "key {0} value {1} entries {2} flags {3}")
  @CsvSource({"4, 0, 1, 1024", "0, 8, 1, 1024", "0, 0, 0, 1024", "0, 0, 1, 0", "0, 0, 1, 131072"})
  void isInvalidWithSizesOrWithoutEntriesOrMmap(int keySize, int valueSize, int maxEntries, int flags) {
    assertFails(ErrnoCode.EINVAL, new ArenaAttributes(keySize, valueSize, maxEntries, flags, 0));
  }

  @Test
  void knowsThreeFlags() {
    for (int bit = 0; bit < 32; bit++) {
      ArenaAttributes attributes = ArenaAttributes.pages(1).withFlags(1 << bit);
      if (bit == 10 || bit == 17 || bit == 18) {
        ArenaScene.create(kernel, attributes).close();
      } else {
        assertFails(ErrnoCode.EINVAL, attributes);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4095, LINE + 8})
  void isInvalidAtAMisalignedStart(long start) {
    assertFails(ErrnoCode.EINVAL, ArenaAttributes.pages(1).startingAt(start));
  }

  @Test
  void isAtMost4GiB() {
    try (ArenaMap largest = ArenaScene.create(kernel, ArenaAttributes.pages(1 << 20))) {
      assertThat(largest.maxEntries()).isEqualTo(1 << 20);
    }
    assertFails(ErrnoCode.E2BIG, ArenaAttributes.pages((1 << 20) + 1));
    assertFails(ErrnoCode.E2BIG, ArenaAttributes.pages(-1));
  }

  @Test
  void staysWithinA4GiBWindow() {
    ArenaScene.create(kernel, ArenaAttributes.pages(1 << 20).startingAt(LINE)).close();
    assertFails(ErrnoCode.ERANGE, ArenaAttributes.pages(1 << 20).startingAt(LINE + PAGE));
    ArenaScene.create(kernel, ArenaAttributes.pages(2).startingAt(LINE + WINDOW - 2 * PAGE)).close();
    assertFails(ErrnoCode.ERANGE, ArenaAttributes.pages(3).startingAt(LINE + WINDOW - 2 * PAGE));
    assertFails(ErrnoCode.ERANGE, ArenaAttributes.pages(10).startingAt(-PAGE));
  }

  @ParameterizedTest
  @ValueSource(longs = {4096, 1L << 60})
  void doesNotAskWhetherTheStartCanBeMapped(long start) {
    try (ArenaMap arena = ArenaScene.create(kernel, ArenaAttributes.pages(2).startingAt(start))) {
      assertThat(arena.start()).isEqualTo(start);
    }
  }

  @Test
  void testsInTheOrderOfTheKernel() {
    ArenaAttributes everythingWrong = new ArenaAttributes(1, 0, -1, BPF_F_MMAPABLE, LINE + WINDOW - PAGE + 1);
    kernel.inject(ArenaFault.TREE_NODE);
    kernel.arenaJit(false);
    assertFails(ErrnoCode.EOPNOTSUPP, everythingWrong);
    kernel.arenaJit(true);
    assertFails(ErrnoCode.EINVAL, everythingWrong);
    assertFails(ErrnoCode.EINVAL, ArenaAttributes.pages(-1).startingAt(LINE + WINDOW - PAGE + 1));
    assertFails(ErrnoCode.E2BIG, ArenaAttributes.pages(-1).startingAt(LINE + WINDOW - PAGE));
    assertFails(ErrnoCode.ERANGE, ArenaAttributes.pages(2).startingAt(LINE + WINDOW - PAGE));
    assertFails(ErrnoCode.ENOMEM, ArenaAttributes.pages(2).startingAt(LINE));
    ArenaScene.create(kernel, ArenaAttributes.pages(2).startingAt(LINE)).close();
  }

  @Test
  void asksForAJitThatSupportsArenasFromTheRangeTreeOn() {
    SimulatedKernel old = new SimulatedKernel(KernelRelease.V6_9);
    old.arenaJit(false);
    old.createArena(ArenaAttributes.pages(2)).close();
    SimulatedKernel later = new SimulatedKernel(KernelRelease.V6_13);
    later.arenaJit(false);
    assertThatExceptionOfType(KernelException.class)
        .isThrownBy(() -> later.createArena(ArenaAttributes.pages(2)))
        .satisfies(failure -> assertThat(failure.errno()).isEqualTo(ErrnoCode.EOPNOTSUPP));
  }

  @Test
  void setsTheUserRangeFromMapExtraOnly() {
    try (ArenaMap placed = ArenaScene.create(kernel, ArenaAttributes.pages(10).startingAt(LINE));
        ArenaMap open = ArenaScene.create(kernel, ArenaAttributes.pages(10))) {
      assertThat(placed.start()).isEqualTo(LINE);
      assertThat(placed.end()).isEqualTo(LINE + 10 * PAGE);
      assertThat(placed.pages()).isEqualTo(10);
      assertThat(open.start()).isZero();
      assertThat(open.end()).isZero();
      assertThat(open.pages()).isZero();
      assertThat(open.freeRunEnd(0)).isEqualTo(10);
    }
  }

  @Test
  void isAllFreeAndWithoutMemoryAtFirst() {
    try (ArenaScene scene = ArenaScene.of(KernelRelease.V7_1, 7, LINE)) {
      assertThat(scene.space()).isEqualTo("FFFFFFF");
      assertThat(scene.memory()).isEqualTo(".......");
      assertThat(scene.arena.isFree(7)).isFalse();
    }
  }
}
