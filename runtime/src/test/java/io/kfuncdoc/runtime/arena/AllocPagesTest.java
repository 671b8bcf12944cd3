package io.kfuncdoc.runtime.arena;

import static io.kfuncdoc.runtime.arena.ArenaScene.LINE;
import static io.kfuncdoc.runtime.arena.ArenaScene.PAGE;
import static io.kfuncdoc.runtime.arena.ArenaScene.UINT_MAX;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// bpf_arena_alloc_pages() on 10 pages at 1 << 44 unless said otherwise: its rows, and what was observed on 6.18.44.
@ParameterizedClass
@EnumSource(KernelRelease.class)
class AllocPagesTest {

  private final KernelRelease release;
  private final ArenaScene scene;

  AllocPagesTest(KernelRelease release) {
    this.release = release;
    scene = ArenaScene.of(release, 10, LINE);
  }

  private void assertAlloc(ArenaScene on, long addr, int pageCnt, AllocReason reason, long value) {
    on.out.value = 0xdead;
    assertThat(on.alloc(addr, pageCnt)).isEqualTo(reason);
    assertThat(on.out.value).isEqualTo(value);
  }

  private void assertNull(long addr, int pageCnt, AllocReason reason) {
    assertAlloc(scene, addr, pageCnt, reason, 0);
  }

  private AllocReason alloc(int nodeId, long flags) {
    scene.out.value = 0xdead;
    return scene.kernel.allocPages(scene.arena, 0, 1, nodeId, flags, scene.out);
  }

  @Test
  void givesNullForAMapThatIsNoArena() {
    scene.out.value = 0xdead;
    assertThat(scene.kernel.allocPages(new PlainMap("array"), 0, 1, -1, 0, scene.out))
        .isEqualTo(AllocReason.NOT_AN_ARENA);
    assertThat(scene.out.value).isZero();
  }

  @Test
  void givesNullForAnyFlag() {
    for (int bit = 0; bit < 64; bit++) {
      assertThat(alloc(-1, 1L << bit)).isEqualTo(AllocReason.BAD_FLAGS);
      assertThat(scene.out.value).isZero();
    }
  }

  @Test
  void givesNullForNoPagesAndForMoreThanTheArenaHas() {
    assertNull(0, 0, AllocReason.NO_PAGES);
    assertNull(0, 11, AllocReason.TOO_MANY_PAGES);
    assertNull(0, Integer.MIN_VALUE, AllocReason.TOO_MANY_PAGES);
    assertNull(0, UINT_MAX, AllocReason.TOO_MANY_PAGES);
  }

  @Test
  void mapsNoMoreThanItIsAskedForInAnyBatch() {
    try (ArenaScene large = ArenaScene.of(release, 3000, LINE)) {
      assertAlloc(large, 0, 1500, AllocReason.ALLOCATED, LINE);
      assertThat(large.arena.presentPages()).isEqualTo(1500);
      assertThat(large.arena.freeRunEnd(1500)).isEqualTo(3000);
    }
  }

  @Test
  void givesTheWholeArenaAtOnce() {
    assertAlloc(scene, 0, 10, AllocReason.ALLOCATED, LINE);
    assertNull(0, 1, AllocReason.NO_RUN);
  }

  private AllocReason badNode() {
    return release.nodeValidated() ? AllocReason.BAD_NODE : AllocReason.UNCHECKED_NODE;
  }

