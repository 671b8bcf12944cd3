package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFramesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 64, 65, 1 << 20})
  void givesDistinctFramesWhateverItsOwnerIsLikelyToNeed(int likely) {
    PageFrames frames = new PageFrames(likely);
    Set<Long> addresses = new HashSet<>();
    for (int count = 0; count < 700; count += 7) {
      assertThat(frames.reserve(7)).isTrue();
      for (int i = 0; i < 7; i++) {
        int frame = frames.take();
        assertThat(addresses.add(frames.chunk(frame).address() + frames.offset(frame))).isTrue();
        assertThat(frames.chunk(frame).byteSize()).isGreaterThanOrEqualTo(frames.offset(frame) + 4096);
      }
    }
    frames.close();
  }

  @Test
  void usesAReturnedFrameAgainAndZeroed() {
    PageFrames frames = new PageFrames(4);
    frames.reserve(1);
    int frame = frames.take();
    frames.chunk(frame).set(ValueLayout.JAVA_BYTE, frames.offset(frame) + 4095, (byte) 1);
    frames.giveBack(frame);
    frames.reserve(1);
    assertThat(frames.take()).isEqualTo(frame);
    assertThat(frames.chunk(frame).get(ValueLayout.JAVA_BYTE, frames.offset(frame) + 4095)).isZero();
    frames.close();
  }

  @Test
  void takesSmallChunksForASmallOwner() {
    PageFrames frames = new PageFrames(2);
    frames.reserve(1);
    assertThat(frames.chunk(0).byteSize()).isEqualTo(8192);
    frames.close();
  }

  @Test
  void returnsItsMemoryToTheHost() {
    PageFrames frames = new PageFrames(100);
    frames.reserve(100);
    MemorySegment chunk = frames.chunk(frames.take());
    assertThat(chunk.isNative()).isTrue();
    assertThat(chunk.scope().isAlive()).isTrue();
    frames.close();
    assertThat(chunk.scope().isAlive()).isFalse();
    frames.close();
  }
}
