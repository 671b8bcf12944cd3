package io.kfuncdoc.runtime.arena;

import static io.kfuncdoc.runtime.arena.ArenaScene.LINE;
import static io.kfuncdoc.runtime.arena.ArenaScene.PAGE;
import static io.kfuncdoc.runtime.arena.UserMapping.MAP_FIXED;
import static io.kfuncdoc.runtime.arena.UserMapping.MAP_PRIVATE;
import static io.kfuncdoc.runtime.arena.UserMapping.MAP_SHARED;
import static io.kfuncdoc.runtime.arena.UserMapping.PROT_EXEC;
import static io.kfuncdoc.runtime.arena.UserMapping.PROT_READ;
import static io.kfuncdoc.runtime.arena.UserMapping.PROT_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// mmap() and what follows it, as observed on 6.18.44.
class MmapTest {

  private static final int READ_WRITE = PROT_READ | PROT_WRITE;
  private static final long WINDOW = 1L << 32;

  private final ArenaScene scene = ArenaScene.of(KernelRelease.V6_18, 10, LINE);
  private final ArenaMap placed = scene.arena;
  private final ArenaScene openScene = ArenaScene.of(KernelRelease.V6_18, 10, 0);
  private final ArenaMap open = openScene.arena;

  @AfterEach
  void close() {
    scene.close();
    openScene.close();
  }

  private static UserMapping map(ArenaMap arena, long address, long length) {
    return arena.mmap(address, length, 0, READ_WRITE, MAP_SHARED);
  }

  private static void assertFails(ErrnoCode errno, ThrowingCallable call) {
    assertThatExceptionOfType(KernelException.class).isThrownBy(call)
        .satisfies(failure -> assertThat(failure.errno()).isEqualTo(errno));
  }

  @Test
  void takesTheExactRangeOfAPlacedArena() {
    assertFails(ErrnoCode.EINVAL, () -> map(placed, 0, 10 * PAGE));
    assertFails(ErrnoCode.EINVAL, () -> map(placed, LINE + PAGE, 10 * PAGE));
    assertFails(ErrnoCode.EINVAL, () -> map(placed, LINE, 9 * PAGE));
    assertFails(ErrnoCode.E2BIG, () -> map(placed, LINE, 11 * PAGE));
    assertThat(map(placed, LINE, 10 * PAGE).start()).isEqualTo(LINE);
    assertThat(map(placed, LINE, 10 * PAGE).start()).as("again").isEqualTo(LINE);
    assertThat(placed.mmap(LINE, 10 * PAGE, 0, READ_WRITE, MAP_SHARED | MAP_FIXED).length()).isEqualTo(10 * PAGE);
  }

  @Test
  void roundsAHintAndALengthToPages() {
    assertThat(map(placed, LINE + 123, 10 * PAGE - 200).start()).isEqualTo(LINE);
    assertFails(ErrnoCode.EINVAL, () -> placed.mmap(LINE + 123, 10 * PAGE, 0, READ_WRITE, MAP_SHARED | MAP_FIXED));
    assertFails(ErrnoCode.EINVAL, () -> open.mmap(LINE + 123, 10 * PAGE, 0, READ_WRITE, MAP_SHARED | MAP_FIXED));
  }

  @Test
  void isInvalidWithAnOffsetPrivatelyOrOfNoLength() {
    assertFails(ErrnoCode.EINVAL, () -> placed.mmap(LINE, 10 * PAGE, PAGE, READ_WRITE, MAP_SHARED));
    assertFails(ErrnoCode.EINVAL, () -> placed.mmap(LINE, 10 * PAGE, 1, READ_WRITE, MAP_SHARED));
    assertFails(ErrnoCode.EINVAL, () -> placed.mmap(LINE, 10 * PAGE, 0, READ_WRITE, MAP_PRIVATE));
    assertFails(ErrnoCode.EINVAL, () -> map(placed, LINE, 0));
  }

  @Test
  void isNotPermittedForExecution() {
    assertFails(ErrnoCode.EPERM, () -> placed.mmap(LINE, 10 * PAGE, 0, PROT_READ | PROT_EXEC, MAP_SHARED));
    assertFails(ErrnoCode.EPERM, () -> placed.mmap(LINE, 10 * PAGE, 0, PROT_READ | PROT_EXEC, MAP_PRIVATE));
    assertFails(ErrnoCode.EINVAL, () -> placed.mmap(LINE + PAGE, 10 * PAGE, 0, PROT_EXEC, MAP_SHARED));
  }

