package io.kfuncdoc.runtime.os;

import java.lang.foreign.MemorySegment;

/// A mapping of a file into this process, unmapped once.
public final class Mapping implements AutoCloseable {

  /// Pages can be read.
  public static final int READ = 1;
  /// Pages can be written.
  public static final int WRITE = 2;

  private static final int MAP_SHARED = 1;
  private static final int MAP_FIXED_NOREPLACE = 0x100000;

  private final SystemCalls calls;
  private final long address;
  private final long size;
  private boolean closed;

  private Mapping(SystemCalls calls, long address, long size) {
    this.calls = calls;
    this.address = address;
    this.size = size;
  }

  /// Maps a file, shared, from its beginning.
  ///
  /// @param address    where to; 0 leaves the choice to the kernel. What is mapped there is never replaced
  /// @param size       in bytes, greater than 0
  /// @param protection [#READ], [#WRITE] or both
  /// @throws SystemCallException with the error of mmap(2); EEXIST (17) if something is mapped there
  public static Mapping shared(SystemCalls calls, OwnedFd fd, long address, long size, int protection) {
    int flags = address == 0 ? MAP_SHARED : MAP_SHARED | MAP_FIXED_NOREPLACE;
    long at = calls.demand("mapping " + size + " bytes at 0x" + Long.toHexString(address), SystemCall.MMAP,
        address, size, protection, flags, fd.number(), 0);
    return new Mapping(calls, at, size);
  }

  /// The first byte's address.
  public long address() {
    return address;
  }

  /// In bytes.
  public long size() {
    return size;
  }

  /// The mapped memory. Not to be touched after [#close()]: the process would be killed, or another mapping changed.
  public MemorySegment segment() {
    if (closed) {
      throw new IllegalStateException("unmapped");
    }
    return SystemCalls.memory(address, size);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      calls.demand("unmapping", SystemCall.MUNMAP, address, size, 0);
    }
  }
}
