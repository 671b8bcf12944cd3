package io.kfuncdoc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.CallerFault;
import io.kfuncdoc.runtime.ContractBreach;
import io.kfuncdoc.runtime.Snapshot;
import io.kfuncdoc.runtime.StateSource;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.arena.ArenaMap;
import io.kfuncdoc.runtime.arena.BpfMap;
import io.kfuncdoc.runtime.arena.PlainMap;
import io.kfuncdoc.runtime.arena.SimulatedKernel;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whom the generated implementation of [ArenaKfuncs] asks in each of its modes, and what it does with an answer that
/// the contract does not allow.
class CheckedArenaTest {

  private static final Release OLD = Release.of("6.18.44");
  private static final Release NEW = Release.of("7.1");
  private static final long START = (1L << 44) + 0x10_0000;
  private static final int ANY_NODE = -1;

  enum Mode { ENFORCE, COMPARE }

  private final FixedEngine engine = new FixedEngine();
  private final SimulatedKernel kernel = ArenaSession.kernel(OLD);
  private final ArenaMap arena = kernel.createArena(ArenaAttributes.pages(8).startingAt(START));
  private final BpfMap array = new PlainMap("array");
  private final List<String> rows = new ArrayList<>();

  @AfterEach
  void close() {
    arena.close();
  }

  @Test
  void enforcingAsksNoEngineWhereAGuardHolds() {
    ArenaKfuncs kfuncs = kfuncs(Mode.ENFORCE, OLD);
    assertThat(kfuncs.bpf_arena_alloc_pages(array, 0, 1, ANY_NODE, 0)).isZero();
    assertThat(kfuncs.bpf_arena_alloc_pages(arena, 0, 1, ANY_NODE, 1L << 63)).isZero();
    assertThat(kfuncs.bpf_arena_alloc_pages(arena, 0, 0, ANY_NODE, 0)).isZero();
    assertThat(kfuncs.bpf_arena_alloc_pages(arena, 0, 1, 1, 0)).isZero();
    assertThat(kfuncs.bpf_arena_alloc_pages(arena, 0, 9, ANY_NODE, 0)).isZero();
    assertThat(kfuncs.bpf_arena_alloc_pages(arena, START + 1, 1, ANY_NODE, 0)).isZero();
    assertThat(kfuncs.bpf_arena_alloc_pages(arena, START, -1, ANY_NODE, 0)).isZero();
    assertThat(kfuncs.bpf_arena_alloc_pages(arena, START + 0x7000, 2, ANY_NODE, 0)).isZero();
    kfuncs.bpf_arena_free_pages(array, START, 1);
    kfuncs.bpf_arena_free_pages(arena, START, 0);
    kfuncs.bpf_arena_free_pages(arena, 0, 1);
    kfuncs.bpf_arena_free_pages(arena, START + 0x8000, 1);
    assertThat(kfuncs.bpf_arena_reserve_pages(array, START, 1)).isEqualTo(-22);
    assertThat(kfuncs.bpf_arena_reserve_pages(arena, START, 0)).isZero();
    assertThat(kfuncs.bpf_arena_reserve_pages(arena, START + 1, -1)).isZero();
    assertThat(kfuncs.bpf_arena_reserve_pages(arena, START + 0x7000, 2)).isEqualTo(-22);
    assertThat(rows).containsExactly(
        "NOT_AN_ARENA", "BAD_FLAGS", "NO_PAGES", "BAD_NODE", "TOO_MANY_PAGES", "MISALIGNED", "TOO_MANY_PAGES",
        "OUT_OF_RANGE", "NOTHING_TO_DO", "NOTHING_TO_DO", "NOTHING_TO_DO", "PAST_END", "NOT_AN_ARENA", "NO_PAGES",
        "MISALIGNED", "OUT_OF_RANGE");
    assertThat(engine.asked).isZero();
  }

  @Test
  void enforcingAsksTheEngineOnceWhereNoGuardHolds() {
    ArenaKfuncs kfuncs = kfuncs(Mode.ENFORCE, OLD);
    assertThat(kfuncs.bpf_arena_alloc_pages(arena, START + 0x7000, 1, 0, 0)).isZero();
    kfuncs.bpf_arena_free_pages(arena, START, 1);
    assertThat(kfuncs.bpf_arena_reserve_pages(arena, START, 8)).isZero();
    engine.alloc = ArenaKfuncs.Alloc.ALLOCATED;
    engine.value = 0xffff_ffff_ffff_f000L;
    assertThat(kfuncs.bpf_arena_alloc_pages(arena, 0, 8, ANY_NODE, 0)).isEqualTo(0xffff_ffff_ffff_f000L);
    assertThat(rows).containsExactly("NO_RUN", "FREED", "RESERVED", "ALLOCATED");
    assertThat(engine.asked).isEqualTo(4);
  }

  @Test
  void comparingAsksTheEngineAlsoWhereAGuardHolds() {
    engine.alloc = ArenaKfuncs.Alloc.NO_PAGES;
    assertThat(kfuncs(Mode.COMPARE, OLD).bpf_arena_alloc_pages(arena, 0, 0, ANY_NODE, 0)).isZero();
    assertThat(engine.asked).isEqualTo(1);
  }

  @Test
  void comparingRefusesAnAnswerOtherThanTheGuards() {
    engine.alloc = ArenaKfuncs.Alloc.BAD_FLAGS;
    breaks(() -> kfuncs(Mode.COMPARE, OLD).bpf_arena_alloc_pages(arena, 0, 0, ANY_NODE, 0),
        "expected: NO_PAGES, since 'page_cnt == 0' decides", "came:     BAD_FLAGS", "<- answered", "<- expected",
        "p__map=arena of 8 pages at 0x100000100000");
  }