  @Test
  void takesOnlyOnlineNodes() {
    for (int node : new int[] {1, 1023, 1024, -2, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      assertThat(alloc(node, 0)).as("node %d", node).isEqualTo(badNode());
      assertThat(scene.out.value).isZero();
    }
    assertThat(alloc(0, 0)).isEqualTo(AllocReason.ALLOCATED);
    assertThat(alloc(-1, 0)).isEqualTo(AllocReason.ALLOCATED);
  }

  @Test
  void refusesAPossibleNodeThatIsOffline() {
    scene.kernel.onlineNodes(4, 1, 3);
    assertThat(alloc(0, 0)).isEqualTo(badNode());
    assertThat(alloc(2, 0)).isEqualTo(badNode());
    assertThat(alloc(4, 0)).isEqualTo(badNode());
    assertThat(alloc(3, 0)).isEqualTo(AllocReason.ALLOCATED);
  }

  @Test
  void takesAFixedAddressWithinTheArena() {
    assertAlloc(scene, scene.page(9), 1, AllocReason.ALLOCATED, scene.page(9));
    assertNull(scene.page(10), 1, AllocReason.OUT_OF_RANGE);
    assertNull(scene.page(9), 2, AllocReason.OUT_OF_RANGE);
    assertNull(scene.page(-1), 1, AllocReason.OUT_OF_RANGE);
  }

  @Test
  void givesNullForAMisalignedAddress() {
    assertNull(scene.page(3) + 1, 1, AllocReason.MISALIGNED);
    assertNull(scene.page(3) + 4095, 1, AllocReason.MISALIGNED);
    assertNull(1, 1, AllocReason.MISALIGNED);
  }

  @Test
  void looksAtTheLowHalfOfTheAddressOnly() {
    assertAlloc(scene, 9 * PAGE, 1, AllocReason.ALLOCATED, scene.page(9));
    assertAlloc(scene, 0x55L << 32 | 3 * PAGE, 1, AllocReason.ALLOCATED, scene.page(3));
    assertAlloc(scene, 0xffff_ffff_0000_2000L, 1, AllocReason.ALLOCATED, scene.page(2));
    assertAlloc(scene, 1L << 32, 1, AllocReason.ALLOCATED, LINE);
  }

  @Test
  void givesNullWhereAPageIsTaken() {
    scene.alloc(scene.page(2), 2);
    scene.take(scene.page(5), 1);
    scene.arena.mmap().load(scene.page(7), 1);
    assertNull(scene.page(2), 1, AllocReason.RANGE_TAKEN);
    assertNull(scene.page(1), 2, AllocReason.RANGE_TAKEN);
    assertNull(scene.page(5), 1, AllocReason.RANGE_TAKEN);
    assertNull(scene.page(7), 1, AllocReason.RANGE_TAKEN);
    assertThat(scene.space()).isEqualTo("FFxxFxFxFF");
  }

  @Test
  void findsNoRunOfTwoAmongSingleHolesButTheNewestHoleOrTheLowest() {
    scene.alloc(0, 10);
    for (int page = 0; page < 10; page += 2) {
      scene.free(scene.page(page), 1);
    }
    assertNull(0, 2, AllocReason.NO_RUN);
    assertAlloc(scene, 0, 1, AllocReason.ALLOCATED, scene.page(release.firstFit() ? 0 : 8));
    assertAlloc(scene, 0, 1, AllocReason.ALLOCATED, scene.page(release.firstFit() ? 2 : 6));
  }

  @Test
  void fillsAFreshArenaFromItsStart() {
    for (int page = 0; page < 10; page++) {
      assertAlloc(scene, 0, 1, AllocReason.ALLOCATED, scene.page(page));
    }
  }

  @Test
  void prefersTheSmallestRunThatIsLongEnoughOrTheLowest() {
    scene.take(scene.page(4), 1);
    scene.take(scene.page(7), 1);
    assertThat(scene.space()).isEqualTo("FFFFxFFxFF");
    assertAlloc(scene, 0, 3, AllocReason.ALLOCATED, scene.page(0));
    assertAlloc(scene, 0, 2, AllocReason.ALLOCATED, scene.page(release.firstFit() ? 5 : 8));
  }

  @Test
  void givesZeroedPagesEvenWhenTheyWereUsedBefore() {
    scene.alloc(0, 2);
    scene.arena.store(scene.page(0) + 8, 8, -1);
    scene.arena.store(scene.page(1) + 4088, 8, -1);
    scene.free(scene.page(0), 2);
    assertAlloc(scene, 0, 2, AllocReason.ALLOCATED, LINE);
    assertThat(scene.arena.isZero(0)).isTrue();
    assertThat(scene.arena.isZero(1)).isTrue();
  }

  @Test
  void wrapsTheLowHalfAtA4GiBLine() {
    long start = LINE + (1L << 32) - 2 * PAGE;
    try (ArenaScene last = ArenaScene.of(release, 2, start)) {
      assertAlloc(last, last.page(2), 1, AllocReason.OUT_OF_RANGE, 0);
      assertAlloc(last, start + (1L << 32), 1, AllocReason.ALLOCATED, start);
      assertAlloc(last, 0, 1, AllocReason.ALLOCATED, start + PAGE);
    }
  }

  @Test
  void holdsCountsAgainstNothingAsLongAsTheUserRangeIsNotSet() {
    try (ArenaScene unset = ArenaScene.of(release, 10, 0)) {
      assertAlloc(unset, 0, 1, AllocReason.TOO_MANY_PAGES, 0);
      assertThat(unset.arena.pages()).isZero();
    }
  }

  @Test
  void countsADistanceUpToTheLargestArena() {
    try (ArenaScene largest = ArenaScene.of(release, 1 << 20, LINE)) {
      assertAlloc(largest, largest.page((1 << 20) - 1), 1, AllocReason.ALLOCATED, LINE + (1L << 32) - PAGE);
      assertAlloc(largest, largest.page(1), (1 << 20) - 1, AllocReason.RANGE_TAKEN, 0);
      assertAlloc(largest, largest.page(2), (1 << 20) - 1, AllocReason.OUT_OF_RANGE, 0);
    }
  }

  @Test
  void testsInTheOrderOfItsRows() {
    scene.take(scene.page(0), 1);
    for (ArenaFault fault : ArenaFault.values()) {
      scene.kernel.inject(fault);
    }
    assertThat(scene.kernel.allocPages(new PlainMap("hash"), 1, 0, -2, 1, scene.out))
        .isEqualTo(AllocReason.NOT_AN_ARENA);
    assertThat(scene.kernel.allocPages(scene.arena, 1, 0, -2, 1, scene.out)).isEqualTo(AllocReason.BAD_FLAGS);
    assertThat(scene.kernel.allocPages(scene.arena, 1, 0, -2, 0, scene.out)).isEqualTo(AllocReason.NO_PAGES);
    assertThat(scene.kernel.allocPages(scene.arena, 1, 11, -2, 0, scene.out))
        .isEqualTo(release.nodeValidated() ? AllocReason.BAD_NODE : AllocReason.TOO_MANY_PAGES);
    assertThat(scene.alloc(scene.page(10) + 1, 11)).isEqualTo(AllocReason.TOO_MANY_PAGES);
    assertThat(scene.alloc(scene.page(10) + 1, 10)).isEqualTo(AllocReason.MISALIGNED);
    assertThat(scene.alloc(scene.page(1), 10)).isEqualTo(AllocReason.OUT_OF_RANGE);
    assertThat(scene.kernel.allocPages(scene.arena, scene.page(0), 1, -2, 0, scene.out)).isEqualTo(badNode());
    assertThat(scene.alloc(scene.page(0), 1)).isEqualTo(AllocReason.NO_PAGE_ARRAY);
    if (release.freeSpaceLockCanFail()) {
      assertThat(scene.alloc(scene.page(0), 1)).isEqualTo(AllocReason.LOCK_NOT_TAKEN);
    }
    assertThat(scene.alloc(scene.page(0), 1)).isEqualTo(AllocReason.RANGE_TAKEN);
    assertThat(scene.alloc(0, 10)).isEqualTo(AllocReason.NO_RUN);
    if (release.treeNodesCanBeWanting()) {
      assertThat(scene.alloc(scene.page(3), 1)).isEqualTo(AllocReason.NO_TREE_NODE);
    }
    assertThat(scene.alloc(0, 1)).isEqualTo(AllocReason.NO_MEMORY);
    assertThat(scene.alloc(0, 1)).isEqualTo(AllocReason.ALLOCATED);
  }
}
