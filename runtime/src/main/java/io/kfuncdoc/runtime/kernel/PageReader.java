package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.runtime.kernel.asm.Assembler;
import io.kfuncdoc.runtime.kernel.asm.Register;
import io.kfuncdoc.runtime.kernel.asm.Width;
import io.kfuncdoc.runtime.os.Mapping;
import io.kfuncdoc.runtime.os.OwnedFd;
import io.kfuncdoc.runtime.os.SystemCalls;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// Reads pages of the kernel's memory through a map that this process has mapped.
final class PageReader implements AutoCloseable {

  private final OwnedFd room;
  private final Mapping mapping;
  private final LoadedProgram program;
  private final RunBuffer buffer;

  PageReader(SystemCalls calls, BpfCalls bpf, ProgramLoader loader) {
    int size = KernelArena.PAGE_SIZE;
    int fd = bpf.createMap(BpfCalls.ARRAY, 4, size, 1, ArenaRequest.BPF_F_MMAPABLE, 0);
    if (fd < 0) {
      throw new KernelException(Obstacle.FAILED, "creating an array of a page", -fd, "");
    }
    room = bpf.own(fd);
    mapping = Mapping.shared(calls, room, 0, size, Mapping.READ);
    program = loader.load("read of a page", new Assembler()
        .move(Register.R6, Register.R1)
        .mapValue(Register.R1, room.number(), 0)
        .move(Register.R2, size)
        .load(Width.DOUBLE, Register.R3, Register.R6, 0)
        .callHelper(KernelMemory.PROBE_READ_KERNEL)
        .store(Width.DOUBLE, Register.R6, RunBuffer.RESULT, Register.R0)
        .move(Register.R0, 0).exit().build());
    buffer = RunBuffer.forCalls(calls);
  }

  /// @return the page, until the next call; null if no memory is there
  @Nullable MemorySegment read(long address) {
    buffer.argument(0, address);
    buffer.run(program);
    return buffer.result() == 0 ? mapping.segment() : null;
  }

  @Override
  public void close() {
    program.close();
    mapping.close();
    room.close();
  }
}
