package io.kfuncdoc.runtime.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pages that other processes can map, without an arena over them.
class SharedPagesTest {

  private static final long SIZE = 1 << 16;

  @BeforeEach
  void onLinux() {
    assumeTrue(Machine.current().isPresent(), "system calls are known on Linux, on x86-64 and arm64");
  }

  @Test
  void takesAndGivesMemoryByPages() {
    try (SharedPages pages = SharedPages.unnamed(false)) {
      pages.map(0, SIZE);
      assertThat(pages.memory().byteSize()).isEqualTo(SIZE);
      assertThat(pages.commit(4096, 8192, 0)).isTrue();
      assertThat(pages.committed()).isEqualTo(8192);
      pages.memory().set(ValueLayout.JAVA_INT, 4096, 7);
      pages.release(4096, 4096);
      assertThat(pages.committed()).isEqualTo(4096);
      assertThat(pages.memory().get(ValueLayout.JAVA_INT, 4096)).isZero();
      assertThatIllegalStateException().isThrownBy(() -> pages.map(0, SIZE));
    }
  }

  /// More than one call commits.
  @Test
  void aCommitThatFailsHalfWayLeavesNothing() {
    try (SharedPages pages = SharedPages.unnamed(new SmallDisk(20 << 20), false)) {
      pages.map(0, 64 << 20);
      assertThat(pages.commit(0, 32 << 20, -1)).isFalse();
      assertThat(pages.committed()).isZero();
      assertThat(pages.commit(0, 4096, -1)).isTrue();
    }
  }

  @Test
  void nothingIsLeftOpenWhereACallFails() {
    for (SystemCall failing : List.of(SystemCall.MMAP, SystemCall.FTRUNCATE, SystemCall.USERFAULTFD, SystemCall.IOCTL)) {
      List<Long> open = new ArrayList<>();
      SystemCalls calls = new Counting(failing, open);
      assertThatThrownBy(() -> {
        try (SharedPages pages = SharedPages.unnamed(calls, true)) {
          pages.map(0, SIZE);
        }
      }).as("%s", failing).isInstanceOfSatisfying(SystemCallException.class, e -> assertThat(e.errno()).isEqualTo(5));
      assertThat(open).as("files that are open after %s failed", failing).isEmpty();
    }
  }

  @Test
  void theMemoryEndsWithThePages() {
    SharedPages pages = SharedPages.unnamed(false);
    assertThatIllegalStateException().isThrownBy(pages::memory);
    pages.map(0, SIZE);
    MemorySegment memory = pages.memory();
    pages.close();
    pages.close();
    assertThatIllegalStateException().isThrownBy(() -> memory.get(ValueLayout.JAVA_BYTE, 0));
    assertThatIllegalStateException().isThrownBy(() -> pages.commit(0, 4096, -1));
  }

  @Test
  void aListOfNodesHasSeveralOrOne() {
    assertThat(MemoryNodes.isSeveral("0")).isFalse();
    assertThat(MemoryNodes.isSeveral("0-1")).isTrue();
    assertThat(MemoryNodes.isSeveral("0,4")).isTrue();
  }

  @Test
  void aThreadGetsItsPolicyBack() {
    List<String> set = new ArrayList<>();
    SystemCalls calls = new SystemCalls(Machine.current().orElseThrow()) {
      @Override
      public long call(SystemCall call, long a, long b, long c, long d, long e, long f) {
        if (call == SystemCall.SET_MEMPOLICY) {
          set.add(a + " of " + SystemCalls.memory(b, 8).get(ValueLayout.JAVA_LONG, 0));
          return 0;
        }
        return 0;
      }
    };
    MemoryNodes nodes = new MemoryNodes(calls);
    assertThat(nodes.prefer(3)).isTrue();
    nodes.restore();
    assertThat(set).containsExactly("1 of 8", "0 of 0");
    assertThat(new MemoryNodes(new FailingCalls(1, (call, _) -> call == SystemCall.GET_MEMPOLICY)).prefer(0)).isFalse();
  }

  /// Lets one kind of call fail with EIO, and keeps the list of open files.
  private static final class Counting extends SystemCalls {

    private final SystemCall failing;
    private final List<Long> open;

    Counting(SystemCall failing, List<Long> open) {
      super(Machine.current().orElseThrow());
      this.failing = failing;
      this.open = open;
    }

    @Override
    public long call(SystemCall call, long a, long b, long c, long d, long e, long f) {
      if (call == failing) {
        return -5;
      }
      long result = super.call(call, a, b, c, d, e, f);
      if (call == SystemCall.MEMFD_CREATE || call == SystemCall.USERFAULTFD) {
        open.add(result);
      } else if (call == SystemCall.CLOSE) {
        open.remove(a);
      }
      return result;
    }
  }
}
