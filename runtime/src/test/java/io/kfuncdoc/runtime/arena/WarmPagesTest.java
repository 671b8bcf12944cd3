package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarmPagesTest {

  private final WarmPages warm = new WarmPages();

  @Test
  void theOldestGiveWayInAscendingOrder() {
    for (int slot = WarmPages.LIMIT; slot > 0; slot--) {
      warm.add(slot);
    }
    assertThat(warm.isFull()).isTrue();
    assertThat(warm.evict(WarmPages.LIMIT - 3)).isEqualTo(3);
    assertThat(IntStream.range(0, 3).map(warm::evicted))
        .containsExactly(WarmPages.LIMIT - 2, WarmPages.LIMIT - 1, WarmPages.LIMIT);
    assertThat(warm.take(WarmPages.LIMIT - 1)).isFalse();
    assertThat(warm.take(WarmPages.LIMIT - 3)).isTrue();
    assertThat(warm.take(WarmPages.LIMIT - 3)).isFalse();
  }

  @Test
  void whatCameBackAfterItWasTakenIsAmongTheNewest() {
    warm.add(1);
    warm.add(2);
    warm.add(3);
    warm.take(1);
    warm.add(1);
    assertThat(warm.evict(2)).isEqualTo(1);
    assertThat(warm.evicted(0)).isEqualTo(2);
    assertThat(warm.take(1)).isTrue();
    assertThat(warm.take(3)).isTrue();
  }

  @Test
  void takingTheNewestMakesRoom() {
    for (int round = 0; round < 10 * WarmPages.LIMIT; round++) {
      warm.add(7);
      assertThat(warm.take(7)).isTrue();
    }
    assertThat(warm.isFull()).isFalse();
    assertThat(warm.evict(0)).isZero();
  }

  @Test
  void holdsWhatWentInAndDidNotComeOut() {
    Random random = new Random(3);
    Set<Integer> expected = new HashSet<>();
    for (int step = 0; step < 50_000; step++) {
      int slot = random.nextInt(800);
      if (random.nextBoolean()) {
        assertThat(warm.take(slot)).isEqualTo(expected.remove(slot));
      } else if (!expected.contains(slot)) {
        if (warm.isFull()) {
          int leaving = warm.evict(WarmPages.LIMIT / 2);
          for (int at = 0; at < leaving; at++) {
            assertThat(expected.remove(warm.evicted(at))).isTrue();
          }
          assertThat(expected.size()).isLessThanOrEqualTo(WarmPages.LIMIT / 2);
        }
        warm.add(slot);
        expected.add(slot);
      }
      assertThat(warm.next(0, 800) == 800).isEqualTo(expected.isEmpty());
    }
  }
}
