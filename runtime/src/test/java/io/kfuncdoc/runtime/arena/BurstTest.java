package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.os.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The memory of an arena follows what is allocated in it, as the system counts it: the resident part of the mapping, in
/// /proc/self/smaps, and the blocks of the file.
class BurstTest {

  private static final long START = 0x4545_4510_0000L;
  private static final long PAGE = ArenaScene.PAGE;

  private final SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V7_1);
  private final ResultSlot out = new ResultSlot();

  @Test
  void theMemoryOf64MiBComesBack() throws IOException {
    burst(64 << 20 >> 12);
  }

  /// Run with `-Dkfuncdoc.burst=true`.
  @Test
  @EnabledIfSystemProperty(named = "kfuncdoc.burst", matches = "true", disabledReason = "takes 1 GiB of memory")
  void theMemoryOf1GiBComesBack() throws IOException {
    burst(1 << 30 >> 12);
  }

  /// Half of the pages are allocated and freed one by one, the others 1,000 at once; all of them are written to.
  private void burst(int pages) throws IOException {
    assumeTrue(Machine.current().isPresent(), "memory files are known on Linux, on x86-64 and arm64");
    try (ArenaMap arena = kernel.createArena(
        ArenaAttributes.pages(1 << 19).startingAt(START), ArenaBacking.memoryFile())) {
      assertThat(resident(arena)).isZero();
      for (int page = 0; page < pages; ) {
        int count = page < pages / 2 ? 1 : Math.min(1000, pages - page);
        kernel.allocPages(arena, 0, count, -1, 0, out);
        for (int at = 0; at < count; at++) {
          arena.store(out.value + at * PAGE, 8, 1);
        }
        page += count;
      }
      assertThat(resident(arena)).isEqualTo(pages * PAGE);
      assertThat(arena.committed()).isEqualTo(pages * PAGE);
      for (int page = 0; page < pages; page++) {
        int count = page < pages / 2 ? 1 : 1000;
        kernel.freePages(arena, START + page * PAGE, count);
        page += count - 1;
      }
      assertThat(arena.presentPages()).isZero();
      assertThat(resident(arena)).isLessThanOrEqualTo(pages * PAGE / 20);
      assertThat(arena.committed()).isLessThanOrEqualTo(pages * PAGE / 20);
      arena.trim();
      assertThat(resident(arena)).isZero();
    }
  }

  /// The line `Rss:` of the mapping that begins where the arena does.
  private static long resident(ArenaMap arena) throws IOException {
    String head = Long.toHexString(arena.address()) + "-";
    return Files.readAllLines(Path.of("/proc/self/smaps")).stream()
        .dropWhile(line -> !line.startsWith(head))
        .filter(line -> line.startsWith("Rss:"))
        .findFirst()
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .orElseThrow();
  }
}
