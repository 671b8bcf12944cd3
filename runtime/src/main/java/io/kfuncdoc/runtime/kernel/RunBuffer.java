package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.runtime.os.SystemCall;
import io.kfuncdoc.runtime.os.SystemCalls;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The context of a program, which it reads and writes, and the request that runs it. Used again for every run, so that
/// a run allocates nothing.
///
/// The context of a call is five arguments of 8 bytes, then the result.
final class RunBuffer {

  /// Where the result of a call lies in the context.
  static final int RESULT = 40;

  private static final int CALL = 48;
  private static final int PROG_TEST_RUN = 10;
  private static final int ATTR = 80;

  private final SystemCalls calls;
  private final MemorySegment attr;
  private final MemorySegment context;

  /// @param size of the context in bytes, at most 65,535
  RunBuffer(SystemCalls calls, int size) {
    this.calls = calls;
    Arena memory = Arena.ofAuto();
    this.context = memory.allocate(size, 8);
    this.attr = memory.allocate(ATTR, 8);
    attr.set(ValueLayout.JAVA_INT, 40, size);
    attr.set(ValueLayout.JAVA_LONG, 48, context.address());
  }

  /// For calls of kfuncs.
  static RunBuffer forCalls(SystemCalls calls) {
    return new RunBuffer(calls, CALL);
  }

  /// The context.
  MemorySegment context() {
    return context;
  }

  void argument(int index, long value) {
    context.set(ValueLayout.JAVA_LONG, 8L * index, value);
  }

  long result() {
    return context.get(ValueLayout.JAVA_LONG, RESULT);
  }

  /// Runs a program with the context as it stands; what it wrote stands there afterwards.
  ///
  /// @return what the program returned
  int run(LoadedProgram program) {
    attr.set(ValueLayout.JAVA_INT, 0, program.fd());
    long error = calls.call(SystemCall.BPF, PROG_TEST_RUN, attr.address(), ATTR);
    if (error < 0) {
      throw KernelException.failed("running " + program.name(), (int) -error);
    }
    return attr.get(ValueLayout.JAVA_INT, 4);
  }
}