  @Test
  void testsOffsetThenLengthThenTheRange() {
    assertFails(ErrnoCode.EINVAL, () -> open.mmap(0, WINDOW + PAGE, PAGE, READ_WRITE, MAP_SHARED));
    assertFails(ErrnoCode.E2BIG, () -> map(open, 0, WINDOW + PAGE));
    assertFails(ErrnoCode.E2BIG, () -> map(placed, 0, WINDOW + PAGE));
    assertFails(ErrnoCode.E2BIG, () -> map(placed, 0, 11 * PAGE));
    assertFails(ErrnoCode.E2BIG, () -> map(open, 0, 0x7fff_ffff_f000L));
    assertFails(ErrnoCode.ENOMEM, () -> open.mmap(0, 1L << 47, PAGE, READ_WRITE, MAP_SHARED));
    assertFails(ErrnoCode.ENOMEM, () -> map(open, 0, -1));
  }

  @Test
  void leavesAnOpenArenaOpenWhenItFails() {
    assertFails(ErrnoCode.EINVAL, () -> open.mmap(LINE, 10 * PAGE, 0, READ_WRITE, MAP_PRIVATE));
    assertThat(open.start()).isZero();
    assertThat(map(open, LINE / 2, 10 * PAGE).start()).isEqualTo(LINE / 2);
  }

  @ParameterizedTest(name = "start {0} fixed {1}: {2}")
  @CsvSource({
    "0x7fffffffb000, false, -", "0x7fffffffc000, false, EBUSY", "0x7fffffffd000, false, EBUSY",
    "0x7fffffffd000, true, -", "0x7fffffffe000, true, ENOMEM", "0x7fffffffe000, false, EBUSY",
    "0x800000000000, false, EBUSY", "0x800000000000, true, ENOMEM", "0x1000000000000000, true, ENOMEM",
    "0x1000, false, EINVAL", "0x1000, true, -", "0x10000, false, -",
  })
  void placesTwoPagesOnlyWhereAProcessHasAddresses(String start, boolean fixed, String failure) {
    try (ArenaScene two = ArenaScene.of(KernelRelease.V6_18, 2, Long.decode(start))) {
      ThrowingCallable map = () -> two.arena.mmap(Long.decode(start), 2 * PAGE, 0, READ_WRITE,
          fixed ? MAP_SHARED | MAP_FIXED : MAP_SHARED);
      if (failure.equals("-")) {
        assertThatCode(map).doesNotThrowAnyException();
      } else {
        assertFails(ErrnoCode.valueOf(failure), map);
      }
    }
  }

  @Test
  void faultsAtAFixedStartInTheUpperHalfOfTheAddresses() {
    try (ArenaScene last = ArenaScene.of(KernelRelease.V6_18, 1, -PAGE)) {
      assertFails(ErrnoCode.EFAULT, () -> last.arena.mmap(-PAGE, PAGE, 0, READ_WRITE, MAP_SHARED | MAP_FIXED));
      assertFails(ErrnoCode.EBUSY, () -> map(last.arena, -PAGE, PAGE));
    }
  }

  @Test
  void choosesTheSameAddressEveryTimeAndNeverAcrossA4GiBLine() {
    long chosen = open.mmap().start();
    assertThat(chosen).isPositive();
    assertThat(chosen >>> 32).isEqualTo((chosen + 10 * PAGE - 1) >>> 32);
    for (int pages : new int[] {10, 1 << 19, 1 << 20}) {
      long first = startOfAMapping(pages);
      assertThat(startOfAMapping(pages)).isEqualTo(first);
      assertThat(first >>> 32).isEqualTo((first + pages * PAGE - 1) >>> 32);
    }
  }

  private static long startOfAMapping(int pages) {
    try (ArenaScene any = ArenaScene.of(KernelRelease.V6_18, pages, 0)) {
      return any.arena.mmap().start();
    }
  }

  @Test
  void goesToTheNext4GiBLineFromAHintTooNearToIt() {
    assertThat(map(open, LINE + WINDOW - 2 * PAGE, 10 * PAGE).start()).isEqualTo(LINE + WINDOW);
    try (ArenaScene fixed = ArenaScene.of(KernelRelease.V6_18, 10, 0)) {
      assertThat(fixed.arena.mmap(LINE - 2 * PAGE, 10 * PAGE, 0, READ_WRITE, MAP_SHARED | MAP_FIXED).start())
          .isEqualTo(LINE);
    }
  }

