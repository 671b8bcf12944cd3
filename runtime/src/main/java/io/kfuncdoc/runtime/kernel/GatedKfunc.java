package io.kfuncdoc.runtime.kernel;

/// A kfunc that frees pages: each call is the gate's.
final class GatedKfunc implements BoundKfunc {

  private final FreeGate gate;
  private final FreeGate.FreeProgram program;

  GatedKfunc(FreeGate gate, FreeGate.FreeProgram program) {
    this.gate = gate;
    this.program = program;
  }

  @Override
  public long call(long map, long pointer, long count, long d, long e) {
    gate.free(program, pointer, (int) count);
    return 0;
  }

  @Override
  public void close() {
    program.close();
  }
}
