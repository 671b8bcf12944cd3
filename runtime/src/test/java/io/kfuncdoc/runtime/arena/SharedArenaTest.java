package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.os.Machine;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An arena whose memory is a file: where it lies, who else sees it, and how much there is of it.
class SharedArenaTest {

  private static final long START = 0x2345_6710_0000L;
  private static final long PAGE = ArenaScene.PAGE;

  private final SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V7_1);
  private final ResultSlot out = new ResultSlot();

  @BeforeEach
  void onLinux() {
    assumeTrue(Machine.current().isPresent(), "memory files are known on Linux, on x86-64 and arm64");
  }

  @Test
  void anAddressOfTheArenaIsTheAddressOfTheBytes() {
    try (ArenaMap arena = open(16)) {
      assertThat(arena.address()).isEqualTo(START);
      long page = alloc(arena, 2);
      arena.store(page + PAGE - 4, 8, 0x1122_3344_5566_7788L);
      MemorySegment raw = raw(page, 2 * PAGE);
      assertThat(raw.get(ValueLayout.JAVA_LONG_UNALIGNED, PAGE - 4)).isEqualTo(0x1122_3344_5566_7788L);
      raw.set(ValueLayout.JAVA_BYTE, 5, (byte) 99);
      assertThat(arena.load(page + 5, 1)).isEqualTo(99);
    }
  }

  @Test
  void whereSomethingIsMappedAlreadyItLiesElsewhere() {
    try (ArenaMap first = open(16); ArenaMap second = open(16)) {
      assertThat(second.start()).isEqualTo(START);
      assertThat(second.address()).isNotEqualTo(START).isNotZero();
      first.store(alloc(first, 1), 8, 1);
      second.store(alloc(second, 1), 8, 2);
      assertThat(first.load(START, 8)).isEqualTo(1);
      assertThat(raw(second.address(), 8).get(ValueLayout.JAVA_LONG, 0)).isEqualTo(2);
    }
  }

  @Test
  void anArenaWithoutAStartIsMappedWhenUserSpaceMapsIt() {
    try (ArenaMap arena = kernel.createArena(ArenaAttributes.pages(16), ArenaBacking.memoryFile())) {
      assertThat(arena.address()).isZero();
      arena.mmap().store64(arena.start(), 5);
      assertThat(arena.address()).isNotZero();
      assertThat(raw(arena.address(), 8).get(ValueLayout.JAVA_LONG, 0)).isEqualTo(5);
    }
  }

  @Test
  void closingItGivesEverythingBack() {
    for (int round = 0; round < 3; round++) {
      ArenaMap arena = open(16);
      assertThat(arena.address()).as("round %d", round).isEqualTo(START);
      Path file = arena.path().orElseThrow();
      assertThat(file).exists();
      arena.close();
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void holdsMemoryForWhatIsAllocatedAndNoMore() {
    try (ArenaMap arena = open(1 << 18)) {
      UserMapping user = arena.mmap();
      assertThat(arena.committed()).isZero();
      kernel.reservePages(arena, START, 100, out);
      assertThat(arena.committed()).isZero();
      alloc(arena, 3);
      assertThat(arena.committed()).isEqualTo(3 * PAGE);
      user.store8(START + 50 * PAGE, 1);
      assertThat(arena.committed()).isEqualTo(4 * PAGE);
      alloc(arena, 1000);
      assertThat(arena.committed()).isEqualTo(1004 * PAGE);
      kernel.freePages(arena, START, -1);
      arena.trim();
      assertThat(arena.committed()).isZero();
    }
  }

  @Test
  void aFreeOfManyPagesTakesTheMemoryOfThoseOnly() {
    try (ArenaMap arena = open(4096)) {
      alloc(arena, 600);
      for (int page = 0; page < 600; page++) {
        arena.store(START + page * PAGE, 8, page + 1);
      }
      kernel.freePages(arena, START + 100 * PAGE, 300);
      assertThat(arena.committed()).isEqualTo(300 * PAGE);
      for (int page = 0; page < 600; page++) {
        long expected = page >= 100 && page < 400 ? 0 : page + 1;
        assertThat(arena.load(START + page * PAGE, 8)).as("page %d", page).isEqualTo(expected);
      }
    }
  }

  @Test
  void pagesFreedOneByOneKeepTheirNeighboursAndGiveTheirMemoryBackInTheEnd() {
    try (ArenaMap arena = open(4096)) {
      alloc(arena, 3000);
      for (int page = 0; page < 3000; page++) {
        arena.store(START + page * PAGE, 8, page + 1);
      }
      for (int page = 0; page < 3000; page += 1 + page % 3) {
        kernel.freePages(arena, START + page * PAGE, 1);
      }
      long present = arena.presentPages();
      assertThat(arena.committed()).isLessThanOrEqualTo((present + WarmPages.LIMIT) * PAGE);
      arena.trim();
      assertThat(arena.committed()).isEqualTo(present * PAGE);
      for (int page = 0; page < 3000; page++) {
        assertThat(arena.load(START + page * PAGE, 8)).isEqualTo(arena.isPresent(page) ? page + 1 : 0);
      }
    }
  }

  /// Pages come back warm and cold, one by one and many at once.
  @Test
  void aPageThatComesBackIsZero() {
    try (ArenaMap arena = open(2048)) {
      for (int round = 0; round < 4; round++) {
        for (int count : new int[] {1, 3, 4, 5, 70, 700}) {
          long first = alloc(arena, count);
          for (int page = 0; page < count; page++) {
            assertThat(arena.isZero((int) (first - START >>> 12) + page)).as("page %d of %d", page, count).isTrue();
            arena.store(first + page * PAGE + 4088, 8, -1);
          }
          kernel.freePages(arena, first + PAGE, count - 2);
          kernel.freePages(arena, first, count);
        }
      }
    }
  }

  @Test
  void whatAnotherProcessLeftInAPageThatWasNotInUseIsNotSeen() throws IOException {
    try (ArenaMap arena = open(64);
        FileChannel file = FileChannel.open(arena.path().orElseThrow(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        Arena lifetime = Arena.ofConfined()) {
      MemorySegment other = file.map(FileChannel.MapMode.READ_WRITE, 0, 64 * PAGE, lifetime);
      for (int count : new int[] {1, 2, 8, 30}) {
        other.fill((byte) 7);
        long first = alloc(arena, count);
        for (int page = 0; page < count; page++) {
          assertThat(arena.isZero((int) (first - START >>> 12) + page)).as("page %d of %d", page, count).isTrue();
        }
      }
    }
  }

  @Test
  void aNamedFileIsThereForAsLongAsTheArena(@TempDir Path folder) throws IOException {
    Path name = folder.resolve("arena");
    ArenaBacking backing = ArenaBacking.named(name);
    try (ArenaMap arena = kernel.createArena(ArenaAttributes.pages(16).startingAt(START), backing)) {
      assertThat(arena.path()).contains(name);
      assertThat(Files.size(name)).isEqualTo(16 * PAGE);
      assertThatExceptionOfType(BackingException.class)
          .isThrownBy(() -> kernel.createArena(ArenaAttributes.pages(16), backing))
          .withMessageContaining(name.toString()).withMessageContaining("errno 17");
      arena.store(alloc(arena, 1) + 1, 1, 0x41);
      assertThat(Files.readString(name).charAt(1)).isEqualTo('A');
    }
    assertThat(name).doesNotExist();
  }

  @Test
  void aFileThatIsCutOffIsAClearError() throws IOException {
    try (ArenaMap arena = open(16)) {
      long page = alloc(arena, 1);
      try (FileChannel file = FileChannel.open(arena.path().orElseThrow(), StandardOpenOption.WRITE)) {
        file.truncate(0);
      }
      assertThatThrownBy(() -> arena.load(page, 8)).isInstanceOfAny(MemoryLost.class, InternalError.class);
      assertThatThrownBy(() -> arena.store(page, 8, 1)).isInstanceOfAny(MemoryLost.class, InternalError.class);
    }
  }

  @Test
  void pagesOutsideTheUserRangeAreNotInTheFile() {
    kernel.belowStart(BelowStart.AS_THE_KERNEL);
    try (ArenaMap arena = open(4)) {
      alloc(arena, 4);
      kernel.freePages(arena, START - PAGE + (1L << 32), 1);
      kernel.freePages(arena, START - PAGE, 1);
      long phantom = alloc(arena, 1);
      assertThat(phantom).isEqualTo(START - PAGE);
      arena.store(phantom, 8, 3);
      arena.store(START, 8, 4);
      assertThat(arena.load(phantom, 8)).isEqualTo(3);
      assertThat(arena.load(START, 8)).isEqualTo(4);
    }
  }

  @SuppressWarnings("restricted")
  private static MemorySegment raw(long address, long length) {
    return MemorySegment.ofAddress(address).reinterpret(length);
  }

  private ArenaMap open(int pages) {
    return kernel.createArena(ArenaAttributes.pages(pages).startingAt(START), ArenaBacking.memoryFile());
  }

  private long alloc(ArenaMap arena, int count) {
    assertThat(kernel.allocPages(arena, 0, count, -1, 0, out)).isEqualTo(AllocReason.ALLOCATED);
    return out.value;
  }
}