  @Test
  void fixesTheUserRangeForGoodWithTheFirstMapping() {
    UserMapping first = map(open, LINE, 5 * PAGE);
    first.munmap();
    assertThat(open.pages()).isEqualTo(5);
    assertFails(ErrnoCode.E2BIG, () -> map(open, LINE, 10 * PAGE));
    assertFails(ErrnoCode.EINVAL, () -> map(open, LINE + WINDOW, 5 * PAGE));
    assertThat(map(open, LINE, 5 * PAGE).start()).isEqualTo(LINE);
  }

  @Test
  void aShorterMappingThanTheMapLetsAllocHandOutPagesBeyondIt() {
    map(open, LINE, 5 * PAGE);
    for (int page = 0; page < 6; page++) {
      assertThat(openScene.alloc(0, 1)).isEqualTo(AllocReason.ALLOCATED);
      assertThat(openScene.out.value).isEqualTo(LINE + page * PAGE);
    }
    assertThat(openScene.alloc(LINE + 7 * PAGE, 1)).isEqualTo(AllocReason.OUT_OF_RANGE);
    assertThat(openScene.reserve(LINE + 7 * PAGE, 1)).isEqualTo(ReserveReason.OUT_OF_RANGE);
    assertThat(openScene.free(LINE + 5 * PAGE, 1)).isEqualTo(FreeReason.PAST_END);
    assertThat(open.isPresent(5)).isTrue();
  }

  @Test
  void aLongerMappingThanTheMapLetsFreeAddPagesToIt() {
    try (ArenaScene five = ArenaScene.of(KernelRelease.V6_18, 5, 0)) {
      UserMapping mapping = map(five.arena, LINE, 10 * PAGE);
      for (int page = 0; page < 5; page++) {
        assertThat(five.alloc(0, 1)).isEqualTo(AllocReason.ALLOCATED);
      }
      assertThat(five.alloc(0, 1)).isEqualTo(AllocReason.NO_RUN);
      assertThat(five.alloc(five.page(7), 1)).isEqualTo(AllocReason.RANGE_TAKEN);
      assertThat(five.reserve(five.page(7), 1)).isEqualTo(ReserveReason.RANGE_TAKEN);
      assertThat(five.out.value).isEqualTo(-16);
      mapping.store(five.page(8), 1, 1);
      assertThat(mapping.load(five.page(8), 1)).isEqualTo(1);
      five.free(five.page(8), 1);
      five.alloc(0, 1);
      assertThat(five.out.value).isEqualTo(five.page(8));
    }
  }

  /// First fit ends with the mapping, and knows no max_entries.
  @Test
  void beforeTheRangeTreeTheMappingIsTheFreeSpace() {
    try (ArenaScene five = ArenaScene.of(KernelRelease.V6_9, 5, 0);
        ArenaScene ten = ArenaScene.of(KernelRelease.V6_9, 10, 0)) {
      map(five.arena, LINE, 10 * PAGE);
      assertThat(five.alloc(0, 10)).isEqualTo(AllocReason.ALLOCATED);
      assertThat(five.memory()).isEqualTo("PPPPPPPPPP");
      map(ten.arena, LINE, 5 * PAGE);
      for (int page = 0; page < 5; page++) {
        assertThat(ten.alloc(0, 1)).isEqualTo(AllocReason.ALLOCATED);
      }
      assertThat(ten.alloc(0, 1)).isEqualTo(AllocReason.NO_RUN);
    }
  }

