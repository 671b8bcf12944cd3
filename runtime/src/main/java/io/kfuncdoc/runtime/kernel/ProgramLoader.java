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
  /// @throws KernelException      if the verifier rejects it, or the kernel has no room for it
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

  private KernelException rejected(String name, Code code, int errno) {
    Obstacle obstacle = obstacle(errno);
    String log = obstacle == Obstacle.REJECTED ? log(code, errno) : "";
    return new KernelException(obstacle, name + ": " + KernelException.name(errno), errno, log);
  }

  /// What it means that a program was not loaded. The verifier answers with many error numbers, also with EACCES.
  static Obstacle obstacle(int errno) {
    Obstacle general = KernelProbe.obstacle(errno, Obstacle.REJECTED);
    boolean verifiers = general == Obstacle.FAILED || errno == Errno.EACCES.number();
    return verifiers ? Obstacle.REJECTED : general;
  }

  /// The program and what the verifier says when it is asked again, with a log, which grows until all of it has room.
  /// Nothing if the answer is another one this time: its log would not be of what has happened.
  private String log(Code code, int errno) {
    int size = FIRST_LOG;
    while (true) {
      try (Arena memory = Arena.ofConfined()) {
        MemorySegment log = memory.allocate(size);
        int result = bpf.loadProgram(code, log);
        if (result >= 0) {
          bpf.own(result).close();
          return "";
        }
        boolean cut = result == -Errno.ENOSPC.number();
        if (!cut || size == LAST_LOG) {
          return cut || result == -errno ? code + "\n" + log.getString(0).strip() : "";
        }
      }
      size *= 4;
    }
  }
}
