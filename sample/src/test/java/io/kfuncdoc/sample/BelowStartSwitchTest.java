package io.kfuncdoc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.CallerFault;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.arena.AllocReason;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.arena.BelowStart;
import io.kfuncdoc.runtime.arena.FreeReason;
import org.junit.jupiter.api.Test;

/// [BelowStart#AS_THE_KERNEL] lets the simulation do what 6.18.44 was seen to do; the checked kfuncs refuse the call
/// as before.
class BelowStartSwitchTest {

  private static final long START = (1L << 44) + 0x10_0000;
  private static final long BELOW = START - 4096;
  private static final int ANY_NODE = -1;

  private final ResultSlot out = new ResultSlot();

  @Test
  void theNextAllocationOfAFullArenaIsBelowItsStart() {
    try (ArenaSession session = fullArena()) {
      session.kernel().belowStart(BelowStart.AS_THE_KERNEL);
      assertThat(session.kernel().freePages(session.arena(), BELOW, 1)).isEqualTo(FreeReason.FREED);
      assertThat(session.kernel().allocPages(session.arena(), 0, 1, ANY_NODE, 0, out)).isEqualTo(AllocReason.ALLOCATED);
      assertThat(out.value).isEqualTo(BELOW);
      session.arena().store(BELOW, 8, 42);
      assertThat(session.arena().load(BELOW, 8)).isEqualTo(42);
    }
  }

  @Test
  void withoutTheSwitchTheSimulationRefuses() {
    try (ArenaSession session = fullArena()) {
      assertThat(session.kernel().freePages(session.arena(), BELOW, 1)).isEqualTo(FreeReason.BELOW_START);
      assertThat(session.kernel().allocPages(session.arena(), 0, 1, ANY_NODE, 0, out)).isEqualTo(AllocReason.NO_RUN);
    }
  }

  @Test
  void theCheckedKfuncsRefuseInEitherCase() {
    try (ArenaSession session = fullArena()) {
      session.kernel().belowStart(BelowStart.AS_THE_KERNEL);
      assertThatExceptionOfType(CallerFault.class)
          .isThrownBy(() -> session.kfuncs().bpf_arena_free_pages(session.arena(), BELOW, 1));
      assertThat(session.kfuncs().bpf_arena_alloc_pages(session.arena(), 0, 1, ANY_NODE, 0)).isZero();
    }
  }

  private static ArenaSession fullArena() {
    ArenaSession session = ArenaSession.open(
        Release.of("6.18.44"), ArenaAttributes.pages(10).startingAt(START), OutcomeObserver.NONE);
    assertThat(session.kfuncs().bpf_arena_alloc_pages(session.arena(), 0, 10, ANY_NODE, 0)).isEqualTo(START);
    return session;
  }
}
