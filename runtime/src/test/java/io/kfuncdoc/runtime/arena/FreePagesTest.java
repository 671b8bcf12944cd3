package io.kfuncdoc.runtime.arena;

import static io.kfuncdoc.runtime.arena.ArenaScene.ABOVE_LINE;
import static io.kfuncdoc.runtime.arena.ArenaScene.LINE;
import static io.kfuncdoc.runtime.arena.ArenaScene.PAGE;
import static io.kfuncdoc.runtime.arena.ArenaScene.UINT_MAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// bpf_arena_free_pages() from a caller that may sleep, on 10 allocated pages at 1 << 44 unless said otherwise.
@ParameterizedClass
@EnumSource(KernelRelease.class)
class FreePagesTest {

  private final KernelRelease release;
  private final ArenaScene scene;

  FreePagesTest(KernelRelease release) {
    this.release = release;
    scene = ArenaScene.of(release, 10, LINE);
    scene.alloc(0, 10);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private void assertFree(long ptr, int pageCnt, FreeReason reason, String memory, String space) {
    assertThat(scene.free(ptr, pageCnt)).isEqualTo(reason);
    assertThat(scene.memory()).isEqualTo(memory);
    assertThat(scene.space()).isEqualTo(space);
  }

  @Test
  void theMemoryOfFreedPagesIsUsedAgain() {
    scene.free(LINE, 10);
    long once = scene.arena.committed();
    for (int i = 0; i < 100; i++) {
      scene.alloc(0, 10);
      scene.free(LINE, 10);
    }
    assertThat(scene.arena.committed()).isEqualTo(once).isPositive();
  }

  @Test
  void doesNothingToAMapThatIsNoArena() {
    assertThat(scene.kernel.freePages(new PlainMap("array"), 0, 0)).isEqualTo(FreeReason.NOT_AN_ARENA);
  }

  @Test
  void doesNothingForNoPagesNullOrPastTheEnd() {
    assertFree(LINE, 0, FreeReason.NO_PAGES, "PPPPPPPPPP", "xxxxxxxxxx");
    assertFree(0, 0, FreeReason.NO_PAGES, "PPPPPPPPPP", "xxxxxxxxxx");
    assertFree(0, 10, FreeReason.NULL_ADDRESS, "PPPPPPPPPP", "xxxxxxxxxx");
    assertFree(scene.page(10), 1, FreeReason.PAST_END, "PPPPPPPPPP", "xxxxxxxxxx");
    assertFree(scene.page(10), UINT_MAX, FreeReason.PAST_END, "PPPPPPPPPP", "xxxxxxxxxx");
  }

  @Test
  void roundsTheAddressDown() {
    assertFree(scene.page(3) + 123, 1, FreeReason.FREED, "PPP.PPPPPP", "xxxFxxxxxx");
  }

  @Test
  void roundsTheAddressDownAndCountsFromThere() {
    assertFree(scene.page(3) + 4095, 2, FreeReason.FREED, "PPP..PPPPP", "xxxFFxxxxx");
  }

  @Test
  void roundsTheAddressDownBeforeItCountsToTheEnd() {
    assertFree(scene.page(8) + 4095, UINT_MAX, FreeReason.FREED, "PPPPPPPP..", "xxxxxxxxFF");
  }

  @Test
  void stopsAtTheEndOfTheMapping() {
    assertFree(scene.page(8), 5, FreeReason.FREED, "PPPPPPPP..", "xxxxxxxxFF");
  }

  @Test
  void freesEverythingForUintMax() {
    assertFree(LINE, UINT_MAX, FreeReason.FREED, "..........", "FFFFFFFFFF");
    assertThat(scene.arena.freeRunEnd(0)).isEqualTo(10);
  }

  @Test
  void looksAtTheLowHalfOfTheAddressOnly() {
    assertFree(4 * PAGE, 2, FreeReason.FREED, "PPPP..PPPP", "xxxxFFxxxx");
    assertFree(0x99L << 32 | 8 * PAGE, 1, FreeReason.FREED, "PPPP..PP.P", "xxxxFFxxFx");
  }

  @Test
  void takesALowHalfOfZeroForPageZeroWhereTheStartHasNone() {
    assertFree(1, 1, FreeReason.FREED, ".PPPPPPPPP", "Fxxxxxxxxx");
    scene.alloc(LINE, 1);
    assertFree(1L << 32, 1, FreeReason.FREED, ".PPPPPPPPP", "Fxxxxxxxxx");
  }

  @Test
  void mayFreeAPageTwice() {
    assertFree(scene.page(2), 1, FreeReason.FREED, "PP.PPPPPPP", "xxFxxxxxxx");
    assertFree(scene.page(2), 1, FreeReason.FREED, "PP.PPPPPPP", "xxFxxxxxxx");
  }

  @Test
  void doesNotMakeAHoleNewerByFreeingItTwice() {
    assumeTrue(!release.firstFit());
    scene.free(scene.page(2), 1);
    scene.free(scene.page(5), 1);
    scene.free(scene.page(2), 1);
    scene.alloc(0, 1);
    assertThat(scene.out.value).isEqualTo(scene.page(5));
  }

  @Test
  void undoesAReservation() {
    assumeTrue(release.hasReserve());
    scene.free(LINE, 10);
    scene.reserve(scene.page(2), 3);
    assertFree(scene.page(3), 1, FreeReason.FREED, "..........", "FFxFxFFFFF");
  }

  @Test
  void freesAMixture() {
    scene.free(scene.page(1), 3);
    scene.take(scene.page(2), 1);
    assertFree(LINE, 6, FreeReason.FREED, "......PPPP", "FFFFFFxxxx");
  }

  @Test
  void findsTheOnePageOfALargeRange() {
    for (int page : new int[] {0, 1023, 1024, 2048, 4095, 4999}) {
      try (ArenaScene large = ArenaScene.of(release, 5000, LINE)) {
        large.alloc(large.page(page), 1);
        large.free(LINE, UINT_MAX);
        assertThat(large.arena.presentPages()).as("page %d", page).isZero();
      }
    }
  }

  @Test
  void reusesTheLastFreedPageFirstOrTheLowest() {
    for (int page = 0; page < 10; page += 2) {
      scene.free(scene.page(page), 1);
    }
    for (int freed = 8; freed >= 0; freed -= 2) {
      scene.alloc(0, 1);
      assertThat(scene.out.value).isEqualTo(scene.page(release.firstFit() ? 8 - freed : freed));
    }
  }

  @Test
  void doesNothingAsLongAsTheUserRangeIsNotSet() {
    try (ArenaScene unset = ArenaScene.of(release, 10, 0)) {
      assertThat(unset.free(PAGE, 1)).isEqualTo(FreeReason.PAST_END);
      unset.kernel.belowStart(BelowStart.AS_THE_KERNEL);
      assertThat(unset.free(1L << 44, UINT_MAX)).isEqualTo(FreeReason.PAST_END);
    }
  }

  @Test
  void neverFreesARangeThatEndsAtTheEndOfTheAddressSpace() {
    try (ArenaScene last = ArenaScene.of(release, 1, -PAGE)) {
      assertThat(last.arena.end()).isZero();
      assertThat(last.arena.pages()).isEqualTo(1);
      last.alloc(0, 1);
      assertThat(last.out.value).isEqualTo(-PAGE);
      assertThat(last.free(-PAGE, 1)).isEqualTo(FreeReason.PAST_END);
      assertThat(last.memory()).isEqualTo("P");
    }
  }

  @Test
  void testsInTheOrderOfItsRows() {
    try (ArenaScene above = ArenaScene.of(release, 10, ABOVE_LINE)) {
      assertThat(above.kernel.freePages(new PlainMap("array"), 0, 0)).isEqualTo(FreeReason.NOT_AN_ARENA);
      assertThat(above.free(0, 0)).isEqualTo(FreeReason.NO_PAGES);
      assertThat(above.free(0, 1)).isEqualTo(FreeReason.NULL_ADDRESS);
      assertThat(above.free(1L << 32, 1)).isEqualTo(FreeReason.BELOW_START);
      assertThat(above.free(above.page(10), 1)).isEqualTo(FreeReason.PAST_END);
    }
  }
}
