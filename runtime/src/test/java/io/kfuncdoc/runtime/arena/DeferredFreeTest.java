package io.kfuncdoc.runtime.arena;

import static io.kfuncdoc.runtime.arena.ArenaScene.ABOVE_LINE;
import static io.kfuncdoc.runtime.arena.ArenaScene.LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Callers that cannot sleep: refused before 7.0; since then their frees wait for a worker. 6 allocated pages.
@ParameterizedClass
@EnumSource(value = KernelRelease.class, names = {"V7_0", "V7_1"})
class DeferredFreeTest {

  private final KernelRelease release;
  private final ArenaScene scene;

  DeferredFreeTest(KernelRelease release) {
    this.release = release;
    scene = ArenaScene.of(release, 6, LINE);
  }

  @BeforeEach
  void allocate() {
    scene.alloc(0, 6);
    scene.kernel.callerSleepable(false);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void beforeSevenTheVerifierRefusesTheCaller() {
    try (ArenaScene old = ArenaScene.of(KernelRelease.V6_18, 2, LINE)) {
      old.kernel.callerSleepable(false);
      assertThatThrownBy(() -> old.alloc(0, 1)).isInstanceOf(VerifierRejection.class)
          .hasMessage("program must be sleepable to call sleepable kfunc bpf_arena_alloc_pages");
      assertThatThrownBy(() -> old.free(LINE, 1)).isInstanceOf(VerifierRejection.class)
          .hasMessageEndingWith("bpf_arena_free_pages");
      assertThatThrownBy(() -> old.reserve(LINE, 1)).isInstanceOf(IllegalStateException.class)
          .hasMessageEndingWith("bpf_arena_reserve_pages");
      assertThat(old.space()).isEqualTo("FF");
      assertThat(old.kernel.runDeferred()).isZero();
    }
  }

  @Test
  void thePagesStayBusyAndReadableUntilTheWorkerRuns() {
    scene.arena.store(scene.page(2), 8, 42);
    assertThat(scene.free(scene.page(2), 2)).isEqualTo(FreeReason.DEFERRED);
    assertThat(scene.memory()).isEqualTo("PPPPPP");
    assertThat(scene.space()).isEqualTo("xxxxxx");
    assertThat(scene.arena.load(scene.page(2), 8)).isEqualTo(42);
    assertThat(scene.alloc(scene.page(2), 1)).isEqualTo(AllocReason.RANGE_TAKEN);
    assertThat(scene.alloc(0, 1)).isEqualTo(AllocReason.NO_RUN);
    assertThat(scene.arena.deferredFrees()).isEqualTo(1);

    assertThat(scene.kernel.runDeferred()).isEqualTo(1);
    assertThat(scene.memory()).isEqualTo("PP..PP");
    assertThat(scene.space()).isEqualTo("xxFFxx");
    assertThat(scene.arena.load(scene.page(2), 8)).isZero();
    assertThat(scene.kernel.runDeferred()).isZero();
  }

  @Test
  void theWorkerOfAnArenaWithNothingDeferredDoesNotTryTheLock() {
    scene.free(scene.page(2), 2);
    scene.kernel.runDeferred();
    scene.kernel.inject(ArenaFault.LOCK);
    assertThat(scene.kernel.runDeferred()).isZero();
    assertThat(scene.kernel.isPending(ArenaFault.LOCK)).isTrue();
  }

  @Test
  void whatFreesNothingIsNotDeferred() {
    assertThat(scene.free(scene.page(6), 1)).isEqualTo(FreeReason.PAST_END);
    assertThat(scene.free(0, 1)).isEqualTo(FreeReason.NULL_ADDRESS);
    assertThat(scene.free(LINE, 0)).isEqualTo(FreeReason.NO_PAGES);
    assertThat(scene.arena.deferredFrees()).isZero();
    try (ArenaScene above = ArenaScene.of(release, 6, ABOVE_LINE)) {
      above.kernel.callerSleepable(false);
      assertThat(above.free(above.page(-1), 1)).isEqualTo(FreeReason.BELOW_START);
    }
  }

  @Test
  void aDoubleFreeQueuesTwoRecords() {
    scene.free(scene.page(1), 1);
    scene.free(scene.page(1), 1);
    assertThat(scene.arena.deferredFrees()).isEqualTo(2);
    assertThat(scene.kernel.runDeferred()).isEqualTo(2);
    assertThat(scene.space()).isEqualTo("xFxxxx");
  }

  @Test
  void theNewestRecordIsDoneFirst() {
    scene.free(scene.page(1), 1);
    scene.free(scene.page(4), 1);
    scene.kernel.runDeferred();
    scene.alloc(0, 1);
    assertThat(scene.out.value).isEqualTo(scene.page(1));
  }

  @Test
  void queuesManyRecords() {
    for (int record = 0; record < 100; record++) {
      scene.free(scene.page(record % 6), 1);
    }
    assertThat(scene.kernel.runDeferred()).isEqualTo(100);
    assertThat(scene.space()).isEqualTo("FFFFFF");
  }

  @Test
  void withoutARecordThePagesAreLeakedUntilTheArenaCloses() {
    scene.kernel.inject(ArenaFault.DEFER_RECORD);
    assertThat(scene.free(scene.page(0), 6)).isEqualTo(FreeReason.LEAKED);
    assertThat(scene.kernel.runDeferred()).isZero();
    assertThat(scene.memory()).isEqualTo("PPPPPP");
    assertThat(scene.space()).isEqualTo("xxxxxx");
  }

  @Test
  void aSleepableFreeThatCannotHaveTheLockIsDeferredToo() {
    scene.kernel.callerSleepable(true);
    scene.kernel.inject(ArenaFault.LOCK);
    assertThat(scene.free(scene.page(0), 1)).isEqualTo(FreeReason.DEFERRED);
    assertThat(scene.free(scene.page(5), 1)).isEqualTo(FreeReason.FREED);
    assertThat(scene.space()).isEqualTo("xxxxxF");
    scene.kernel.runDeferred();
    assertThat(scene.space()).isEqualTo("FxxxxF");
  }

  @Test
  void aSleepableFreeWithNeitherLockNorRecordLeaks() {
    scene.kernel.callerSleepable(true);
    scene.kernel.inject(ArenaFault.LOCK);
    scene.kernel.inject(ArenaFault.DEFER_RECORD);
    assertThat(scene.free(scene.page(0), 1)).isEqualTo(FreeReason.LEAKED);
  }

  @Test
  void aSleepableFreeThatHasTheLockNeedsNoRecord() {
    scene.kernel.callerSleepable(true);
    scene.kernel.inject(ArenaFault.DEFER_RECORD);
    assertThat(scene.free(scene.page(0), 1)).isEqualTo(FreeReason.FREED);
    assertThat(scene.kernel.isPending(ArenaFault.DEFER_RECORD)).isTrue();
  }

  @Test
  void theWorkerComesBackIfItCannotHaveTheLock() {
    scene.free(scene.page(0), 1);
    scene.kernel.inject(ArenaFault.LOCK);
    assertThat(scene.kernel.runDeferred()).isZero();
    assertThat(scene.space()).isEqualTo("xxxxxx");
    assertThat(scene.kernel.runDeferred()).isEqualTo(1);
    assertThat(scene.space()).isEqualTo("Fxxxxx");
  }

  @Test
  void theWorkerLosesARunForWantOfANodeAndGoesOn() {
    scene.free(scene.page(0), 1);
    scene.free(scene.page(4), 1);
    scene.kernel.inject(ArenaFault.TREE_NODE);
    assertThat(scene.kernel.runDeferred()).isEqualTo(2);
    assertThat(scene.memory()).isEqualTo(".PPP.P");
    assertThat(scene.space()).isEqualTo("Fxxxxx");
  }

  @Test
  void servesEveryArena() {
    ArenaMap other = ArenaScene.create(scene.kernel, ArenaAttributes.pages(3).startingAt(ABOVE_LINE));
    scene.kernel.allocPages(other, 0, 3, -1, 0, scene.out);
    scene.kernel.freePages(other, ABOVE_LINE, 2);
    scene.free(scene.page(0), 1);
    assertThat(scene.kernel.runDeferred()).isEqualTo(2);
    assertThat(other.freeRunEnd(0)).isEqualTo(2);
    other.close();
  }

  @Test
  void aClosedArenaTakesItsRecordsAlong() {
    scene.free(scene.page(0), 1);
    scene.close();
    assertThat(scene.kernel.runDeferred()).isZero();
  }

  @Test
  void allocAndReserveMayBeCalled() {
    scene.kernel.callerSleepable(true);
    scene.free(LINE, 6);
    scene.kernel.callerSleepable(false);
    assertThat(scene.alloc(0, 2)).isEqualTo(AllocReason.ALLOCATED);
    assertThat(scene.reserve(scene.page(2), 1)).isEqualTo(ReserveReason.RESERVED);
  }

  @Test
  void anAllocationThatFailsHalfWayIsUndoneByADeferredFree() {
    try (ArenaScene large = ArenaScene.of(release, 2000, LINE)) {
      large.kernel.callerSleepable(false);
      large.kernel.inject(ArenaFault.PAGES, 1600);
      assertThat(large.alloc(0, 2000)).isEqualTo(AllocReason.NO_MEMORY);
      assertThat(large.arena.presentPages()).isEqualTo(1024);
      assertThat(large.arena.freeRunEnd(0)).isZero();
      assertThat(large.arena.freeRunEnd(1024)).isEqualTo(2000);
      large.kernel.runDeferred();
      assertThat(large.arena.presentPages()).isZero();
      assertThat(large.arena.freeRunEnd(0)).isEqualTo(2000);
    }
  }

  @Test
  void aUserSeesTheOldContentUntilTheWorkerRunsAndAFreshPageThen() {
    UserMapping user = scene.arena.mmap();
    user.store(scene.page(3), 8, 5);
    scene.free(scene.page(3), 1);
    assertThat(user.load(scene.page(3), 8)).isEqualTo(5);
    scene.kernel.runDeferred();
    assertThat(user.load(scene.page(3), 8)).isZero();
    assertThatExceptionOfType(UserFault.class).isThrownBy(() -> user.load(scene.page(6), 1));
  }
}
