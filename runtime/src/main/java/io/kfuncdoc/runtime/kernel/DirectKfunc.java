package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.runtime.kernel.asm.Assembler;
import io.kfuncdoc.runtime.kernel.asm.Code;
import io.kfuncdoc.runtime.kernel.asm.Immediate;
import io.kfuncdoc.runtime.kernel.asm.Register;
import io.kfuncdoc.runtime.kernel.asm.Width;
import org.jspecify.annotations.Nullable;

/// A kfunc whose program passes the arguments on as they are.
final class DirectKfunc implements BoundKfunc {

  private final LoadedProgram program;
  private final RunBuffer buffer;

  DirectKfunc(LoadedProgram program, RunBuffer buffer) {
    this.program = program;
    this.buffer = buffer;
  }

  @Override
  public long call(long a, long b, long c, long d, long e) {
    buffer.argument(0, a);
    buffer.argument(1, b);
    buffer.argument(2, c);
    buffer.argument(3, d);
    buffer.argument(4, e);
    buffer.run(program);
    return buffer.result();
  }

  @Override
  public void close() {
    program.close();
  }

  /// The program: arguments from the context, the call, the result into the context.
  ///
  /// @param map null if the kfunc takes none
  static Code code(KfuncShape shape, int id, @Nullable KernelMap map) {
    Assembler code = new Assembler().move(Register.R6, Register.R1);
    for (int i = 0; i < shape.parameters().size(); i++) {
      pass(code, shape.parameters().get(i), i, map);
    }
    code.callKfunc(id, shape.name());
    switch (shape.result()) {
      case ValueShape.Number number -> code.extend(Register.R0, number.width(), number.signed());
      case ValueShape.None _ -> code.move(Register.R0, 0);
      case ValueShape.ArenaPointer _, ValueShape.OfMap _ -> { }
    }
    return code.store(Width.DOUBLE, Register.R6, RunBuffer.RESULT, Register.R0)
        .move(Register.R0, 0)
        .exit()
        .build();
  }

  private static void pass(Assembler code, ValueShape parameter, int index, @Nullable KernelMap map) {
    Register to = Register.argument(index);
    switch (parameter) {
      case ValueShape.Number number -> {
        code.load(number.width(), to, Register.R6, 8 * index);
        if (number.signed()) {
          code.extend(to, number.width(), true);
        }
      }
      case ValueShape.ArenaPointer _ -> code.load(Width.DOUBLE, to, Register.R6, 8 * index);
      case ValueShape.OfMap _ -> {
        if (map == null) {
          throw new IllegalArgumentException("a map is needed");
        }
        code.map(to, map.fd());
      }
      case ValueShape.None _ -> throw new IllegalArgumentException("no parameter is void");
    }
  }
}
