package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.model.Errno;
import io.kfuncdoc.runtime.kernel.asm.Code;
import io.kfuncdoc.runtime.kernel.asm.Slot;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/// Loads programs. One that calls a kfunc that frees pages of an arena is refused, whatever it does besides, unless it
/// comes from the [FreeGate].
final class ProgramLoader {

  private static final int FIRST_LOG = 1 << 16;
  private static final int LAST_LOG = 1 << 24;

  private final BpfCalls bpf;
  private final KernelTypes types;

  ProgramLoader(BpfCalls bpf, KernelTypes types) {
    this.bpf = bpf;
    this.types = types;
  }

  /// The id of a kfunc of the running kernel.
  ///
  /// @throws KernelException if it has none of that name
  int kfuncId(String name) {
    return types.kfunc(name).orElseThrow(() -> new KernelException(Obstacle.KFUNC_ABSENT, name));
  }

  /// Loads a program.
  ///
  /// @param name for messages
  /// @throws KernelException      if the verifier rejects it
  /// @throws UnsafeFreeException if it calls a kfunc that frees
  LoadedProgram load(String name, Code code) {
    for (Slot slot : code.slots()) {
      if (slot.code() == Slot.CALL && slot.from() == Slot.KFUNC && types.frees().contains(slot.immediate())) {
        throw new UnsafeFreeException("the program " + name + " calls a kfunc that frees pages of an arena, and only"
            + " the gate may do that: " + FreeGate.RULE + "\n" + code);
      }
    }
    return loadChecked(name, code);
  }

  /// Loads a program of the gate's.
  LoadedProgram load(String name, Code code, FreeGate.Permit permit) {
    Objects.requireNonNull(permit);
    return loadChecked(name, code);
  }

  private LoadedProgram loadChecked(String name, Code code) {
    int fd = bpf.loadProgram(code, MemorySegment.NULL);
    if (fd < 0) {
      throw rejected(name, code, -fd);
    }
    return new LoadedProgram(name, bpf.own(fd));
  }

  /// Asks again, with a log, which grows until all of it has room.
  private KernelException rejected(String name, Code code, int errno) {
    String detail = name + ": " + KernelException.name(errno);
    if (errno == Errno.EPERM.number()) {
      return new KernelException(Obstacle.NOT_PERMITTED, detail, errno, "");
    }
    for (int size = FIRST_LOG; size <= LAST_LOG; size *= 4) {
      try (Arena memory = Arena.ofConfined()) {
        MemorySegment log = memory.allocate(size);
        int result = bpf.loadProgram(code, log);
        if (result >= 0) {
          bpf.own(result).close();
        }
        if (result != -Errno.ENOSPC.number() || size == LAST_LOG) {
          return new KernelException(Obstacle.REJECTED, detail, errno, code + "\n" + log.getString(0).strip());
        }
      }
    }
    throw new AssertionError("no log");
  }
}
