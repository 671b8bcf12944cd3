package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.runtime.kernel.asm.AluOp;
import io.kfuncdoc.runtime.kernel.asm.Assembler;
import io.kfuncdoc.runtime.kernel.asm.Code;
import io.kfuncdoc.runtime.kernel.asm.Comparison;
import io.kfuncdoc.runtime.kernel.asm.Immediate;
import io.kfuncdoc.runtime.kernel.asm.Register;
import io.kfuncdoc.runtime.kernel.asm.Width;

/// A program that gets a page of an arena from the running kernel and frees it, again and again, without leaving the
/// kernel: to measure what the two calls cost. What it frees is what it got, and it is tested all the same.
public final class PagePairs implements AutoCloseable {

  /// The pairs of one run.
  public static final int PAIRS = 1_000;

  private final LoadedProgram program;
  private final RunBuffer buffer;

  PagePairs(LoadedProgram program, RunBuffer buffer) {
    this.program = program;
    this.buffer = buffer;
  }

  /// Makes [#PAIRS] pairs.
  ///
  /// @throws IllegalStateException if the kernel had no page
  public void run() {
    buffer.run(program);
    if (buffer.result() != 0) {
      throw new IllegalStateException("the arena has no page, after " + (PAIRS - buffer.result()) + " pairs");
    }
  }

  @Override
  public void close() {
    program.close();
  }

  /// The result is the number of pairs that were not made.
  static Code code(KernelArena arena, int alloc, int free, String freeName) {
    Assembler code = new Assembler()
        .move(Register.R6, Register.R1)
        .mapValue(Register.R7, arena.fd(), 0)
        .alu32(AluOp.MOV, Register.R7, Register.R7)
        .move(Register.R9, PAIRS)
        .label("again")
        .map(Register.R1, arena.fd())
        .move(Register.R2, 0)
        .move(Register.R3, 1)
        .move(Register.R4, -1)
        .move(Register.R5, 0)
        .callKfunc(alloc, "bpf_arena_alloc_pages")
        .jumpIf(Register.R0, Comparison.EQUAL, new Immediate(0), "end")
        .move(Register.R2, Register.R0)
        .move(Register.R8, Register.R0)
        .alu32(AluOp.AND, Register.R8, new Immediate(0xffff_f000))
        .jumpIf(Register.R8, Comparison.BELOW, Register.R7, "end")
        .map(Register.R1, arena.fd())
        .move(Register.R3, 1)
        .callKfunc(free, freeName)
        .alu(AluOp.SUB, Register.R9, new Immediate(1))
        .jumpIf(Register.R9, Comparison.NOT_EQUAL, new Immediate(0), "again")
        .label("end");
    return code.store(Width.DOUBLE, Register.R6, RunBuffer.RESULT, Register.R9)
        .move(Register.R0, 0)
        .exit()
        .build();
  }
}
