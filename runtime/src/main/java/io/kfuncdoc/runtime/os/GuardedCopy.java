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
    this.mapping = file.map(ROOM);
    this.room = mapping.segment();
  }

  /// Reads 1, 2, 4 or 8 bytes.
  ///
  /// @return whether they could be read; [#value(int)] has them
  public boolean load(long address, int size) {
    return all(calls.call(SystemCall.PWRITE64, file.fd().number(), address, size, 0, 0, 0), size);
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
    return all(calls.call(SystemCall.PREAD64, file.fd().number(), address, size, 0, 0, 0), size);
  }

  /// Nothing, or a part only, is copied where a fault is met.
  private static boolean all(long result, int size) {
    if (result < 0 && result != -EFAULT) {
      throw new SystemCallException(SystemCall.PWRITE64, (int) -result, "copying " + size + " bytes");
    }
    return result == size;
  }

  @Override
  public void close() {
    mapping.close();
    file.close();
  }
}
