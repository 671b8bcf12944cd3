package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainStoreTest {

  private static final long START = (1L << 44) + 0x7_7000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 64, 65, 1 << 20})
  void givesEverySlotAPlaceOfItsOwnWhateverItsOwnerIsLikelyToNeed(int likely) {
    try (PlainStore store = store(likely)) {
      Set<Long> addresses = new HashSet<>();
      for (int slot : new int[] {0, 1, 0x77, 0x78, 0x79, 0x80, 0xb6, 0xb7, 0x478, (1 << 20) - 1}) {
        assertThat(store.commit(slot, slot + 1, -1)).isTrue();
        MemorySegment memory = store.memory(slot);
        assertThat(addresses.add(memory.address() + store.offset(slot))).isTrue();
        assertThat(memory.byteSize()).isGreaterThanOrEqualTo(store.offset(slot) + 4096);
      }
    }
  }

  @Test
  void aSlotIsZeroedEachTimeAndStaysWhereItIs() {
    try (PlainStore store = store(4)) {
      store.commit(0x78, 0x79, -1);
      MemorySegment memory = store.memory(0x78);
      long last = store.offset(0x78) + 4095;
      memory.set(ValueLayout.JAVA_BYTE, last, (byte) 1);
      store.release(0x78, 0x79);
      store.commit(0x78, 0x79, -1);
      assertThat(store.memory(0x78).address()).isEqualTo(memory.address());
      assertThat(memory.get(ValueLayout.JAVA_BYTE, last)).isZero();
    }
  }

  @Test
  void aSlotThatNeverHadAPageHasNoMemory() {
    try (PlainStore store = store(4)) {
      assertThatIllegalStateException().isThrownBy(() -> store.memory(0x78)).withMessage("slot 120 has no memory");
    }
  }

  @Test
  void aSmallArenaIsInOnePieceWhereverItStarts() {
    try (PlainStore store = store(64)) {
      store.commit(0x77, 0x77 + 64, -1);
      MemorySegment all = store.range(0x77, 0x77 + 64);
      assertThat(all).isNotNull();
      assertThat(all.byteSize()).isEqualTo(64 * 4096);
      assertThat(store.committed()).isEqualTo(64 * 4096);
    }
  }

  @Test
  void piecesOfALargeOneAreNotJoined() {
    try (PlainStore store = store(65)) {
      store.commit(0x77, 0x77 + 65, -1);
      assertThat(store.range(0x77 + 60, 0x77 + 65)).isNull();
    }
  }

  @Test
  void takesSmallChunksForASmallOwner() {
    try (PlainStore store = store(2)) {
      store.commit(0x77, 0x78, -1);
      assertThat(store.memory(0x77).byteSize()).isEqualTo(8192);
    }
  }

  @Test
  void returnsItsMemoryToTheHost() {
    PlainStore store = store(100);
    store.commit(0x77, 0x78, -1);
    MemorySegment memory = store.memory(0x77);
    assertThat(memory.isNative()).isTrue();
    store.close();
    store.close();
    assertThatIllegalStateException().isThrownBy(() -> memory.get(ValueLayout.JAVA_BYTE, 0));
  }

  private static PlainStore store(int likely) {
    PlainStore store = new PlainStore(likely);
    store.place(START, likely * 4096L);
    return store;
  }
}
