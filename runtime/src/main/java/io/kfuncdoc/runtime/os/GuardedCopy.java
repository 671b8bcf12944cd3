package io.kfuncdoc.runtime.os;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Reads and writes memory of this process by its address without the danger of SIGSEGV: the kernel makes the access,
/// between the address and a memory file.
///
/// A page that is missing goes through the same fault handler as if the process had touched it, with the same effects.
/// Where the process would get SIGSEGV, the system call fails with EFAULT.
///
/// Of one thread at a time.
public final class GuardedCopy implements AutoCloseable {

  private static final int EFAULT = 14;
  private static final int ROOM = 4096;

  private final SystemCalls calls;
  private final MemoryFile file;
  private final Mapping mapping;
  private final MemorySegment room;

  /// Takes a file descriptor and a page of memory.
  public GuardedCopy(SystemCalls calls) {
    this.calls = calls;
    this.file = MemoryFile.create(calls, "guarded-copy", ROOM);
    try {
      this.mapping = file.map(ROOM);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
    this.room = mapping.segment();
  }

  /// Reads 1, 2, 4 or 8 bytes.
  ///
  /// @return whether they could be read; [#value(int)] has them
  public boolean load(long address, int size) {
    return copy(SystemCall.PWRITE64, address, size);
  }

  /// What the last successful read of as many bytes read, zero-extended.
  public long value(int size) {
    return switch (size) {
      case 1 -> Byte.toUnsignedLong(room.get(ValueLayout.JAVA_BYTE, 0));
      case 2 -> Short.toUnsignedLong(room.get(ValueLayout.JAVA_SHORT, 0));
      case 4 -> Integer.toUnsignedLong(room.get(ValueLayout.JAVA_INT, 0));
      case 8 -> room.get(ValueLayout.JAVA_LONG, 0);
      default -> throw new IllegalArgumentException("size " + size);
    };
  }

  /// Writes the low 1, 2, 4 or 8 bytes of a value.
  ///
  /// @return whether all of them could be written
  public boolean store(long address, int size, long value) {
    room.set(ValueLayout.JAVA_LONG, 0, value);
    return copy(SystemCall.PREAD64, address, size);
  }

  /// Nothing, or a part only, is copied where a fault is met.
  private boolean copy(SystemCall call, long address, int size) {
    long result = calls.call(call, file.fd().number(), address, size, 0, 0, 0);
    if (result < 0 && result != -EFAULT) {
      throw new SystemCallException(call, (int) -result, "copying " + size + " bytes");
    }
    return result == size;
  }

  @Override
  public void close() {
    try {
      mapping.close();
    } finally {
      file.close();
    }
  }
}
