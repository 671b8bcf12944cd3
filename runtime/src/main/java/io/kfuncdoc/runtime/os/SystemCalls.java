package io.kfuncdoc.runtime.os;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Makes system calls through the C library's `syscall()`. Takes addresses and numbers as they are: what they mean is
/// the caller's business.
///
/// Of one thread at a time. Not final, so that the tests of this package can let a call fail.
public class SystemCalls {

  private static final StructLayout CAPTURED = Linker.Option.captureStateLayout();
  private static final long ERRNO = CAPTURED.byteOffset(MemoryLayout.PathElement.groupElement("errno"));

  private final Machine machine;
  private final MemorySegment captured = Arena.ofAuto().allocate(CAPTURED);

  SystemCalls(Machine machine) {
    this.machine = machine;
  }

  /// System calls of the machine that this runs on.
  ///
  /// @throws UnsupportedOperationException if it is not Linux, or a machine whose numbers are not known
  public static SystemCalls open() {
    return new SystemCalls(Machine.current().orElseThrow(() -> new UnsupportedOperationException(
        "no system calls on " + System.getProperty("os.name") + ", " + System.getProperty("os.arch"))));
  }

  /// Makes a call. Arguments that it does not take are ignored by the kernel.
  ///
  /// @return what the call returns; if it fails, its error number, negated
  /// @throws IllegalCallerException if Java does not let this code call the C library
  public long call(SystemCall call, long a, long b, long c, long d, long e, long f) {
    try {
      long result =
          (long) Handle.SYSCALL.invokeExact(captured, (long) call.number(machine), a, b, c, d, e, f);
      return result == -1 ? -captured.get(ValueLayout.JAVA_INT, ERRNO) : result;
    } catch (RuntimeException | Error problem) {
      throw problem;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /// As above, with three arguments.
  public final long call(SystemCall call, long a, long b, long c) {
    return call(call, a, b, c, 0, 0, 0);
  }

  /// Makes a call that must not fail.
  ///
  /// @param what what is to be done, for the message
  /// @throws SystemCallException if it fails
  public final long demand(String what, SystemCall call, long a, long b, long c, long d, long e, long f) {
    long result = call(call, a, b, c, d, e, f);
    if (result < 0 && result >= -4095) {
      throw new SystemCallException(call, (int) -result, what);
    }
    return result;
  }

  /// As above, with three arguments.
  public final long demand(String what, SystemCall call, long a, long b, long c) {
    return demand(what, call, a, b, c, 0, 0, 0);
  }

  /// Memory of this process by its address, which must stay mapped while the segment is used.
  ///
  /// @param size in bytes
  @SuppressWarnings("restricted")
  static MemorySegment memory(long address, long size) {
    return MemorySegment.ofAddress(address).reinterpret(size);
  }

  /// As above, for as long as a lifetime lasts.
  ///
  /// @param cleanup run when it ends
  @SuppressWarnings("restricted")
  static MemorySegment memory(long address, long size, Arena lifetime, Runnable cleanup) {
    return MemorySegment.ofAddress(address).reinterpret(size, lifetime, _ -> cleanup.run());
  }

  /// Looked up when the first call is made, so that the class above can be loaded anywhere. Where Java does not allow
  /// it, the handle throws what Java said, at each call: this class is initialised once only.
  private static final class Handle {

    static final MethodHandle SYSCALL = find();

    @SuppressWarnings("restricted")
    private static MethodHandle find() {
      ValueLayout.OfLong number = ValueLayout.JAVA_LONG;
      FunctionDescriptor syscall =
          FunctionDescriptor.of(number, number, number, number, number, number, number, number);
      try {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow("syscall"), syscall,
            Linker.Option.firstVariadicArg(1), Linker.Option.captureCallState("errno"));
      } catch (IllegalCallerException refused) {
        MethodType type = syscall.toMethodType().insertParameterTypes(0, MemorySegment.class);
        MethodHandle thrower = MethodHandles.throwException(type.returnType(), IllegalCallerException.class);
        return MethodHandles.dropArguments(thrower.bindTo(refused), 0, type.parameterList());
      }
    }
  }
}
