package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlotBitsTest {

  private static final int END = 1 << 20;

  @Test
  void isTheSetThatABitSetIs() {
    Random random = new Random(7);
    SlotBits bits = new SlotBits();
    BitSet expected = new BitSet();
    for (int change = 0; change < 20_000; change++) {
      int slot = random.nextInt(8) == 0 ? random.nextInt(END) : 8_000 + random.nextInt(400);
      int end = Math.min(END, slot + 1 + random.nextInt(random.nextInt(16) == 0 ? 20_000 : 70));
      switch (random.nextInt(4)) {
        case 0 -> {
          bits.add(slot, end);
          expected.set(slot, end);
        }
        case 1 -> {
          bits.remove(slot, end);
          expected.clear(slot, end);
        }
        case 2 -> {
          bits.add(slot);
          expected.set(slot);
        }
        default -> {
          bits.remove(slot);
          expected.clear(slot);
        }
      }
      int from = 8_000 + random.nextInt(400);
      assertThat(bits.contains(from)).isEqualTo(expected.get(from));
      assertThat(bits.next(from, END)).isEqualTo(orEnd(expected.nextSetBit(from)));
      assertThat(bits.nextAbsent(from, END)).isEqualTo(Math.min(END, expected.nextClearBit(from)));
    }
  }

  @Test
  void aSearchEndsWhereItIsTold() {
    SlotBits bits = new SlotBits();
    bits.add(100, 200);
    assertThat(bits.next(0, 100)).isEqualTo(100);
    assertThat(bits.next(0, 50)).isEqualTo(50);
    assertThat(bits.nextAbsent(100, 150)).isEqualTo(150);
    assertThat(bits.nextAbsent(0, 1)).isZero();
    assertThat(bits.next(END - 1, END)).isEqualTo(END);
    bits.add(END - 1, END);
    assertThat(bits.next(0, END)).isEqualTo(100);
    assertThat(bits.next(200, END)).isEqualTo(END - 1);
  }

  private static int orEnd(int slot) {
    return slot < 0 ? END : slot;
  }
}
