package io.kfuncdoc.runtime.arena;

import static io.kfuncdoc.runtime.arena.ArenaScene.ABOVE_LINE;
import static io.kfuncdoc.runtime.arena.ArenaScene.LINE;
import static io.kfuncdoc.runtime.arena.ArenaScene.PAGE;
import static io.kfuncdoc.runtime.arena.ArenaScene.UINT_MAX;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// bpf_arena_reserve_pages(), which there is from 6.17 on, on 10 pages at 1 << 44 unless said otherwise.
@ParameterizedClass
@EnumSource(value = KernelRelease.class, mode = EnumSource.Mode.EXCLUDE, names = {"V6_9", "V6_13"})
class ReservePagesTest {

  private static final long EBUSY = -16;
  private static final long EINVAL = -22;
  private static final long ENOMEM = -12;

  private final KernelRelease release;
  private final ArenaScene scene;

  ReservePagesTest(KernelRelease release) {
    this.release = release;
    scene = ArenaScene.of(release, 10, LINE);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private void assertReserve(ArenaScene on, long ptr, int pageCnt, ReserveReason reason, long value) {
    on.out.value = 0xdead;
    assertThat(on.reserve(ptr, pageCnt)).isEqualTo(reason);
    assertThat(on.out.value).isEqualTo(value);
  }

  @Test
  void testsForAnArenaBeforeTheCount() {
    assertThat(scene.kernel.reservePages(new PlainMap("array"), 1, 0, scene.out))
        .isEqualTo(ReserveReason.NOT_AN_ARENA);
    assertThat(scene.out.value).isEqualTo(EINVAL);
  }

  @Test
  void doesNotLookAtTheAddressForNoPages() {
    assertReserve(scene, 0xdead_beef_dead_beefL, 0, ReserveReason.NO_PAGES, 0);
  }

  @Test
  void reservesNothingAtAMisalignedAddressAndReturnsZero() {
    assertReserve(scene, scene.page(0) + 1, 1, ReserveReason.MISALIGNED, 0);
    assertReserve(scene, scene.page(20) + 4095, UINT_MAX, ReserveReason.MISALIGNED, 0);
    assertThat(scene.alloc(0, 10)).isEqualTo(AllocReason.ALLOCATED);
  }

  @Test
  void takesUpToTheWholeArena() {
    assertReserve(scene, LINE, 11, ReserveReason.OUT_OF_RANGE, EINVAL);
    assertReserve(scene, LINE, UINT_MAX, ReserveReason.OUT_OF_RANGE, EINVAL);
    assertReserve(scene, LINE, 10, ReserveReason.RESERVED, 0);
    assertThat(scene.space()).isEqualTo("xxxxxxxxxx");
    assertThat(scene.memory()).isEqualTo("..........");
  }

  @Test
  void refusesWhatLiesOutside() {
    assertReserve(scene, scene.page(-1), 1, ReserveReason.OUT_OF_RANGE, EINVAL);
    assertReserve(scene, scene.page(10), 1, ReserveReason.OUT_OF_RANGE, EINVAL);
    assertReserve(scene, scene.page(9), 2, ReserveReason.OUT_OF_RANGE, EINVAL);
  }

  @Test
  void testsTheRangeBeforeThePages() {
    scene.alloc(LINE, 1);
    assertReserve(scene, LINE, 11, ReserveReason.OUT_OF_RANGE, EINVAL);
  }

  @Test
  void looksAtTheLowHalfOfTheAddressOnly() {
    assertReserve(scene, 3 * PAGE, 1, ReserveReason.RESERVED, 0);
    assertReserve(scene, 0x77L << 32 | 5 * PAGE, 1, ReserveReason.RESERVED, 0);
    assertThat(scene.space()).isEqualTo("FFFxFxFFFF");
  }

  @Test
  void takesNullForAnAddressLikeAnyOther() {
    assertReserve(scene, 0, 2, ReserveReason.RESERVED, 0);
    assertThat(scene.space()).isEqualTo("xxFFFFFFFF");
    try (ArenaScene above = ArenaScene.of(release, 10, ABOVE_LINE)) {
      assertReserve(above, 0, 2, ReserveReason.OUT_OF_RANGE, EINVAL);
    }
  }

  @Test
  void isBusyWhereAPageIsAllocatedReservedOrTouched() {
    scene.alloc(scene.page(1), 1);
    scene.reserve(scene.page(4), 1);
    scene.arena.mmap().store(scene.page(8), 1, 0);
    assertReserve(scene, scene.page(0), 3, ReserveReason.RANGE_TAKEN, EBUSY);
    assertReserve(scene, scene.page(4), 1, ReserveReason.RANGE_TAKEN, EBUSY);
    assertReserve(scene, scene.page(7), 2, ReserveReason.RANGE_TAKEN, EBUSY);
    assertThat(scene.space()).isEqualTo("FxFFxFFFxF");
  }

  @Test
  void isInvalidAsLongAsTheUserRangeIsNotSet() {
    try (ArenaScene unset = ArenaScene.of(release, 10, 0)) {
      assertReserve(unset, 0, 1, ReserveReason.OUT_OF_RANGE, EINVAL);
      assertReserve(unset, 1, 1, ReserveReason.MISALIGNED, 0);
    }
  }

  @Test
  void testsInTheOrderOfItsRows() {
    scene.reserve(scene.page(0), 1);
    scene.kernel.inject(ArenaFault.LOCK);
    scene.kernel.inject(ArenaFault.TREE_NODE);
    assertReserve(scene, scene.page(30) + 1, 0, ReserveReason.NO_PAGES, 0);
    assertReserve(scene, scene.page(30) + 1, 1, ReserveReason.MISALIGNED, 0);
    assertReserve(scene, scene.page(0), 11, ReserveReason.OUT_OF_RANGE, EINVAL);
    if (release.freeSpaceLockCanFail()) {
      assertReserve(scene, scene.page(0), 1, ReserveReason.LOCK_NOT_TAKEN, EBUSY);
    }
    assertReserve(scene, scene.page(0), 1, ReserveReason.RANGE_TAKEN, EBUSY);
    assertReserve(scene, scene.page(3), 1, ReserveReason.NO_TREE_NODE, ENOMEM);
    assertReserve(scene, scene.page(1), 2, ReserveReason.RESERVED, 0);
  }
}
