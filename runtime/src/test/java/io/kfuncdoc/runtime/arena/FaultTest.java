package io.kfuncdoc.runtime.arena;

import static io.kfuncdoc.runtime.arena.ArenaScene.LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Every injectable fault, and what the failing call leaves of 8 pages.
@ParameterizedClass
@EnumSource(KernelRelease.class)
class FaultTest {

  private final KernelRelease release;
  private final ArenaScene scene;

  FaultTest(KernelRelease release) {
    this.release = release;
    scene = ArenaScene.of(release, 8, LINE);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private void assertState(String memory, String space) {
    assertThat(scene.memory()).isEqualTo(memory);
    assertThat(scene.space()).isEqualTo(space);
  }

  @Test
  void allocWithoutThePageArrayDoesNothing() {
    scene.kernel.inject(ArenaFault.PAGE_ARRAY);
    assertThat(scene.alloc(0, 2)).isEqualTo(AllocReason.NO_PAGE_ARRAY);
    assertThat(scene.out.value).isZero();
    assertState("........", "FFFFFFFF");
    assertThat(scene.alloc(0, 2)).isEqualTo(AllocReason.ALLOCATED);
  }

  @Test
  void theLockFailsFromSevenOnOnly() {
    scene.kernel.inject(ArenaFault.LOCK);
    boolean fails = release.freeSpaceLockCanFail();
    assertThat(scene.alloc(0, 2)).isEqualTo(fails ? AllocReason.LOCK_NOT_TAKEN : AllocReason.ALLOCATED);
    assertThat(scene.kernel.isPending(ArenaFault.LOCK)).isEqualTo(!fails);
    if (fails) {
      assertState("........", "FFFFFFFF");
    }
  }

  @Test
  void aFreeThatOnlyLengthensTheFirstRunNeedsNoNode() {
    assertThat(scene.alloc(scene.page(0), 8)).isEqualTo(AllocReason.ALLOCATED);
    assertThat(scene.free(scene.page(0), 1)).isEqualTo(FreeReason.FREED);
    scene.kernel.inject(ArenaFault.TREE_NODE);
    assertThat(scene.free(scene.page(1), 1)).isEqualTo(FreeReason.FREED);
    assertThat(scene.kernel.isPending(ArenaFault.TREE_NODE)).isTrue();
    assertState("..PPPPPP", "FFxxxxxx");
  }

  @Test
  void allocFromTheMiddleWithoutANodeLosesTheRunAndWhatFollows() {
    assumeTrue(release.treeNodesCanBeWanting());
    scene.kernel.inject(ArenaFault.TREE_NODE);
    assertThat(scene.alloc(scene.page(2), 2)).isEqualTo(AllocReason.NO_TREE_NODE);
    assertThat(scene.out.value).isZero();
    assertState("........", "FFxxxxxx");
    assertThat(scene.free(scene.page(2), 8)).isEqualTo(FreeReason.FREED);
    assertState("........", "FFFFFFFF");
  }

  @Test
  void beforeTheRangeTreeNoNodeIsEverWanting() {
    assumeTrue(!release.treeNodesCanBeWanting());
    scene.kernel.inject(ArenaFault.TREE_NODE);
    assertThat(scene.alloc(scene.page(2), 2)).isEqualTo(AllocReason.ALLOCATED);
    assertThat(scene.alloc(0, 2)).isEqualTo(AllocReason.ALLOCATED);
    assertThat(scene.free(scene.page(3), 1)).isEqualTo(FreeReason.FREED);
    assertThat(scene.kernel.isPending(ArenaFault.TREE_NODE)).isTrue();
  }

  @Test
  void allocFromTheLowEndNeedsNoNode() {
    scene.kernel.inject(ArenaFault.TREE_NODE);
    assertThat(scene.alloc(0, 2)).isEqualTo(AllocReason.ALLOCATED);
    assertThat(scene.kernel.isPending(ArenaFault.TREE_NODE)).isTrue();
  }

  @Test
  void reserveFromTheMiddleWithoutANodeLosesTheRangeAndWhatFollows() {
    assumeTrue(release.hasReserve());
    scene.kernel.inject(ArenaFault.TREE_NODE);
    assertThat(scene.reserve(scene.page(5), 1)).isEqualTo(ReserveReason.NO_TREE_NODE);
    assertThat(scene.out.value).isEqualTo(-12);
    assertState("........", "FFFFFxxx");
  }

  @Test
  void anIsolatedFreeWithoutANodeReleasesTheMemoryButLosesTheRun() {
    assumeTrue(release.treeNodesCanBeWanting());
    scene.alloc(0, 8);
    scene.kernel.inject(ArenaFault.TREE_NODE);
    assertThat(scene.free(scene.page(3), 2)).isEqualTo(FreeReason.RUN_LOST);
    assertState("PPP..PPP", "xxxxxxxx");
  }

  @Test
  void allocWithoutPagesPutsTheRunBack() {
    for (int skip = 0; skip < 3; skip++) {
      scene.kernel.inject(ArenaFault.PAGES, skip);
      assertThat(scene.alloc(scene.page(2), 3)).isEqualTo(AllocReason.NO_MEMORY);
      assertThat(scene.out.value).isZero();
      assertState("........", "FFFFFFFF");
      assertThat(scene.kernel.isPending(ArenaFault.PAGES)).isFalse();
    }
    assertThat(scene.alloc(0, 8)).isEqualTo(AllocReason.ALLOCATED);
  }

  @Test
  void countsOneAttemptPerPage() {
    scene.kernel.inject(ArenaFault.PAGES, 5);
    assertThat(scene.alloc(0, 5)).isEqualTo(AllocReason.ALLOCATED);
    assertThat(scene.alloc(0, 1)).isEqualTo(AllocReason.NO_MEMORY);
  }

  @Test
  void anUndoneAllocationMayLoseItsRunAgain() {
    assumeTrue(release.treeNodesCanBeWanting());
    scene.alloc(0, 8);
    scene.free(scene.page(2), 2);
    scene.kernel.inject(ArenaFault.PAGES);
    scene.kernel.inject(ArenaFault.TREE_NODE);
    assertThat(scene.alloc(0, 2)).isEqualTo(AllocReason.NO_MEMORY);
    assertState("PP..PPPP", "xxxxxxxx");
  }

  @Test
  void anUndoneRunIsTheNewestOfItsLength() {
    scene.alloc(0, 8);
    scene.free(scene.page(1), 1);
    scene.free(scene.page(4), 1);
    scene.kernel.inject(ArenaFault.PAGES);
    scene.alloc(scene.page(1), 1);
    scene.alloc(0, 1);
    assertThat(scene.out.value).isEqualTo(scene.page(1));
  }

  @Test
  void faultsStandInLineAndWait() {
    scene.kernel.inject(ArenaFault.PAGE_ARRAY, 1);
    scene.kernel.inject(ArenaFault.PAGE_ARRAY);
    scene.kernel.inject(ArenaFault.PAGE_ARRAY, 1);
    StringBuilder outcome = new StringBuilder();
    for (int call = 0; call < 6; call++) {
      outcome.append(scene.alloc(0, 1) == AllocReason.NO_PAGE_ARRAY ? '!' : '.');
    }
    assertThat(outcome).hasToString(".!!.!.");
  }

  @Test
  void holdsManyFaultsOfOneKind() {
    for (int fault = 0; fault < 50; fault++) {
      scene.kernel.inject(ArenaFault.PAGE_ARRAY);
    }
    for (int fault = 0; fault < 50; fault++) {
      assertThat(scene.alloc(0, 1)).isEqualTo(AllocReason.NO_PAGE_ARRAY);
    }
    assertThat(scene.alloc(0, 1)).isEqualTo(AllocReason.ALLOCATED);
  }

  @Test
  void canBeForgotten() {
    for (ArenaFault fault : ArenaFault.values()) {
      scene.kernel.inject(fault);
      assertThat(scene.kernel.isPending(fault)).isTrue();
    }
    scene.kernel.clearFaults();
    assertThat(scene.alloc(scene.page(3), 1)).isEqualTo(AllocReason.ALLOCATED);
    assertThatIllegalArgumentException().isThrownBy(() -> scene.kernel.inject(ArenaFault.LOCK, -1));
  }

  /// 7.0 maps at most 1024 pages at a time and hands the mapped ones to the ordinary free path.
  @Test
  void aLargeAllocationIsUndoneInParts() {
    try (ArenaScene large = ArenaScene.of(release, 3000, LINE)) {
      large.kernel.inject(ArenaFault.PAGES, 2700);
      assertThat(large.alloc(large.page(10), 2900)).isEqualTo(AllocReason.NO_MEMORY);
      assertThat(large.arena.presentPages()).isZero();
      assertThat(large.arena.freeRunEnd(0)).isEqualTo(3000);
      large.kernel.inject(ArenaFault.PAGES, 2700);
      large.kernel.inject(ArenaFault.LOCK, 1);
      assertThat(large.alloc(0, 3000)).isEqualTo(AllocReason.NO_MEMORY);
      if (release.freeSpaceLockCanFail()) {
        assertThat(large.arena.presentPages()).isEqualTo(2048);
        assertThat(large.arena.isFree(2047)).isFalse();
        assertThat(large.arena.freeRunEnd(2048)).isEqualTo(3000);
        assertThat(large.kernel.runDeferred()).isEqualTo(1);
      }
      assertThat(large.arena.presentPages()).isZero();
      assertThat(large.arena.freeRunEnd(0)).isEqualTo(3000);
    }
  }
}
