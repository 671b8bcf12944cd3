package io.kfuncdoc.runtime.arena;

import static io.kfuncdoc.runtime.arena.ArenaScene.ABOVE_LINE;
import static io.kfuncdoc.runtime.arena.ArenaScene.LINE;
import static io.kfuncdoc.runtime.arena.ArenaScene.PAGE;
import static io.kfuncdoc.runtime.arena.ArenaScene.UINT_MAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A free below the start, on 10 pages at 0x100000 above a 4 GiB line: refused, or as the kernel does it.
@ParameterizedClass
@EnumSource(KernelRelease.class)
class BelowStartTest {

  private static final int LAST_OFFSET = (1 << 20) - 1;

  private final KernelRelease release;
  private final ArenaScene scene;

  BelowStartTest(KernelRelease release) {
    this.release = release;
    scene = ArenaScene.of(release, 10, ABOVE_LINE);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private void asTheKernel() {
    scene.kernel.belowStart(BelowStart.AS_THE_KERNEL);
  }

  @Test
  void isRefusedUnlessAskedFor() {
    scene.alloc(0, 10);
    assertThat(scene.free(scene.page(-1), 3)).isEqualTo(FreeReason.BELOW_START);
    assertThat(scene.free(scene.page(-1) + 4095, 3)).isEqualTo(FreeReason.BELOW_START);
    assertThat(scene.free(1, UINT_MAX)).isEqualTo(FreeReason.BELOW_START);
    assertThat(scene.free(1L << 32, 1)).isEqualTo(FreeReason.BELOW_START);
    assertThat(scene.memory()).isEqualTo("PPPPPPPPPP");
    assertThat(scene.space()).isEqualTo("xxxxxxxxxx");
    assertThat(scene.arena.isFree(LAST_OFFSET)).isFalse();
  }

  @Test
  void includesTheEndOfAnArenaThatEndsAtA4GiBLine() {
    try (ArenaScene last = ArenaScene.of(release, 2, LINE + (1L << 32) - 2 * PAGE)) {
      assertThat(last.free(last.page(2), 1)).isEqualTo(FreeReason.BELOW_START);
      assertThat(last.free(last.page(3), 1)).isEqualTo(FreeReason.BELOW_START);
    }
  }

  @Test
  void putsAPhantomRunBelowTheStart() {
    asTheKernel();
    scene.alloc(0, 10);
    assertThat(scene.free(scene.page(-1), 1)).isEqualTo(FreeReason.FREED);
    assertThat(scene.memory()).isEqualTo("PPPPPPPPPP");
    assertThat(scene.space()).isEqualTo("xxxxxxxxxx");
    assertThat(scene.arena.freeRunEnd(LAST_OFFSET)).isEqualTo(LAST_OFFSET + 1);

    if (release.firstFit()) {
      assertThat(scene.alloc(0, 1)).as("first fit ends with the mapping").isEqualTo(AllocReason.NO_RUN);
      return;
    }
    assertThat(scene.alloc(0, 1)).isEqualTo(AllocReason.ALLOCATED);
    assertThat(scene.out.value).isEqualTo(scene.page(-1));
    scene.arena.store(scene.page(-1), 8, 42);
    assertThat(scene.arena.load(scene.page(-1), 8)).isEqualTo(42);
    UserMapping mapping = scene.arena.mmap();
    assertThatThrownBy(() -> mapping.load(scene.page(-1), 1)).isInstanceOf(UserFault.class);
  }

  @Test
  void takesThePagesByAddressButTheRunByDistance() {
    asTheKernel();
    scene.alloc(0, 10);
    scene.free(scene.page(-1), 3);
    assertThat(scene.memory()).isEqualTo("..PPPPPPPP");
    assertThat(scene.space()).isEqualTo("xxxxxxxxxx");
    assertThat(scene.arena.freeRunEnd(LAST_OFFSET)).isEqualTo(LAST_OFFSET + 3);
  }

  @Test
  void makesALaterAllocationHitAnOccupiedSlot() {
    assumeTrue(!release.firstFit());
    asTheKernel();
    scene.free(scene.page(-1), 3);
    assertThat(scene.alloc(0, 3)).isEqualTo(AllocReason.ALLOCATED);
    assertThat(scene.out.value).isEqualTo(scene.page(-1));
    assertThat(scene.memory()).isEqualTo("PP........");
    assertThat(scene.space()).isEqualTo("FFFFFFFFFF");

    assertThat(scene.alloc(scene.page(1), 2)).isEqualTo(AllocReason.NO_MEMORY);
    assertThat(scene.out.value).isZero();
    assertThat(scene.memory()).isEqualTo("PP........");
    assertThat(scene.space()).isEqualTo("FFFFFFFFFF");
  }

  @Test
  void leavesNothingOfAnAllocationThatHitsAnOccupiedSlotHalfWay() {
    assumeTrue(!release.firstFit());
    asTheKernel();
    scene.free(scene.page(-1), 3);
    scene.alloc(0, 3);
    scene.free(scene.page(0), 1);
    assertThat(scene.memory()).isEqualTo(".P........");

    assertThat(scene.alloc(scene.page(0), 3)).isEqualTo(AllocReason.NO_MEMORY);
    assertThat(scene.memory()).isEqualTo(".P........");
    assertThat(scene.space()).isEqualTo("FFFFFFFFFF");
  }

  @Test
  void countsUpToTheEndFromFarBelow() {
    asTheKernel();
    scene.alloc(0, 10);
    assertThat(scene.free(PAGE, UINT_MAX)).isEqualTo(FreeReason.FREED);
    assertThat(scene.memory()).isEqualTo("..........");
    assertThat(scene.space()).isEqualTo("xxxxxxxxxx");
    int offset = (1 << 20) - 0x100 + 1;
    assertThat(scene.arena.freeRunEnd(offset)).isEqualTo(offset + 0xff + 10);
  }
}
