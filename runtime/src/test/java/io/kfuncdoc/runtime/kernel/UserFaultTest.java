package io.kfuncdoc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

/// An access made by the kernel on behalf of the process is what an access of the process itself is.
class UserFaultTest {

  private static final long PAGE = KernelArena.PAGE_SIZE;
  private static final long START = 1L << 44;
  private static final long OTHER = 1L << 45;

  /// The accesses that kill are made in a child process.
  @Test
  void wherePagesFaultAProcessIsKilled() throws IOException, InterruptedException {
    RunningKernel.open("bpf_arena_alloc_pages").close();
    ChildJvm.Ended ended = new ChildJvm().run(TouchMissingPage.class);
    assertThat(ended.output()).contains("first page: false, read 0\nsecond page: true\n").contains("SIGSEGV")
        .doesNotContain("\nread ");
    assertThat(ended.exit()).isNotZero();
  }

  @Test
  @SuppressWarnings("restricted")
  void wherePagesDoNotFaultTheEffectsAreTheSame() {
    try (Kernel kernel = RunningKernel.open("bpf_arena_alloc_pages", "bpf_arena_free_pages");
        KernelArena touched = kernel.createArena(ArenaRequest.of(9, START));
        KernelArena asked = kernel.createArena(ArenaRequest.of(9, OTHER))) {
      touched.map();
      asked.map();
      MemorySegment memory = MemorySegment.ofAddress(START).reinterpret(touched.length());
      ArenaCalls calls = new ArenaCalls(kernel);
      memory.get(ValueLayout.JAVA_BYTE, 2 * PAGE + 7);
      asked.userLoad(OTHER + 2 * PAGE + 7, 1);
      same(touched, asked);
      memory.set(ValueLayout.JAVA_LONG_UNALIGNED, 5 * PAGE - 4, -1);
      asked.userStore(OTHER + 5 * PAGE - 4, 8, -1);
      same(touched, asked);
      calls.free(touched, START + 4 * PAGE, 1);
      calls.free(asked, OTHER + 4 * PAGE, 1);
      memory.get(ValueLayout.JAVA_INT, 4 * PAGE);
      asked.userLoad(OTHER + 4 * PAGE, 4);
      same(touched, asked);
      assertThat(touched.picture().present().stream()).containsExactly(2, 4, 5);
    }
  }

  private static void same(KernelArena one, KernelArena other) {
    assertThat(one.picture()).isEqualTo(other.picture());
    for (int page = 0; page < 9; page++) {
      long[] ofOne = new long[512];
      long[] ofOther = new long[512];
      assertThat(one.peek(page, ofOne)).isEqualTo(other.peek(page, ofOther));
      assertThat(ofOne).isEqualTo(ofOther);
    }
  }
}