  @Test
  void whatASplitLeavesIsNotSimulatedWhereItIsAllowed() {
    try (ArenaScene old = ArenaScene.of(KernelRelease.V7_0, 10, LINE)) {
      UserMapping mapping = old.arena.mmap();
      assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> mapping.munmap(LINE, PAGE));
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() -> mapping.mprotect(LINE, PAGE, PROT_READ));
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() -> mapping.mremap(9 * PAGE, LINE));
      assertFails(ErrnoCode.EFAULT, () -> mapping.mremap(11 * PAGE, LINE));
      assertThat(mapping.isMapped()).isTrue();
    }
  }

  @Test
  void anAllocationPastTheLastLineWrapsItsLowHalf() {
    map(open, LINE + WINDOW - 2 * PAGE, 2 * PAGE);
    openScene.alloc(0, 2);
    assertThat(openScene.alloc(0, 1)).isEqualTo(AllocReason.ALLOCATED);
    assertThat(openScene.out.value).isEqualTo(LINE);
    assertThat(open.isPresent(2)).isTrue();
    assertThat(openScene.free(LINE, 1)).isEqualTo(FreeReason.BELOW_START);
  }

  @Test
  void anAllocationAcrossTheLastLineFails() {
    map(open, LINE + WINDOW - 2 * PAGE, 2 * PAGE);
    openScene.reserve(open.start(), 1);
    assertThat(openScene.alloc(0, 2)).isEqualTo(AllocReason.NO_MEMORY);
    assertThat(open.freeRunEnd(1)).isEqualTo(10);
    assertThat(open.presentPages()).isZero();
  }

  @Test
  void cannotBeSplitMovedOrGrown() {
    UserMapping mapping = placed.mmap();
    assertFails(ErrnoCode.EINVAL, () -> mapping.munmap(LINE, 9 * PAGE));
    assertFails(ErrnoCode.EINVAL, () -> mapping.munmap(LINE + PAGE, 9 * PAGE));
    assertFails(ErrnoCode.EINVAL, () -> mapping.munmap(LINE + 9 * PAGE, 2 * PAGE));
    assertFails(ErrnoCode.EINVAL, () -> mapping.munmap(LINE + 1, PAGE));
    assertFails(ErrnoCode.EINVAL, () -> mapping.munmap(LINE, 0));
    assertFails(ErrnoCode.EINVAL, () -> mapping.munmap(LINE, 1L << 47));
    assertFails(ErrnoCode.EINVAL, () -> mapping.munmap(LINE, -PAGE));
    assertFails(ErrnoCode.EINVAL, () -> mapping.munmap(-PAGE, PAGE));
    assertFails(ErrnoCode.EINVAL, () -> mapping.mprotect(LINE, PAGE, PROT_READ));
    assertFails(ErrnoCode.EINVAL, () -> mapping.mprotect(LINE + 1, PAGE, PROT_READ));
    assertFails(ErrnoCode.ENOMEM, () -> mapping.mprotect(LINE + 9 * PAGE, 2 * PAGE, PROT_READ));
    assertFails(ErrnoCode.EINVAL, () -> mapping.mremap(10 * PAGE, LINE + WINDOW));
    assertFails(ErrnoCode.EINVAL, () -> mapping.mremap(9 * PAGE, LINE));
    assertFails(ErrnoCode.EFAULT, () -> mapping.mremap(11 * PAGE, LINE));
    assertFails(ErrnoCode.EFAULT, () -> mapping.mremap(11 * PAGE, LINE + WINDOW));
    assertFails(ErrnoCode.EFAULT, () -> mapping.mremap(-1, LINE));
    mapping.mremap(10 * PAGE, LINE);
    mapping.mremap(10 * PAGE - 1, LINE);
    mapping.munmap(LINE + 20 * PAGE, PAGE);
    assertThat(mapping.isMapped()).isTrue();
    mapping.munmap(LINE - PAGE, 20 * PAGE);
    assertThat(mapping.isMapped()).isFalse();
    assertFails(ErrnoCode.EFAULT, () -> mapping.mremap(10 * PAGE, LINE));
    assertFails(ErrnoCode.ENOMEM, () -> mapping.mprotect(LINE, 10 * PAGE, PROT_READ));
  }

  @Test
  void mayLoseAndRegainProtectionAsAWhole() {
    UserMapping mapping = placed.mmap();
    mapping.mprotect(LINE, 0, 0);
    mapping.store(LINE, 1, 5);
    scene.free(LINE, 1);
    mapping.mprotect(LINE, 10 * PAGE, 0);
    assertThatExceptionOfType(UserFault.class).isThrownBy(() -> mapping.load(LINE, 1));
    assertThat(placed.presentPages()).isZero();
    mapping.mprotect(LINE, 10 * PAGE, READ_WRITE);
    mapping.store(LINE, 1, 5);
    assertFails(ErrnoCode.EACCES, () -> mapping.mprotect(LINE, 10 * PAGE, PROT_READ | PROT_EXEC));
    UserMapping readOnly = placed.mmap(LINE, 10 * PAGE, 0, PROT_READ, MAP_SHARED);
    assertFails(ErrnoCode.EACCES, () -> readOnly.mprotect(LINE, 10 * PAGE, READ_WRITE));
  }
}
