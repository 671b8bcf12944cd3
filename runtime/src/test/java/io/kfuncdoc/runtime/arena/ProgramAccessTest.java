package io.kfuncdoc.runtime.arena;

import static io.kfuncdoc.runtime.arena.ArenaScene.ABOVE_LINE;
import static io.kfuncdoc.runtime.arena.ArenaScene.LINE;
import static io.kfuncdoc.runtime.arena.ArenaScene.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What BPF programs read and write, and what the probes say of it.
class ProgramAccessTest {

  private final ArenaScene scene = ArenaScene.of(KernelRelease.V6_18, 4, ABOVE_LINE);
  private final ArenaMap arena = scene.arena;

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void readsEverySizeLittleEndianAndZeroExtended() {
    scene.alloc(0, 1);
    arena.store(scene.page(0), 8, 0xf1f2_f3f4_f5f6_f7f8L);
    assertThat(arena.load(scene.page(0), 1)).isEqualTo(0xf8);
    assertThat(arena.load(scene.page(0), 2)).isEqualTo(0xf7f8);
    assertThat(arena.load(scene.page(0), 4)).isEqualTo(0xf5f6_f7f8L);
    assertThat(arena.load(scene.page(0), 8)).isEqualTo(0xf1f2_f3f4_f5f6_f7f8L);
    assertThat(arena.load(scene.page(0) + 3, 4)).isEqualTo(0xf2f3_f4f5L);
  }

  @Test
  void writesTheBytesOfItsSizeOnly() {
    scene.alloc(0, 1);
    arena.store(scene.page(0), 8, -1);
    arena.store(scene.page(0), 1, 0x1_00);
    arena.store(scene.page(0) + 2, 2, 0);
    arena.store(scene.page(0) + 4, 4, 0x1234_5678_9abc_def0L);
    assertThat(arena.load(scene.page(0), 8)).isEqualTo(0x9abc_def0_0000_ff00L);
  }

  @Test
  void readsZeroWhereNoPageIsAndDropsWrites() {
    scene.reserve(scene.page(1), 1);
    for (int page = -1; page <= 4; page++) {
      arena.store(scene.page(page), 8, -1);
      assertThat(arena.load(scene.page(page), 8)).isZero();
    }
    assertThat(scene.memory()).isEqualTo("....");
    assertThat(scene.space()).isEqualTo("FxFF");
  }

  @Test
  void readsZeroAfterAFree() {
    scene.alloc(0, 1);
    arena.store(scene.page(0), 8, -1);
    scene.free(scene.page(0), 1);
    assertThat(arena.load(scene.page(0), 8)).isZero();
  }

  @Test
  void looksAtTheLowHalfOfTheAddressOnly() {
    scene.alloc(0, 1);
    arena.store(scene.page(0) & 0xffff_ffffL, 8, 77);
    assertThat(arena.load(scene.page(0) | 0x77L << 56, 8)).isEqualTo(77);
  }

  /// One instruction faults as a whole (observed on 6.18.44).
  @Test
  void isOneAccessAcrossTwoPages() {
    scene.alloc(scene.page(0), 1);
    arena.store(scene.page(1) - 8, 8, 0x1122_3344_5566_7788L);
    assertThat(arena.load(scene.page(1) - 4, 8)).isZero();
    arena.store(scene.page(1) - 4, 8, -1);
    assertThat(arena.load(scene.page(1) - 8, 8)).isEqualTo(0x1122_3344_5566_7788L);
    scene.alloc(scene.page(1), 1);
    arena.store(scene.page(1) - 4, 8, 0xaabb_ccdd_eeff_0011L);
    assertThat(arena.load(scene.page(1) - 4, 8)).isEqualTo(0xaabb_ccdd_eeff_0011L);
    assertThat(arena.load(scene.page(1), 4)).isEqualTo(0xaabb_ccddL);
  }

  @Test
  void doesNotWrapToTheFirstPageAtThe4GiBLine() {
    try (ArenaScene largest = ArenaScene.of(KernelRelease.V6_18, 1 << 20, LINE)) {
      largest.alloc(LINE, 1);
      largest.alloc(largest.page((1 << 20) - 1), 1);
      largest.arena.store(LINE, 4, -1);
      largest.arena.store(LINE + (1L << 32) - 4, 4, -1);
      assertThat(largest.arena.load(LINE + (1L << 32) - 4, 8)).isZero();
      assertThat(largest.arena.load(LINE + (1L << 32) - 4, 4)).isEqualTo(0xffff_ffffL);
    }
  }

  @Test
  void knowsFourSizes() {
    for (int size : new int[] {0, 3, 5, 16, -1}) {
      assertThatIllegalArgumentException().isThrownBy(() -> arena.load(ABOVE_LINE, size));
      assertThatIllegalArgumentException().isThrownBy(() -> arena.store(ABOVE_LINE, size, 0));
    }
  }

  @Test
  void hashesContentAndNothingElse() {
    scene.alloc(0, 3);
    long zero = arena.pageHash(0);
    assertThat(zero).isNotZero().isEqualTo(arena.pageHash(1));
    assertThat(arena.pageHash(3)).isZero();
    for (int offset = 0; offset < PAGE; offset += 7) {
      arena.store(scene.page(1) + offset, 1, 1);
      assertThat(arena.pageHash(1)).as("a byte at %d", offset).isNotEqualTo(zero);
      assertThat(arena.isZero(1)).isFalse();
      arena.store(scene.page(1) + offset, 1, 0);
      assertThat(arena.pageHash(1)).isEqualTo(zero);
      assertThat(arena.isZero(1)).isTrue();
    }
    arena.store(scene.page(1), 8, 1);
    arena.store(scene.page(2) + 8, 8, 1);
    assertThat(arena.pageHash(1)).isNotEqualTo(arena.pageHash(2));
  }

  @Test
  void probesAnyOffsetWithoutEffect() {
    scene.alloc(0, 1);
    for (int offset : new int[] {-1, Integer.MIN_VALUE, 4, 1 << 20, 1 << 21, Integer.MAX_VALUE}) {
      assertThat(arena.isFree(offset)).as("isFree(%d)", offset).isFalse();
      assertThat(arena.freeRunEnd(offset)).isEqualTo(offset);
      arena.isPresent(offset);
      arena.isZero(offset);
      arena.pageHash(offset);
    }
    assertThat(scene.memory()).isEqualTo("P...");
    assertThat(arena.presentPages()).isEqualTo(1);
    assertThat(arena.isZero(1)).isFalse();
  }
}
