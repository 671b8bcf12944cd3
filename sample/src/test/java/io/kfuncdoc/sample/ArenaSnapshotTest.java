package io.kfuncdoc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.Cell;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.Snapshot;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two pictures of an arena differ in exactly the pages that changed between them.
class ArenaSnapshotTest {

  private static final long START = (1L << 44) + 0x10_0000;
  private static final long PAGE = 4096;
  private static final int ANY_NODE = -1;

  private final ArenaSession session = session(8);

  private static ArenaSession session(int pages) {
    return ArenaSession.open(
        Release.of("6.18.44"), ArenaAttributes.pages(pages).startingAt(START), OutcomeObserver.NONE);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void nothingChangedWhereNothingHappened() {
    alloc(2);
    Snapshot before = session.snapshot();
    assertThat(session.snapshot().changesSince(before)).isEmpty();
  }

  @Test
  void anAllocationChangesFreeSpaceAndMemory() {
    Snapshot before = session.snapshot();
    alloc(2);
    assertThat(session.snapshot().changesSince(before))
        .containsExactlyInAnyOrder(free(0), free(1), page(0), page(1));
  }

  @Test
  void aReservationChangesFreeSpaceOnly() {
    Snapshot before = session.snapshot();
    session.kfuncs().bpf_arena_reserve_pages(session.arena(), START + 3 * PAGE, 2);
    assertThat(session.snapshot().changesSince(before)).containsExactlyInAnyOrder(free(3), free(4));
  }

  @Test
  void aFreeChangesWhatWasTaken() {
    alloc(2);
    session.kfuncs().bpf_arena_reserve_pages(session.arena(), START + 3 * PAGE, 1);
    Snapshot before = session.snapshot();
    session.kfuncs().bpf_arena_free_pages(session.arena(), START + PAGE, 7);
    assertThat(session.snapshot().changesSince(before)).containsExactlyInAnyOrder(free(1), page(1), free(3));
  }

  @Test
  void aUserTouchTakesThePage() {
    Snapshot before = session.snapshot();
    session.userLoad(START + 5 * PAGE, 1);
    assertThat(session.snapshot().changesSince(before)).containsExactlyInAnyOrder(free(5), page(5));
  }

  @Test
  void everyByteOfAPageCounts() {
    alloc(2);
    for (long at = PAGE; at < 2 * PAGE; at++) {
      Snapshot before = session.snapshot();
      session.arena().store(START + at, 1, 7);
      assertThat(session.snapshot().changesSince(before)).as("byte %d", at).containsExactly(page(1));
      before = session.snapshot();
      session.arena().store(START + at, 1, 7);
      assertThat(session.snapshot().changesSince(before)).as("byte %d again", at).isEmpty();
    }
  }

  @Test
  void aPageThatCameBackZeroedIsSeenOnlyIfItHeldSomething() {
    alloc(2);
    session.arena().store(START, 8, 7);
    Snapshot before = session.snapshot();
    session.kfuncs().bpf_arena_free_pages(session.arena(), START, 2);
    session.kfuncs().bpf_arena_alloc_pages(session.arena(), START, 2, ANY_NODE, 0);
    assertThat(session.snapshot().changesSince(before)).containsExactly(page(0));
  }

  @Test
  void namesAbsentZeroAndOtherContent() {
    alloc(2);
    session.arena().store(START + PAGE, 8, 7);
    Snapshot now = session.snapshot();
    assertThat(now.get(session.arena(), ArenaCells.PAGE, 0)).isEqualTo(ArenaCells.ZERO);
    assertThat(now.get(session.arena(), ArenaCells.PAGE, 1)).isNotIn(ArenaCells.ZERO, ArenaCells.ABSENT);
    assertThat(now.get(session.arena(), ArenaCells.PAGE, 2)).isEqualTo(ArenaCells.ABSENT);
    assertThat(now.get(session.arena(), ArenaCells.FREE, 1)).isEqualTo(false);
    assertThat(now.get(session.arena(), ArenaCells.FREE, 2)).isEqualTo(true);
    assertThat(now.get(session.arena(), ArenaCells.FREE, 8)).isNull();
    assertThat(now.get(session.arena(), ArenaCells.FREE, -1)).isNull();
    assertThat(now.get("another owner", ArenaCells.FREE, 0)).isNull();
  }

  /// 1,024 present pages are looked at as a whole, 1,025 are sampled; the difference is not one of the arena.
  @Test
  void pagesThatAreLookedAtInAnotherWayHaveNotChanged() {
    try (ArenaSession large = session(1100)) {
      large.kfuncs().bpf_arena_alloc_pages(large.arena(), 0, 1024, ANY_NODE, 0);
      large.arena().store(START, 8, 7);
      large.arena().store(START + PAGE + 8, 8, 7);
      Snapshot before = large.snapshot();
      large.kfuncs().bpf_arena_alloc_pages(large.arena(), 0, 1, ANY_NODE, 0);
      Snapshot after = large.snapshot();
      Cell[] last = {
          new Cell(large.arena(), ArenaCells.FREE, 1024), new Cell(large.arena(), ArenaCells.PAGE, 1024)};
      assertThat(after.changesSince(before)).containsExactlyInAnyOrder(last);
      assertThat(before.changesSince(after)).containsExactlyInAnyOrder(last);
    }
  }

  @Test
  void picturesOfTwoArenasAreNotCompared() {
    try (ArenaSession other = session(8)) {
      Snapshot theirs = other.snapshot();
      assertThatIllegalArgumentException().isThrownBy(() -> session.snapshot().changesSince(theirs));
      assertThatIllegalArgumentException().isThrownBy(() -> session.snapshot().changesSince(Snapshot.EMPTY));
    }
  }

  private void alloc(int count) {
    assertThat(session.kfuncs().bpf_arena_alloc_pages(session.arena(), START, count, ANY_NODE, 0)).isEqualTo(START);
  }

  private Cell free(long page) {
    return new Cell(session.arena(), ArenaCells.FREE, page);
  }

  private Cell page(long page) {
    return new Cell(session.arena(), ArenaCells.PAGE, page);
  }
}
