package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.runtime.kernel.asm.Code;
import io.kfuncdoc.runtime.os.OwnedFd;
import io.kfuncdoc.runtime.os.SystemCall;
import io.kfuncdoc.runtime.os.SystemCalls;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/// The commands of bpf(2) that make something. Errors come back as they are; what they mean depends on who asks.
final class BpfCalls {

  /// The type of an arena map.
  static final int ARENA = 33;
  /// The type of an array map.
  static final int ARRAY = 2;

  private static final int MAP_CREATE = 0;
  private static final int PROG_LOAD = 5;
  private static final int SYSCALL_PROGRAM = 31;
  private static final int SLEEPABLE = 1 << 4;
  private static final int MAP_ATTR = 72;
  private static final int PROG_ATTR = 128;

  private final SystemCalls calls;

  BpfCalls(SystemCalls calls) {
    this.calls = calls;
  }

  /// Makes a map.
  ///
  /// @return its file descriptor, or an error number, negated
  int createMap(int type, int keySize, int valueSize, int maxEntries, int flags, long extra) {
    try (Arena memory = Arena.ofConfined()) {
      MemorySegment attr = memory.allocate(MAP_ATTR, 8);
      attr.set(ValueLayout.JAVA_INT, 0, type);
      attr.set(ValueLayout.JAVA_INT, 4, keySize);
      attr.set(ValueLayout.JAVA_INT, 8, valueSize);
      attr.set(ValueLayout.JAVA_INT, 12, maxEntries);
      attr.set(ValueLayout.JAVA_INT, 16, flags);
      attr.set(ValueLayout.JAVA_LONG, 64, extra);
      return (int) calls.call(SystemCall.BPF, MAP_CREATE, attr.address(), MAP_ATTR);
    }
  }

  /// Loads a sleepable program of the kind that test-run alone runs, with the licence GPL.
  ///
  /// @param log takes what the verifier says, ending with a 0 byte; its size 0 asks for none
  /// @return its file descriptor, or an error number, negated
  int loadProgram(Code code, MemorySegment log) {
    try (Arena memory = Arena.ofConfined()) {
      byte[] bytes = code.bytes();
      MemorySegment slots = memory.allocate(bytes.length, 8).copyFrom(MemorySegment.ofArray(bytes));
      MemorySegment attr = memory.allocate(PROG_ATTR, 8);
      attr.set(ValueLayout.JAVA_INT, 0, SYSCALL_PROGRAM);
      attr.set(ValueLayout.JAVA_INT, 4, code.slots().size());
      attr.set(ValueLayout.JAVA_LONG, 8, slots.address());
      attr.set(ValueLayout.JAVA_LONG, 16, memory.allocateFrom("GPL", StandardCharsets.US_ASCII).address());
      if (log.byteSize() > 0) {
        attr.set(ValueLayout.JAVA_INT, 24, 1);
        attr.set(ValueLayout.JAVA_INT, 28, (int) log.byteSize());
        attr.set(ValueLayout.JAVA_LONG, 32, log.address());
      }
      attr.set(ValueLayout.JAVA_INT, 44, SLEEPABLE);
      return (int) calls.call(SystemCall.BPF, PROG_LOAD, attr.address(), PROG_ATTR);
    }
  }

  OwnedFd own(int fd) {
    return new OwnedFd(calls, fd);
  }
}
