package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// kernel/bpf/range_tree.c: which run is found, and what a missing node leaves.
class FreeRunsTest {

  private final FaultInjector faults = new FaultInjector();
  private final FreeRuns runs = allFree(100);

  private FreeRuns allFree(int pages) {
    FreeRuns free = new FreeRuns(pages, faults);
    assertThat(free.set(0, pages)).isTrue();
    return free;
  }

  private String letters(int pages) {
    StringBuilder letters = new StringBuilder();
    for (int page = 0; page < pages; page++) {
      letters.append(runs.isSet(page, 1) ? 'F' : 'x');
    }
    return letters.toString();
  }

  @Test
  void findsTheSmallestSufficientRun() {
    runs.clear(0, 100);
    runs.set(0, 5);
    runs.set(10, 3);
    runs.set(20, 4);
    assertThat(runs.find(1)).isEqualTo(10);
    assertThat(runs.find(4)).isEqualTo(20);
    assertThat(runs.find(5)).isEqualTo(0);
    assertThat(runs.find(6)).isEqualTo(-1);
    assertThat(runs.find(1_000_000)).isEqualTo(-1);
  }

  @Test
  void findsTheNewestAmongEquals() {
    runs.clear(0, 100);
    runs.set(50, 2);
    runs.set(10, 2);
    runs.set(30, 2);
    assertThat(runs.find(2)).isEqualTo(30);
    runs.clear(30, 2);
    assertThat(runs.find(2)).isEqualTo(10);
    runs.clear(10, 2);
    assertThat(runs.find(2)).isEqualTo(50);
  }

  @Test
  void countsATrimmedAndAGrownRunAsNew() {
    runs.clear(0, 100);
    runs.set(10, 3);
    runs.set(30, 2);
    runs.clear(12, 1);
    assertThat(runs.find(2)).as("trimmed to 10..11").isEqualTo(10);
    runs.set(60, 3);
    runs.set(32, 1);
    assertThat(runs.find(3)).as("grown to 30..32").isEqualTo(30);
  }

  @Test
  void takesTheRightHandRemainderForTheNewerOfTwoEqualOnes() {
    runs.clear(40, 20);
    assertThat(runs.find(1)).isEqualTo(60);
  }

  @Test
  void keepsTheAgeOfARunThatIsSetAgain() {
    runs.clear(0, 100);
    runs.set(10, 2);
    runs.set(30, 2);
    assertThat(runs.set(10, 2)).isTrue();
    assertThat(runs.set(11, 1)).isTrue();
    assertThat(runs.find(2)).isEqualTo(30);
  }

  @Test
  void mergesWithBothNeighbours() {
    runs.clear(10, 3);
    runs.set(11, 1);
    runs.set(10, 1);
    assertThat(runs.runEnd(0)).isEqualTo(12);
    runs.set(12, 1);
    assertThat(runs.runEnd(0)).isEqualTo(100);
    assertThat(runs.find(100)).isEqualTo(0);
  }

  @Test
  void setsAMixtureOfFreeAndTakenPages() {
    runs.clear(0, 8);
    runs.set(2, 1);
    runs.set(5, 1);
    runs.set(1, 6);
    assertThat(letters(9)).isEqualTo("xFFFFFFxF");
    assertThat(runs.runEnd(1)).isEqualTo(7);
  }

  @Test
  void clearsAcrossSeveralRuns() {
    runs.clear(10, 2);
    runs.clear(20, 2);
    assertThat(runs.clear(5, 30)).isTrue();
    assertThat(runs.runEnd(0)).isEqualTo(5);
    assertThat(runs.isSet(5, 1)).isFalse();
    assertThat(runs.runEnd(34)).isEqualTo(34);
    assertThat(runs.runEnd(35)).isEqualTo(100);
  }

  @Test
  void clearsWhatIsNotSet() {
    runs.clear(0, 100);
    assertThat(runs.clear(7, 5)).isTrue();
    assertThat(runs.find(1)).isEqualTo(-1);
  }

