package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(tree.floor(Integer.MAX_VALUE)).isEqualTo(9);
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
}
