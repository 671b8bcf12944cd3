package io.kfuncdoc.runtime.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// System calls, files and mappings of the running system.
class SystemCallsTest {

  private SystemCalls calls;

  @BeforeEach
  void open() {
    assumeTrue(Machine.current().isPresent(), "system calls are known on Linux, on x86-64 and arm64");
    calls = SystemCalls.open();
  }

  @Test
  void aFailureComesBackAsItsErrorNumberNegated() {
    assertThat(calls.call(SystemCall.CLOSE, -1, 0, 0)).isEqualTo(-9);
    assertThatThrownBy(() -> calls.demand("closing", SystemCall.CLOSE, -1, 0, 0))
        .isInstanceOfSatisfying(SystemCallException.class, e -> assertThat(e.errno()).isEqualTo(9))
        .hasMessage("closing: close(2) failed with errno 9");
  }

  @Test
  void aMemoryFileIsSeenThroughAllItsMappings() {
    try (MemoryFile file = MemoryFile.create(calls, "test", 1 << 20);
        Mapping one = file.map(1 << 20); Mapping two = file.map(8192)) {
      one.segment().set(ValueLayout.JAVA_INT, 4096, 42);
      assertThat(two.segment().get(ValueLayout.JAVA_INT, 4096)).isEqualTo(42);
      file.punchHole(4096, 4096);
      assertThat(two.segment().get(ValueLayout.JAVA_INT, 4096)).isZero();
      assertThat(two.segment().byteSize()).isEqualTo(8192);
    }
  }

  @Test
  void aMappingNeverReplacesAnother() {
    try (MemoryFile file = MemoryFile.create(calls, "test", 8192); Mapping one = file.map(8192)) {
      assertThatThrownBy(() -> Mapping.shared(calls, file.fd(), one.address(), 8192, Mapping.READ))
          .isInstanceOfSatisfying(SystemCallException.class, e -> assertThat(e.errno()).isEqualTo(17));
    }
  }

  @Test
  void whatIsClosedIsNotUsedAgain() {
    MemoryFile file = MemoryFile.create(calls, "test", 4096);
    Mapping mapping = file.map(4096);
    mapping.close();
    mapping.close();
    file.close();
    file.close();
    assertThatThrownBy(() -> file.fd().number()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(mapping::segment).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aGuardedCopyReadsAndWritesWhereThereIsMemoryAndSaysWhereThereIsNone() {
    try (MemoryFile file = MemoryFile.create(calls, "test", 4096);
        GuardedCopy copy = new GuardedCopy(calls)) {
      Mapping mapping = file.map(4096);
      MemorySegment memory = mapping.segment();
      for (int size = 1; size <= 8; size *= 2) {
        memory.set(ValueLayout.JAVA_LONG, 16, -1);
        assertThat(copy.store(mapping.address() + 16, size, 0x8877_6655_4433_2211L)).isTrue();
        long mask = -1L >>> 64 - 8 * size;
        assertThat(memory.get(ValueLayout.JAVA_LONG, 16)).isEqualTo(0x8877_6655_4433_2211L | ~mask);
        assertThat(copy.load(mapping.address() + 16, size)).isTrue();
        assertThat(copy.value(size)).isEqualTo(0x8877_6655_4433_2211L & mask);
      }
      assertThat(copy.load(0, 1)).isFalse();
      assertThat(copy.store(0, 8, 1)).isFalse();
      assertThat(copy.load(-4096, 8)).as("an address of the kernel's").isFalse();
      mapping.close();
      assertThat(copy.load(mapping.address(), 1)).isFalse();
    }
  }

  @Test
  void aGuardedCopyNamesTheCallThatFailed() {
    for (SystemCall failing : List.of(SystemCall.PREAD64, SystemCall.PWRITE64)) {
      try (GuardedCopy copy = new GuardedCopy(new FailingCalls(5, (call, _) -> call == failing))) {
        assertThatThrownBy(() -> {
          copy.load(0, 8);
          copy.store(0, 8, 1);
        }).isInstanceOfSatisfying(SystemCallException.class, e -> assertThat(e.call()).isEqualTo(failing));
      }
    }
  }

  @Test
  void numbersAreThoseOfTheMachine() {
    assertThat(SystemCall.BPF.number(Machine.X86_64)).isEqualTo(321);
    assertThat(SystemCall.BPF.number(Machine.ARM64)).isEqualTo(280);
    assertThat(Machine.named("aarch64")).contains(Machine.ARM64);
    assertThat(Machine.named("riscv64")).isEmpty();
  }
}
