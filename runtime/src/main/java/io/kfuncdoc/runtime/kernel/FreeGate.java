package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.runtime.kernel.asm.AluOp;
import io.kfuncdoc.runtime.kernel.asm.Assembler;
import io.kfuncdoc.runtime.kernel.asm.Code;
import io.kfuncdoc.runtime.kernel.asm.Comparison;
import io.kfuncdoc.runtime.kernel.asm.Immediate;
import io.kfuncdoc.runtime.kernel.asm.Register;
import io.kfuncdoc.runtime.kernel.asm.Width;
import java.util.List;
import java.util.function.Consumer;

/// The one place from which pages of a real arena are freed.
///
/// The kernel has no lower bound check in its free: an address below the arena's start makes a free run of pages that
/// the arena does not have, and damages the machine. What is below is decided on low halves, as the kernel does.
/// [#free(FreeProgram, long, int)] tests it; the program it runs tests it again, against the start that the kernel has
/// for the map; and [ProgramLoader] loads no other program that calls such a kfunc.
public final class FreeGate {

  /// What every free must keep.
  public static final String RULE =
      "an address may be freed only if (ptr & 0xfffff000) >= (start & 0xffffffff), where start is the arena's";

  private static final String FREES = "bpf_arena_free";
  private static final int POINTER = 8;
  private static final int COUNT = 16;

  private final ProgramLoader loader;
  private final RunBuffer buffer;

  FreeGate(ProgramLoader loader, RunBuffer buffer) {
    this.loader = loader;
    this.buffer = buffer;
  }

  /// Shows that a program comes from the gate.
  static final class Permit {
    private Permit() {}
  }

  /// A program that frees pages of one map. Only the gate runs it.
  static final class FreeProgram implements AutoCloseable {

    private final KernelMap map;
    private final LoadedProgram program;

    private FreeProgram(KernelMap map, LoadedProgram program) {
      this.map = map;
      this.program = program;
    }

    @Override
    public void close() {
      program.close();
    }
  }

  /// Whether a kfunc, by its name, frees pages of an arena.
  public static boolean guards(String kfunc) {
    return kfunc.startsWith(FREES);
  }

  /// The kfuncs whose arguments the gate knows.
  static List<String> known() {
    return List.of(FREES + "_pages", FREES + "_pages_non_sleepable");
  }

  /// Whether the kernel survives the free of this address.
  ///
  /// @param start   the arena's, all 64 bits
  /// @param pointer what is to be freed, all 64 bits
  public static boolean isSafe(long start, long pointer) {
    return (pointer & 0xffff_f000L) >= (start & 0xffff_ffffL);
  }

  /// Makes the program for one map and one kfunc of the signature `(map, address, number of pages)`.
  FreeProgram load(KernelMap map, String kfunc) {
    if (!known().contains(kfunc)) {
      throw new UnsafeFreeException(kfunc + " is not called: its arguments are not known to the gate. " + RULE);
    }
    int id = loader.kfuncId(kfunc);
    Consumer<Assembler> call = code -> code
        .map(Register.R1, map.fd())
        .load(Width.DOUBLE, Register.R2, Register.R6, POINTER)
        .load(Width.WORD, Register.R3, Register.R6, COUNT)
        .callKfunc(id, kfunc);
    return new FreeProgram(map, loader.load("free", guarded(map, call), new Permit()));
  }

  /// Makes the program that gets pages of an arena and frees them.
  PagePairs pairs(KernelArena arena) {
    String free = FREES + "_pages";
    Code code = PagePairs.code(arena, loader.kfuncId("bpf_arena_alloc_pages"), loader.kfuncId(free), free);
    return new PagePairs(loader.load("page pairs", code, new Permit()), buffer);
  }

  /// Code that makes a call only if the address in the context keeps the rule, and says whether it did: 0 as result if
  /// so, else 1.
  static Code guarded(KernelMap map, Consumer<Assembler> call) {
    Assembler code = new Assembler().move(Register.R6, Register.R1);
    if (!(map instanceof KernelArena)) {
      call.accept(code);
      return answer(code, 0).build();
    }
    code.mapValue(Register.R7, map.fd(), 0)
        .alu32(AluOp.MOV, Register.R7, Register.R7)
        .load(Width.DOUBLE, Register.R8, Register.R6, POINTER)
        .alu32(AluOp.AND, Register.R8, new Immediate(0xffff_f000))
        .jumpIf(Register.R8, Comparison.BELOW, Register.R7, "below");
    call.accept(code);
    answer(code, 0).label("below");
    return answer(code, 1).build();
  }

  private static Assembler answer(Assembler code, int result) {
    return code.store(Width.DOUBLE, Register.R6, RunBuffer.RESULT, new Immediate(result)).move(Register.R0, 0).exit();
  }

  /// Frees pages of a map. A map that is no arena has no start; the kernel returns at once.
  ///
  /// @throws UnsafeFreeException if the address is below the arena's start; nothing has happened then
  void free(FreeProgram program, long pointer, int count) {
    if (program.map instanceof KernelArena arena && !isSafe(arena.start(), pointer)) {
      throw new UnsafeFreeException(refusal(arena.start(), pointer));
    }
    buffer.argument(1, pointer);
    buffer.argument(2, Integer.toUnsignedLong(count));
    buffer.run(program.program);
    if (buffer.result() != 0) {
      throw new UnsafeFreeException("the kernel has another start for this arena than 0x"
          + Long.toHexString(program.map instanceof KernelArena arena ? arena.start() : 0)
          + "; the free of 0x" + Long.toHexString(pointer) + " was not made. " + RULE);
    }
  }

  private static String refusal(long start, long pointer) {
    return "0x" + Long.toHexString(pointer) + " is below the arena's start 0x" + Long.toHexString(start)
        + " in its low 32 bits, and was not freed: " + RULE;
  }
}
