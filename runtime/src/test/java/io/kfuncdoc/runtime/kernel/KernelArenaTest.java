package io.kfuncdoc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.runtime.os.SystemCallException;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A real arena: kfuncs on it, its memory from both sides, and its pictures.
class KernelArenaTest {

  private static final long PAGE = KernelArena.PAGE_SIZE;
  private static final long START = 1L << 44;
  private static final long HIGH = START + 0x10_0000;

  private Kernel kernel;
  private ArenaCalls calls;

  @BeforeEach
  void open() {
    kernel = RunningKernel.open("bpf_arena_alloc_pages", "bpf_arena_free_pages");
    calls = new ArenaCalls(kernel);
  }

  @AfterEach
  void close() {
    if (kernel != null) {
      kernel.close();
    }
  }

  private KernelArena mapped(ArenaRequest request) {
    KernelArena arena = kernel.createArena(request);
    try {
      arena.map();
      return arena;
    } catch (RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {START, HIGH, START + (1L << 32) - 10 * 4096})
  void pagesAreAllocatedWrittenAndFreed(long start) {
    try (KernelArena arena = mapped(ArenaRequest.of(10, start))) {
      assertThat(calls.alloc(arena, 0, 10)).isEqualTo(start);
      assertThat(calls.alloc(arena, 0, 1)).isZero();
      arena.store(start + 3 * PAGE + 8, 8, 0x1122_3344_5566_7788L);
      assertThat(arena.userLoad(start + 3 * PAGE + 8, 8)).isTrue();
      assertThat(arena.userValue(8)).isEqualTo(0x1122_3344_5566_7788L);
      assertThat(arena.userStore(start + 3 * PAGE + 8, 2, 0xaabb)).isTrue();
      assertThat(arena.load(start + 3 * PAGE + 8, 4)).isEqualTo(0x5566_aabbL);
      assertThat(arena.load(start + 3 * PAGE + 8, 1)).isEqualTo(0xbb);
      calls.free(arena, start + 3 * PAGE + 123, 1);
      assertThat(arena.load(start + 3 * PAGE + 8, 8)).isZero();
      assertThat(arena.picture().freeRuns()).containsExactly(new ArenaPicture.FreeRun(3, 3));
    }
  }

  @Test
  void aResultIsExtendedByItsOwnSign() {
    assumeReserve();
    try (KernelArena arena = mapped(ArenaRequest.of(10, START)); KernelMap plain = kernel.createPlainMap()) {
      assertThat(calls.reserve(arena, START, 11)).isEqualTo(-22);
      assertThat(calls.reserve(arena, START, 2)).isZero();
      assertThat(calls.reserve(arena, START + PAGE, 1)).isEqualTo(-16);
      assertThat(calls.reserve(plain, START, 0)).isEqualTo(-22);
    }
  }

  @Test
  void aMapThatIsNoArenaIsAcceptedEverywhere() {
    try (KernelMap plain = kernel.createPlainMap()) {
      assertThat(calls.alloc(plain, 0, 1)).isZero();
      calls.free(plain, 1, 1);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {HIGH - 1, HIGH - PAGE, 0, 1, 1L << 32, START, START + (1L << 32)})
  void aFreeBelowTheStartNeverReachesTheKernel(long pointer) {
    try (KernelArena arena = mapped(ArenaRequest.of(4, HIGH))) {
      calls.alloc(arena, 0, 4);
      assertThatThrownBy(() -> calls.free(arena, pointer, 1))
          .isInstanceOf(UnsafeFreeException.class).hasMessageContaining(FreeGate.RULE);
      assertThat(arena.picture().freeRuns()).isEmpty();
      assertThat(arena.picture().present().cardinality()).isEqualTo(4);
    }
  }

  @Test
  void theEndOfAnArenaAtA4GibLineIsBelowItsStart() {
    long start = START + (1L << 32) - 2 * PAGE;
    try (KernelArena arena = mapped(ArenaRequest.of(2, start))) {
      assertThatThrownBy(() -> calls.free(arena, start + 2 * PAGE, 1)).isInstanceOf(UnsafeFreeException.class);
      assertThat(arena.picture().freeRuns()).containsExactly(new ArenaPicture.FreeRun(0, 1));
    }
  }

  @Test
  void aFreeOfAnotherShapeIsNotBuilt() {
    KfuncShape shape = new KfuncShape("bpf_arena_free_pages", new ValueShape.None(),
        List.of(new ValueShape.OfMap(), new ValueShape.ArenaPointer(), ValueShape.number(8, false)));
    try (KernelArena arena = mapped(ArenaRequest.of(2, START))) {
      assertThatThrownBy(() -> kernel.kfunc(shape).on(arena)).isInstanceOf(UnsafeFreeException.class);
      assertThatThrownBy(() -> kernel.kfunc(shape).alone()).isInstanceOf(UnsafeFreeException.class);
    }
  }

  @Test
  void aPictureShowsRunsInTheKernelsOrderAndMemoryAndChangesNothing() {
    try (KernelArena arena = mapped(ArenaRequest.of(70, HIGH))) {
      assertThat(arena.picture()).isEqualTo(
          new ArenaPicture(70, List.of(new ArenaPicture.FreeRun(0, 69)), new BitSet()));
      calls.alloc(arena, 0, 70);
      arena.store(HIGH + 69 * PAGE + 4088, 8, 42);
      calls.free(arena, HIGH + 10 * PAGE, 1);
      calls.free(arena, HIGH + 30 * PAGE, 3);
      calls.free(arena, HIGH + 20 * PAGE, 1);
      ArenaPicture picture = arena.picture();
      assertThat(picture.freeRuns()).containsExactly(new ArenaPicture.FreeRun(30, 32),
          new ArenaPicture.FreeRun(10, 10), new ArenaPicture.FreeRun(20, 20));
      assertThat(picture.taken()).isEqualTo(picture.present());
      assertThat(picture.present().cardinality()).isEqualTo(65);
      long[] words = new long[512];
      assertThat(arena.peek(69, words)).isTrue();
      assertThat(words[511]).isEqualTo(42);
      assertThat(arena.peek(31, words)).isFalse();
      assertThat(arena.picture()).isEqualTo(picture);
      assertThat(calls.alloc(arena, 0, 1)).as("the newest of the shortest runs").isEqualTo(HIGH + 20 * PAGE);
    }
  }

  @Test
  void aReservedPageIsTakenAndHasNoMemory() {
    assumeReserve();
    try (KernelArena arena = mapped(ArenaRequest.of(4, START))) {
      calls.reserve(arena, START + PAGE, 2);
      assertThat(arena.picture().taken().stream()).containsExactly(1, 2);
      assertThat(arena.picture().present().isEmpty()).isTrue();
    }
  }

  @Test
  void aUserReadGivesAnOrdinaryPageMemoryAndTakesIt() {
    try (KernelArena arena = mapped(ArenaRequest.of(4, START))) {
      assertThat(arena.faults(START + PAGE + 5)).isFalse();
      assertThat(arena.picture().present().stream()).containsExactly(1);
      assertThat(arena.picture().taken().stream()).containsExactly(1);
      assertThat(calls.alloc(arena, START + PAGE, 1)).isZero();
    }
  }

  @Test
  void aUserAccessToAPageWithoutMemoryFaultsWhereTheArenaWasMadeSo() {
    try (KernelArena arena = mapped(ArenaRequest.of(4, START).with(ArenaRequest.BPF_F_SEGV_ON_FAULT))) {
      assertThat(arena.faults(START)).isTrue();
      assertThat(arena.userStore(START, 8, 1)).isFalse();
      calls.alloc(arena, START, 1);
      assertThat(arena.faults(START)).isFalse();
      assertThat(arena.userLoad(START + PAGE - 4, 8)).as("half of it on a page without memory").isFalse();
      assertThat(arena.userStore(START + PAGE - 4, 8, -1)).isFalse();
      assertThat(arena.picture().present().stream()).containsExactly(0);
      calls.free(arena, START, 1);
      assertThat(arena.faults(START)).isTrue();
    }
  }

  @Test
  void outsideTheMappingAReadFaultsAndAWriteIsNotTried() {
    try (KernelArena arena = mapped(ArenaRequest.of(4, HIGH))) {
      assertThat(arena.faults(HIGH - 1)).isTrue();
      assertThat(arena.faults(HIGH + 4 * PAGE)).isTrue();
      assertThatThrownBy(() -> arena.userStore(HIGH - 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> arena.userStore(HIGH + 4 * PAGE - 7, 8, 0))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void withoutAStartTheFirstMappingGivesOne() {
    try (KernelArena arena = kernel.createArena(ArenaRequest.of(10, 0))) {
      assertThatThrownBy(() -> calls.alloc(arena, 0, 1)).isInstanceOfSatisfying(KernelException.class,
          e -> assertThat(e.obstacle()).isEqualTo(Obstacle.REJECTED));
      arena.map(0, 5 * PAGE);
      assertThat(arena.length()).isEqualTo(5 * PAGE);
      assertThat(calls.alloc(arena, 0, 5)).isEqualTo(arena.start());
      assertThat(arena.picture().pages()).isEqualTo(5);
      assertThat(arena.picture().freeRuns()).containsExactly(new ArenaPicture.FreeRun(5, 9));
    }
  }

  @Test
  void attributesThatTheKernelRefusesComeBackAsItsError() {
    assertThatThrownBy(() -> kernel.createArena(new ArenaRequest(1, 0, 0)))
        .isInstanceOfSatisfying(KernelException.class, e -> assertThat(e.errno()).isEqualTo(22))
        .hasMessageContaining("EINVAL");
    assertThatThrownBy(() -> kernel.createArena(ArenaRequest.of((1 << 20) + 1, START)))
        .isInstanceOfSatisfying(KernelException.class, e -> assertThat(e.errno()).isEqualTo(7));
  }

  @Test
  void mappingsThatTheKernelRefusesComeBackAsItsError() {
    try (KernelArena arena = kernel.createArena(ArenaRequest.of(10, START))) {
      assertThatThrownBy(() -> arena.map(START, 11 * PAGE))
          .isInstanceOfSatisfying(SystemCallException.class, e -> assertThat(e.errno()).isEqualTo(7));
      assertThatThrownBy(() -> arena.map(START + PAGE, 10 * PAGE))
          .isInstanceOfSatisfying(SystemCallException.class, e -> assertThat(e.errno()).isEqualTo(22));
      assertThatThrownBy(() -> arena.map(1L << 63, 10 * PAGE)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void anArenaOf4GibHasAPictureToo() {
    try (KernelArena arena = mapped(ArenaRequest.of(1 << 20, START))) {
      calls.alloc(arena, START + 5 * PAGE, 1);
      assertThat(arena.userStore(START + (1L << 32) - 8, 8, 7)).isTrue();
      ArenaPicture picture = arena.picture();
      assertThat(picture.present().stream()).containsExactly(5, (1 << 20) - 1);
      assertThat(picture.freeRuns()).containsExactly(
          new ArenaPicture.FreeRun(6, (1 << 20) - 2), new ArenaPicture.FreeRun(0, 4));
    }
  }

  private void assumeReserve() {
    RunningKernel.open("bpf_arena_reserve_pages").close();
  }
}
