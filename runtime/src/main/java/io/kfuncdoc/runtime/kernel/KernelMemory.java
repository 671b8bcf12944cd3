package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.runtime.kernel.asm.AluOp;
import io.kfuncdoc.runtime.kernel.asm.Assembler;
import io.kfuncdoc.runtime.kernel.asm.Code;
import io.kfuncdoc.runtime.kernel.asm.Immediate;
import io.kfuncdoc.runtime.kernel.asm.Register;
import io.kfuncdoc.runtime.kernel.asm.Width;
import io.kfuncdoc.runtime.os.SystemCalls;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the kernel's memory, as a program with CAP_PERFMON may. Changes nothing; where no memory is, it says so.
final class KernelMemory implements AutoCloseable {

  /// How many bytes [#line(long)] reads.
  static final int LINE = 64;
  /// How many pages [#present(long)] looks at.
  static final int SCANNED = 64;

  static final int PROBE_READ_KERNEL = 113;
  private static final int DATA = 16;
  private static final int STATUS = 8;

  private final BpfCalls bpf;
  private final SystemCalls calls;
  private final ProgramLoader loader;
  private final KernelTypes types;
  private final RunBuffer buffer;
  private @Nullable LoadedProgram wordReader;
  private @Nullable LoadedProgram lineReader;
  private @Nullable LoadedProgram scanner;
  private @Nullable PageReader pageReader;

  KernelMemory(SystemCalls calls, BpfCalls bpf, ProgramLoader loader, KernelTypes types) {
    this.calls = calls;
    this.bpf = bpf;
    this.loader = loader;
    this.types = types;
    this.buffer = new RunBuffer(calls, DATA + LINE);
  }

  /// What the kernel says of its own structs.
  KernelTypes types() {
    return types;
  }

  /// Where a map's struct lies in the kernel's memory.
  long addressOf(KernelMap map) {
    Code code = new Assembler()
        .map(Register.R2, map.fd())
        .store(Width.DOUBLE, Register.R1, DATA, Register.R2)
        .move(Register.R0, 0)
        .exit()
        .build();
    try (LoadedProgram program = loader.load("address of a map", code)) {
      buffer.run(program);
      return buffer.context().get(ValueLayout.JAVA_LONG, DATA);
    }
  }

  /// Reads 8 bytes.
  ///
  /// @throws KernelException if no memory is there
  long word(long address) {
    LoadedProgram reader = wordReader;
    if (reader == null) {
      reader = loader.load("read of kernel memory", reading(Long.BYTES));
      wordReader = reader;
    }
    return read(reader, address).get(ValueLayout.JAVA_LONG, 0);
  }

  /// Reads [#LINE] bytes.
  ///
  /// @return them, until the next call
  /// @throws KernelException if no memory is there
  MemorySegment line(long address) {
    LoadedProgram reader = lineReader;
    if (reader == null) {
      reader = loader.load("read of kernel memory", reading(LINE));
      lineReader = reader;
    }
    return read(reader, address);
  }

  private MemorySegment read(LoadedProgram reader, long address) {
    buffer.argument(0, address);
    buffer.run(reader);
    long status = buffer.context().get(ValueLayout.JAVA_LONG, STATUS);
    if (status != 0) {
      throw KernelException.failed("reading kernel memory at the place that BTF leads to", (int) -status);
    }
    return buffer.context().asSlice(DATA, LINE);
  }

  /// Reads onto the stack, from where it goes into the context: the verifier lets helpers write to the one only.
  private static Code reading(int size) {
    Assembler code = new Assembler()
        .move(Register.R6, Register.R1)
        .move(Register.R1, Register.R10)
        .alu(AluOp.ADD, Register.R1, new Immediate(-size))
        .move(Register.R2, size)
        .load(Width.DOUBLE, Register.R3, Register.R6, 0)
        .callHelper(PROBE_READ_KERNEL)
        .store(Width.DOUBLE, Register.R6, STATUS, Register.R0);
    for (int i = 0; i < size; i += Long.BYTES) {
      code.load(Width.DOUBLE, Register.R0, Register.R10, i - size)
          .store(Width.DOUBLE, Register.R6, DATA + i, Register.R0);
    }
    return code.move(Register.R0, 0).exit().build();
  }

  /// Reads a page.
  ///
  /// @return its bytes, until the next call; null if no memory is there
  @Nullable MemorySegment page(long address) {
    PageReader reader = pageReader;
    if (reader == null) {
      reader = PageReader.open(calls, bpf, loader);
      pageReader = reader;
    }
    return reader.read(address);
  }

  /// Which of the [#SCANNED] pages from an address on have memory: a bit for each, the lowest for the first.
  long present(long address) {
    LoadedProgram reader = scanner;
    if (reader == null) {
      reader = loader.load("scan of pages", scanning());
      scanner = reader;
    }
    buffer.argument(0, address);
    buffer.run(reader);
    return ~buffer.context().get(ValueLayout.JAVA_LONG, DATA);
  }

  /// R7 walks down from the last page; R8 collects the sign of each answer, which is negative where nothing is.
  private static Code scanning() {
    Assembler code = new Assembler()
        .move(Register.R6, Register.R1)
        .load(Width.DOUBLE, Register.R7, Register.R6, 0)
        .alu(AluOp.ADD, Register.R7, new Immediate(KernelArena.PAGE_SIZE * (SCANNED - 1)))
        .move(Register.R8, 0);
    for (int i = 0; i < SCANNED; i++) {
      code.move(Register.R1, Register.R10)
          .alu(AluOp.ADD, Register.R1, new Immediate(-Long.BYTES))
          .move(Register.R2, Long.BYTES)
          .move(Register.R3, Register.R7)
          .callHelper(PROBE_READ_KERNEL)
          .alu(AluOp.RSH, Register.R0, new Immediate(63))
          .alu(AluOp.LSH, Register.R8, new Immediate(1))
          .alu(AluOp.OR, Register.R8, Register.R0)
          .alu(AluOp.SUB, Register.R7, new Immediate(KernelArena.PAGE_SIZE));
    }
    return code
        .store(Width.DOUBLE, Register.R6, DATA, Register.R8)
        .move(Register.R0, 0)
        .exit()
        .build();
  }

  @Override
  public void close() {
    Stream.of(wordReader, lineReader, scanner).filter(Objects::nonNull).forEach(LoadedProgram::close);
    if (pageReader != null) {
      pageReader.close();
    }
  }
}
