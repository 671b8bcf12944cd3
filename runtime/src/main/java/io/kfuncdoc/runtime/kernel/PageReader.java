package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.runtime.kernel.asm.Assembler;
import io.kfuncdoc.runtime.kernel.asm.Code;
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

  private PageReader(OwnedFd room, Mapping mapping, LoadedProgram program, RunBuffer buffer) {
    this.room = room;
    this.mapping = mapping;
    this.program = program;
    this.buffer = buffer;
  }

  /// @throws KernelException if the kernel refuses the map or the program; nothing is left open then
  /// @throws io.kfuncdoc.runtime.os.SystemCallException if it refuses the mapping; nothing is left open then
  static PageReader open(SystemCalls calls, BpfCalls bpf, ProgramLoader loader) {
    int fd = bpf.createMap(BpfCalls.ARRAY, 4, KernelArena.PAGE_SIZE, 1, ArenaRequest.BPF_F_MMAPABLE, 0);
    if (fd < 0) {
      throw KernelException.failed("creating an array of a page", -fd);
    }
    OwnedFd room = bpf.own(fd);
    try {
      return mapped(calls, room, loader);
    } catch (RuntimeException e) {
      room.close();
      throw e;
    }
  }

  private static PageReader mapped(SystemCalls calls, OwnedFd room, ProgramLoader loader) {
    Mapping mapping = Mapping.shared(calls, room, 0, KernelArena.PAGE_SIZE, Mapping.READ);
    try {
      return new PageReader(room, mapping, loader.load("read of a page", code(room)), RunBuffer.forCalls(calls));
    } catch (RuntimeException e) {
      mapping.close();
      throw e;
    }
  }

  private static Code code(OwnedFd room) {
    return new Assembler()
        .move(Register.R6, Register.R1)
        .mapValue(Register.R1, room.number(), 0)
        .move(Register.R2, KernelArena.PAGE_SIZE)
        .load(Width.DOUBLE, Register.R3, Register.R6, 0)
        .callHelper(KernelMemory.PROBE_READ_KERNEL)
        .store(Width.DOUBLE, Register.R6, RunBuffer.RESULT, Register.R0)
        .move(Register.R0, 0).exit().build();
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
    try {
      mapping.close();
    } finally {
      room.close();
    }
  }
}
