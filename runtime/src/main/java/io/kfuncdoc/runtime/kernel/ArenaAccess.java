package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.runtime.kernel.asm.Assembler;
import io.kfuncdoc.runtime.kernel.asm.Register;
import io.kfuncdoc.runtime.kernel.asm.Width;
import java.util.EnumMap;
import java.util.Map;

/// Reads and writes of arena memory by programs, which are made when first needed.
final class ArenaAccess implements AutoCloseable {

  private static final int VALUE = 8;

  private final KernelArena arena;
  private final ProgramLoader loader;
  private final RunBuffer buffer;
  private final Map<Width, LoadedProgram> loads = new EnumMap<>(Width.class);
  private final Map<Width, LoadedProgram> stores = new EnumMap<>(Width.class);

  ArenaAccess(KernelArena arena, ProgramLoader loader, RunBuffer buffer) {
    this.arena = arena;
    this.loader = loader;
    this.buffer = buffer;
  }

  long load(long address, int size) {
    Width width = Width.of(size);
    LoadedProgram program = loads.get(width);
    if (program == null) {
      program = loader.load("load", start()
          .load(width, Register.R0, Register.R2, 0)
          .store(Width.DOUBLE, Register.R6, RunBuffer.RESULT, Register.R0)
          .move(Register.R0, 0).exit().build());
      loads.put(width, program);
    }
    buffer.argument(0, address);
    buffer.run(program);
    return buffer.result();
  }

  void store(long address, int size, long value) {
    Width width = Width.of(size);
    LoadedProgram program = stores.get(width);
    if (program == null) {
      program = loader.load("store", start()
          .load(Width.DOUBLE, Register.R3, Register.R6, VALUE)
          .store(width, Register.R2, 0, Register.R3)
          .move(Register.R0, 0).exit().build());
      stores.put(width, program);
    }
    buffer.argument(0, address);
    buffer.argument(1, value);
    buffer.run(program);
  }

  /// R6 is the context, R2 the address, which the program may follow because it has the arena.
  private Assembler start() {
    return new Assembler()
        .move(Register.R6, Register.R1)
        .map(Register.R1, arena.fd())
        .load(Width.DOUBLE, Register.R2, Register.R6, 0)
        .castToKernel(Register.R2, Register.R2);
  }

  @Override
  public void close() {
    loads.values().forEach(LoadedProgram::close);
    stores.values().forEach(LoadedProgram::close);
    loads.clear();
    stores.clear();
  }
}
