package io.kfuncdoc.runtime.arena;

import static io.kfuncdoc.runtime.arena.ArenaScene.ABOVE_LINE;
import static io.kfuncdoc.runtime.arena.ArenaScene.LINE;
import static io.kfuncdoc.runtime.arena.ArenaScene.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What user-space accesses do to an arena of 6 pages; arena_vm_fault().
@ParameterizedClass
@EnumSource(KernelRelease.class)
class UserFaultTest {

  private final KernelRelease release;
  private final ArenaScene scene;
  private final UserMapping user;

  UserFaultTest(KernelRelease release) {
    this.release = release;
    scene = ArenaScene.of(release, 6, LINE);
    user = scene.arena.mmap();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static void assertSegv(long address, ThrowingCallable access) {
    assertThatExceptionOfType(UserFault.class).isThrownBy(access)
        .satisfies(fault -> assertThat(fault.address()).isEqualTo(address));
  }

  @Test
  void aReadOfAFreePageMakesItBusyAndZero() {
    assertThat(user.load(scene.page(2), 8)).isZero();
    assertThat(scene.memory()).isEqualTo("..P...");
    assertThat(scene.space()).isEqualTo("FFxFFF");
  }

  @Test
  void aWriteOfAReservedPagePopulatesIt() {
    assumeTrue(release.hasReserve());
    scene.reserve(scene.page(1), 2);
    user.store(scene.page(1), 4, 7);
    assertThat(scene.memory()).isEqualTo(".P....");
    assertThat(scene.space()).isEqualTo("FxxFFF");
    assertThat(scene.arena.load(scene.page(1), 4)).isEqualTo(7);
  }

  @Test
  void seesWhatProgramsWriteAndTheOtherWayRound() {
    scene.alloc(0, 1);
    scene.arena.store(LINE + 16, 8, 0x1122_3344_5566_7788L);
    assertThat(user.load(LINE + 16, 8)).isEqualTo(0x1122_3344_5566_7788L);
    user.store(LINE + 18, 2, 0xffff_abcdL);
    assertThat(scene.arena.load(LINE + 16, 8)).isEqualTo(0x1122_3344_abcd_7788L);
  }

  @Test
  void faultsOutsideTheMapping() {
    assertSegv(scene.page(6), () -> user.load(scene.page(6), 1));
    assertSegv(scene.page(-1), () -> user.store(scene.page(-1), 1, 0));
    assertSegv(LINE & 0xffff_ffffL, () -> user.load(LINE & 0xffff_ffffL, 1));
    assertSegv(LINE + (1L << 32), () -> user.load(LINE + (1L << 32), 1));
  }

  @Test
  void faultsHalfOutsideTheMappingAfterPopulatingTheFirstHalf() {
    assertSegv(scene.page(6), () -> user.store(scene.page(6) - 4, 8, -1));
    assertThat(scene.memory()).isEqualTo(".....P");
    assertThat(scene.arena.isZero(5)).isTrue();
  }

  @Test
  void populatesBothPagesOfAnAccessThatCrosses() {
    user.store(scene.page(2) - 3, 8, 0x1122_3344_5566_7788L);
    assertThat(scene.memory()).isEqualTo(".PP...");
    assertThat(user.load(scene.page(2) - 3, 8)).isEqualTo(0x1122_3344_5566_7788L);
    assertThat(user.load(scene.page(2), 1)).isEqualTo(0x55);
  }

  @Test
  void doesNotWriteToAReadOnlyMapping() {
    UserMapping readOnly =
        scene.arena.mmap(LINE, 6 * PAGE, 0, UserMapping.PROT_READ, UserMapping.MAP_SHARED);
    assertSegv(LINE, () -> readOnly.store(LINE, 1, 1));
    assertThat(scene.memory()).isEqualTo("......");
    assertThat(readOnly.load(LINE, 1)).isZero();
    assertThat(scene.memory()).isEqualTo("P.....");
  }

  @Test
  void faultsAfterMunmapButThePagesStay() {
    user.store(LINE, 1, 9);
    user.munmap();
    assertSegv(LINE, () -> user.load(LINE, 1));
    assertThat(scene.memory()).isEqualTo("P.....");
    assertThat(scene.arena.mmap().load(LINE, 1)).isEqualTo(9);
  }

  @Test
  void getsAFreshZeroPageAfterAFree() {
    scene.alloc(0, 1);
    scene.arena.store(LINE, 8, -1);
    scene.free(LINE, 1);
    assertThat(scene.arena.load(LINE, 8)).isZero();
    assertThat(scene.memory()).isEqualTo("......");
    assertThat(user.load(LINE, 8)).isZero();
    assertThat(scene.space()).isEqualTo("xFFFFF");
  }

  @Test
  void faultsUnderSegvOnFaultUnlessAProgramHasAllocated() {
    assumeTrue(release.hasReserve());
    try (ArenaScene strict = new ArenaScene(release,
        ArenaAttributes.pages(4).startingAt(LINE).withFlags(ArenaAttributes.BPF_F_SEGV_ON_FAULT))) {
      UserMapping strictUser = strict.arena.mmap();
      assertSegv(LINE, () -> strictUser.load(LINE, 1));
      strict.reserve(LINE, 1);
      assertSegv(LINE, () -> strictUser.store(LINE, 1, 1));
      assertThat(strict.space()).isEqualTo("xFFF");
      strict.alloc(strict.page(2), 1);
      strictUser.store(strict.page(2), 1, 3);
      assertThat(strictUser.load(strict.page(2), 1)).isEqualTo(3);
      strict.free(strict.page(2), 1);
      assertSegv(strict.page(2), () -> strictUser.load(strict.page(2), 1));
      assertThat(strict.space()).isEqualTo("xFFF");
    }
  }

  @Test
  void putsAReservedPageBackAsFreeForWantOfMemory() {
    assumeTrue(release.hasReserve());
    scene.reserve(scene.page(1), 3);
    scene.kernel.inject(ArenaFault.PAGES);
    assertSegv(scene.page(2), () -> user.load(scene.page(2), 1));
    assertThat(scene.space()).isEqualTo("FxFxFF");
    assertThat(scene.memory()).isEqualTo("......");
    assertThat(user.load(scene.page(2), 1)).as("the fault happens once").isZero();
  }

  @Test
  void losesTheRestOfTheRunForWantOfANode() {
    assumeTrue(release.treeNodesCanBeWanting());
    scene.kernel.inject(ArenaFault.TREE_NODE);
    assertSegv(scene.page(2), () -> user.load(scene.page(2), 1));
    assertThat(scene.space()).isEqualTo("FFxxxx");
    assertThat(scene.memory()).isEqualTo("......");
    assertThat(user.load(scene.page(2), 1)).as("what is not in the tree can be populated").isZero();
  }

  @Test
  void losesThePageItCannotPutBack() {
    assumeTrue(release.hasReserve());
    scene.reserve(scene.page(0), 6);
    scene.kernel.inject(ArenaFault.PAGES);
    scene.kernel.inject(ArenaFault.TREE_NODE);
    assertSegv(scene.page(2), () -> user.load(scene.page(2), 1));
    assertThat(scene.space()).isEqualTo("xxxxxx");
    assertThat(scene.kernel.isPending(ArenaFault.TREE_NODE)).isFalse();
  }

  @Test
  void faultsUnderSegvOnFaultOnAFreePage() {
    try (ArenaScene strict = new ArenaScene(release,
        ArenaAttributes.pages(4).startingAt(LINE).withFlags(ArenaAttributes.BPF_F_SEGV_ON_FAULT))) {
      UserMapping strictUser = strict.arena.mmap();
      assertSegv(LINE, () -> strictUser.load(LINE, 1));
      strict.alloc(LINE, 1);
      assertThat(strictUser.load(LINE, 1)).isZero();
    }
  }

  @Test
  void leavesAPageThatGotMemoryMeanwhile() {
    scene.alloc(LINE, 1);
    scene.arena.store(LINE, 8, 7);
    PopulatePage.call(scene.kernel, scene.arena, LINE, 0);
    assertThat(user.load(LINE, 8)).isEqualTo(7);
    assertThat(scene.space()).isEqualTo("xFFFFF");
  }

  @Test
  void doesNotFaultUnderSegvOnFaultOnAPageThatGotMemoryMeanwhile() {
    try (ArenaScene strict = new ArenaScene(release,
        ArenaAttributes.pages(4).startingAt(LINE).withFlags(ArenaAttributes.BPF_F_SEGV_ON_FAULT))) {
      UserMapping strictUser = strict.arena.mmap();
      strict.alloc(LINE, 1);
      strict.arena.store(LINE, 8, 7);
      PopulatePage.call(strict.kernel, strict.arena, LINE, 0);
      assertThat(strictUser.load(LINE, 8)).isEqualTo(7);
    }
  }

  /// Only a free below the start can leave such a page before 6.17.
  @Test
  void aTakenPageWithoutMemoryIsPopulatedOnlyByTheRangeTree() {
    try (ArenaScene above = ArenaScene.of(release, 6, ABOVE_LINE)) {
      above.kernel.belowStart(BelowStart.AS_THE_KERNEL);
      above.alloc(0, 6);
      above.free(above.page(-1), 3);
      UserMapping aboveUser = above.arena.mmap();
      assertThat(above.memory()).isEqualTo("..PPPP");
      if (release.faultOnTakenPageFails()) {
        assertSegv(above.page(0), () -> aboveUser.load(above.page(0), 1));
        assertThat(above.memory()).isEqualTo("..PPPP");
      } else {
        assertThat(aboveUser.load(above.page(0), 1)).isZero();
        assertThat(above.memory()).isEqualTo("P.PPPP");
      }
    }
  }

  @Test
  void triesAgainUntilItHasTheLock() {
    scene.kernel.inject(ArenaFault.LOCK);
    scene.kernel.inject(ArenaFault.LOCK);
    assertThat(user.load(LINE, 1)).isZero();
    assertThat(scene.memory()).isEqualTo("P.....");
    assertThat(scene.kernel.isPending(ArenaFault.LOCK)).isEqualTo(!release.freeSpaceLockCanFail());
  }
}