  @Test
  void isSetOnlyWithinOneRun() {
    runs.clear(10, 1);
    assertThat(runs.isSet(0, 10)).isTrue();
    assertThat(runs.isSet(0, 11)).isFalse();
    assertThat(runs.isSet(9, 3)).isFalse();
    assertThat(runs.isSet(10, 1)).isFalse();
    assertThat(runs.isSet(11, 89)).isTrue();
    assertThat(runs.isSet(99, 2)).isFalse();
  }

  /// A free run on either side has a node already.
  @Test
  void needsNoNodeBesideAFreeRun() {
    runs.clear(0, 100);
    runs.set(20, 3);
    faults.inject(ArenaFault.TREE_NODE, 0);
    assertThat(runs.set(18, 2)).as("left of a free run").isTrue();
    assertThat(runs.set(23, 2)).as("right of it").isTrue();
    assertThat(faults.isPending(ArenaFault.TREE_NODE)).isTrue();
    assertThat(runs.set(40, 2)).as("beside none").isFalse();
  }

  @Test
  void losesTheRightHandRemainderForWantOfANode() {
    faults.inject(ArenaFault.TREE_NODE, 0);
    assertThat(runs.clear(4, 2)).isFalse();
    assertThat(letters(10)).isEqualTo("FFFFxxxxxx");
    assertThat(runs.find(1)).isEqualTo(0);
    assertThat(runs.find(5)).isEqualTo(-1);
  }

  @Test
  void needsNoNodeAtTheEdgeOfARun() {
    faults.inject(ArenaFault.TREE_NODE, 0);
    assertThat(runs.clear(0, 5)).isTrue();
    assertThat(runs.clear(95, 5)).isTrue();
    assertThat(runs.set(95, 5)).isTrue();
    assertThat(faults.isPending(ArenaFault.TREE_NODE)).isTrue();
  }

  @Test
  void losesAnIsolatedRunForWantOfANodeWithTheFreePagesInIt() {
    runs.clear(0, 10);
    runs.set(5, 1);
    faults.inject(ArenaFault.TREE_NODE, 0);
    assertThat(runs.set(4, 3)).isFalse();
    assertThat(letters(10)).isEqualTo("xxxxxxxxxx");
  }

  @Test
  void acceptsOffsetsBeyondTheArena() {
    runs.clear(0, 100);
    int last = (1 << 20) - 1;
    assertThat(runs.isSet(last, 1)).isFalse();
    assertThat(runs.clear(last, 3)).isTrue();
    assertThat(runs.set(last, 3)).isTrue();
    assertThat(runs.isSet(last, 3)).isTrue();
    assertThat(runs.find(2)).isEqualTo(last);
    assertThat(runs.runEnd(last + 1)).isEqualTo(last + 3);
  }

  @Test
  void growsAPageAtATime() {
    for (int end = 101; end < 300; end++) {
      assertThat(runs.set(end - 1, 1)).isTrue();
      assertThat(runs.runEnd(0)).isEqualTo(end);
      assertThat(runs.find(end)).isEqualTo(0);
    }
  }

  @Test
  void holdsTheLargestArena() {
    FreeRuns large = allFree(1 << 20);
    for (int page = 0; page < 1 << 20; page += 2) {
      large.clear(page, 1);
    }
    assertThat(large.find(2)).isEqualTo(-1);
    assertThat(large.find(1)).as("the newest hole: clearing the last but one page left the last").isEqualTo(1048575);
  }

  /// A run that is taken up to its end leaves nothing behind, not even an empty one.
  @Test
  void noEmptyRunStays() {
    FreeRuns runs = new FreeRuns(64, new FaultInjector());
    runs.set(10, 3);
    assertThat(runs.take(3)).isEqualTo(10);
    assertThat(runs.find(0)).isEqualTo(-1);
    runs.set(20, 3);
    runs.clear(21, 2);
    assertThat(runs.find(0)).isEqualTo(20);
  }
}