  /// CONTENDED is there since 7.0.
  @ParameterizedTest
  @EnumSource
  void aRowOfAnotherReleaseIsAHardError(Mode mode) {
    engine.alloc = ArenaKfuncs.Alloc.CONTENDED;
    engine.free = ArenaKfuncs.Free.DEFERRED;
    engine.reserve = ArenaKfuncs.Reserve.CONTENDED;
    engine.value = 0;
    breaks(() -> kfuncs(mode, OLD).bpf_arena_alloc_pages(arena, 0, 1, ANY_NODE, 0),
        "CONTENDED, which is since 7.0", "13  ALLOCATED");
    breaks(() -> kfuncs(mode, OLD).bpf_arena_free_pages(arena, START, 1), "DEFERRED, which is since 7.0", "5  FREED");
    engine.value = -16;
    breaks(() -> kfuncs(mode, OLD).bpf_arena_reserve_pages(arena, START, 1),
        "CONTENDED, which is since 7.0", "7  RESERVED");
    assertThat(kfuncs(mode, NEW).bpf_arena_reserve_pages(arena, START, 1)).isEqualTo(-16);
    assertThat(rows).containsExactly("CONTENDED");
  }

  @ParameterizedTest
  @EnumSource
  void aRowThatAGuardDecidesIsAHardErrorWhereTheGuardDoesNotHold(Mode mode) {
    engine.alloc = ArenaKfuncs.Alloc.MISALIGNED;
    engine.free = ArenaKfuncs.Free.PAST_END;
    engine.reserve = ArenaKfuncs.Reserve.MISALIGNED;
    breaks(() -> kfuncs(mode, OLD).bpf_arena_alloc_pages(arena, 0, 1, ANY_NODE, 0),
        "expected: a reported row or the success", "MISALIGNED", "does not hold");
    breaks(() -> kfuncs(mode, OLD).bpf_arena_free_pages(arena, START, 1), "PAST_END", "does not hold");
    breaks(() -> kfuncs(mode, OLD).bpf_arena_reserve_pages(arena, START, 1), "MISALIGNED", "does not hold");
    engine.free = ArenaKfuncs.Free.BELOW_START;
    breaks(() -> kfuncs(mode, OLD).bpf_arena_free_pages(arena, START, 1), "BELOW_START", "does not hold");
    assertThat(rows).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aValueThatTheRowDoesNotReturnIsAHardError(Mode mode) {
    engine.reserve = ArenaKfuncs.Reserve.RANGE_TAKEN;
    for (long value : new long[] {-1, 0, -22, 16, 0xffff_fff0L}) {
      engine.value = value;
      breaks(() -> kfuncs(mode, OLD).bpf_arena_reserve_pages(arena, START, 1), "RANGE_TAKEN to return -EBUSY = -16");
    }
    engine.value = -12;
    breaks(() -> kfuncs(mode, OLD).bpf_arena_alloc_pages(arena, 0, 1, ANY_NODE, 0), "NO_RUN to return NULL");
    assertThat(rows).isEmpty();
  }

  /// The engine says that it did what it did not do; only comparing looks at the arena.
  @Test
  void comparingRefusesAStateThatTheRowDoesNotLeave() {
    engine.alloc = ArenaKfuncs.Alloc.ALLOCATED;
    engine.value = START;
    breaks(() -> kfuncs(Mode.COMPARE, OLD).bpf_arena_alloc_pages(arena, 0, 1, ANY_NODE, 0), "ALLOCATED to leave");
    breaks(() -> kfuncs(Mode.COMPARE, OLD).bpf_arena_reserve_pages(arena, START, 1), "RESERVED to return 0");
    engine.value = 0;
    breaks(() -> kfuncs(Mode.COMPARE, OLD).bpf_arena_reserve_pages(arena, START, 1), "RESERVED to leave");
  }

  @ParameterizedTest
  @EnumSource
  void aFreeBelowTheStartIsTheCallersFaultAndNobodyIsAsked(Mode mode) {
    for (long below : new long[] {START - 4096, START - 1, 1, 1L << 32, START + 0xfff0_0000L}) {
      assertThatExceptionOfType(CallerFault.class)
          .isThrownBy(() -> kfuncs(mode, OLD).bpf_arena_free_pages(arena, below, 1))
          .withMessageContaining("bpf_arena_free_pages(")
          .withMessageContaining("BELOW_START, undefined for the caller: (ptr__ign & 0xfffff000) < u32(start(p__map))")
          .withMessageContaining("5  FREED")
          .satisfies(fault -> assertThat(fault.row().name()).isEqualTo("BELOW_START"));
    }
    assertThat(engine.asked).isZero();
    assertThat(rows).isEmpty();
  }

  private ArenaKfuncs kfuncs(Mode mode, Release release) {
    return switch (mode) {
      case ENFORCE -> CheckedArenaKfuncs.enforcing(engine, release, (_, row) -> rows.add(row.name()));
      case COMPARE -> CheckedArenaKfuncs.comparing(
          engine, release, (_, row) -> rows.add(row.name()), new StateSource() {
            @Override
            public Snapshot snapshot() {
              return ArenaSnapshot.of(arena);
            }

            @Override
            public void runDeferred() {
              kernel.runDeferred();
            }
          }, false);
    };
  }

  /// The message has the table below its first lines.
  private static void breaks(ThrowingCallable call, String... parts) {
    assertThatExceptionOfType(ContractBreach.class).isThrownBy(call)
        .satisfies(breach -> assertThat(breach.getMessage()).contains(parts))
        .withMessageContaining("breaks its contract")
        .withMessageMatching("(?s).*, Linux [67][.0-9]+\n  # +row +when +returns.*");
  }
}
