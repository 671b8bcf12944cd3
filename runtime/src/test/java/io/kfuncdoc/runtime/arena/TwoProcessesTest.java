package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.os.Machine;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Another process maps an arena: both see the same bytes.
class TwoProcessesTest {

  private static final long START = 0x3131_3110_0000L;
  private static final long PAGE = ArenaScene.PAGE;
  private static final int COUNT = 200_000;

  private final SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V7_1);
  private final ResultSlot out = new ResultSlot();
  private ArenaMap arena;

  @TempDir
  private Path folder;

  @BeforeEach
  void open() {
    assumeTrue(Machine.current().isPresent(), "memory files are known on Linux, on x86-64 and arm64");
    arena = kernel.createArena(ArenaAttributes.pages(64).startingAt(START), ArenaBacking.memoryFile());
    kernel.allocPages(arena, START, 4, -1, 0, out);
  }

  @AfterEach
  void close() {
    arena.close();
  }

  @ParameterizedTest
  @EnumSource
  void bytesGoBothWays(Neighbour.Kind kind) throws Exception {
    UserMapping user = arena.mmap();
    String from = Long.toString(START + PAGE + 16);
    String to = Long.toString(START + 3 * PAGE);
    try (Neighbour neighbour = Neighbour.of(kind, arena, folder, "echo", from, to)) {
      arena.program().store64(START + PAGE + 16, 0x1122_3344_5566_7788L);
      neighbour.begin();
      neighbour.finish();
    }
    assertThat(arena.program().loadU64(START + 3 * PAGE)).isEqualTo(0x1122_3344_5566_7789L);
    assertThat(user.loadU64(START + 3 * PAGE)).isEqualTo(0x1122_3344_5566_7789L);
  }

  @ParameterizedTest
  @EnumSource
  void noAdditionIsLost(Neighbour.Kind kind) throws Exception {
    long word = START + 2 * PAGE + 8;
    try (Neighbour neighbour =
        Neighbour.of(kind, arena, folder, "count", Long.toString(word), Integer.toString(COUNT))) {
      neighbour.begin();
      for (int i = 0; i < COUNT; i++) {
        arena.program().getAndAdd64(word, 1);
      }
      neighbour.finish();
    }
    assertThat(arena.program().loadU64(word)).isEqualTo(2 * COUNT);
  }

  @ParameterizedTest
  @EnumSource
  void pointersLeadThroughTheArena(Neighbour.Kind kind) throws Exception {
    for (int i = 0; i < 1000; i++) {
      arena.store(START + 16 * i, 8, i == 999 ? 0 : START + 16 * (i + 1));
      arena.store(START + 16 * i + 8, 8, i);
    }
    try (Neighbour neighbour = Neighbour.of(kind, arena, folder, "sum", Long.toString(START))) {
      neighbour.begin();
      assertThat(neighbour.line()).isEqualTo("499500");
      neighbour.finish();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDeathOfAMapperHarmsNothing(Neighbour.Kind kind) throws Exception {
    arena.store(START + PAGE, 8, 5);
    try (Neighbour neighbour = Neighbour.of(kind, arena, folder, "hold")) {
      neighbour.begin();
      neighbour.kill();
    }
    assertThat(arena.load(START + PAGE, 8)).isEqualTo(5);
    kernel.freePages(arena, START, 4);
    kernel.allocPages(arena, 0, 64, -1, 0, out);
    assertThat(arena.isZero(1)).isTrue();
    kernel.freePages(arena, START, 64);
    arena.trim();
    assertThat(arena.committed()).isZero();
  }

  /// Who has mapped it keeps what was there when the arena ended.
  @ParameterizedTest
  @EnumSource
  void theEndOfTheArenaHarmsNoMapper(Neighbour.Kind kind) throws Exception {
    arena.store(START + 8, 8, 6);
    try (Neighbour neighbour = Neighbour.of(kind, arena, folder, "sum", Long.toString(START))) {
      arena.close();
      neighbour.begin();
      assertThat(neighbour.line()).isEqualTo("6");
      neighbour.finish();
    }
  }
}
