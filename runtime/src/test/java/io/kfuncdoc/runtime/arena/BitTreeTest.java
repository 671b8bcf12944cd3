package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitTreeTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 65, 4095, 4096, 4097, 262_145})
  void findsTheNearestMemberAsASortedSetDoes(int capacity) {
    BitTree tree = new BitTree(capacity);
    TreeSet<Integer> set = new TreeSet<>();
    Random random = new Random(capacity);
    for (int i = 0; i < 5_000; i++) {
      int number = random.nextInt(capacity);
      if (random.nextBoolean()) {
        tree.add(number);
        set.add(number);
      } else {
        tree.remove(number);
        set.remove(number);
      }
      int probe = random.nextInt(capacity);
      assertThat(tree.floor(probe)).as("floor of %d", probe).isEqualTo(orNone(set.floor(probe)));
      assertThat(tree.ceiling(probe)).as("ceiling of %d", probe).isEqualTo(orNone(set.ceiling(probe)));
    }
  }

  private static int orNone(Integer number) {
    return number == null ? -1 : number;
  }

  @Test
  void isEmptyAtFirst() {
    BitTree tree = new BitTree(5_000);
    assertThat(tree.ceiling(0)).isEqualTo(-1);
    assertThat(tree.floor(4_999)).isEqualTo(-1);
  }

  @Test
  void answersProbesBeyondItsCapacity() {
    BitTree tree = new BitTree(10);
    tree.add(9);
    assertThat(tree.floor(63)).isEqualTo(9);
    assertThat(tree.ceiling(Integer.MAX_VALUE)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 5_000, 300_000})
  void keepsItsMembersWhenItGrows(int capacity) {
    BitTree tree = new BitTree(70);
    tree.add(3);
    tree.add(69);
    tree.grow(capacity);
    tree.add(capacity - 1);
    assertThat(tree.ceiling(0)).isEqualTo(3);
    assertThat(tree.floor(capacity - 2)).isEqualTo(69);
    assertThat(tree.ceiling(70)).isEqualTo(capacity - 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 5_000, 300_000})
  void takesRangesInAndOutLikeASortedSet(int capacity) {
    Random random = new Random(capacity);
    BitTree tree = new BitTree(capacity);
    BitSet set = new BitSet(capacity);
    for (int step = 0; step < 3_000; step++) {
      int from = random.nextInt(capacity);
      int end = from + 1 + random.nextInt(Math.min(capacity - from, 1 << random.nextInt(14)));
      if (random.nextBoolean()) {
        tree.addAll(from, end);
        set.set(from, end);
      } else {
        tree.removeAll(from, end);
        set.clear(from, end);
      }
      int probe = random.nextInt(capacity);
      assertThat(tree.contains(probe)).as("%d after step %d", probe, step).isEqualTo(set.get(probe));
      assertThat(tree.ceiling(probe)).as("ceiling of %d after step %d", probe, step).isEqualTo(set.nextSetBit(probe));
      assertThat(tree.floor(probe)).as("floor of %d after step %d", probe, step).isEqualTo(set.previousSetBit(probe));
      assertThat(tree.nextAbsent(probe, capacity)).as("absent from %d after step %d", probe, step)
          .isEqualTo(Math.min(capacity, set.nextClearBit(probe)));
    }
  }
}
