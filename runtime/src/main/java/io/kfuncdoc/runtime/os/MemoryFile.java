package io.kfuncdoc.runtime.os;

import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;

/// A file without a name in any folder, held in memory: sparse, so that what was never written takes none.
public final class MemoryFile implements AutoCloseable {

  private static final int MFD_CLOEXEC = 1;
  private static final int KEEP_SIZE = 1;
  private static final int PUNCH_HOLE = 2;

  private final SystemCalls calls;
  private final OwnedFd fd;

  private MemoryFile(SystemCalls calls, OwnedFd fd) {
    this.calls = calls;
    this.fd = fd;
  }

  /// A file of zeros.
  ///
  /// @param name shown in /proc/self/maps
  /// @param size in bytes
  public static MemoryFile create(SystemCalls calls, String name, long size) {
    OwnedFd fd;
    try (Arena memory = Arena.ofConfined()) {
      long text = memory.allocateFrom(name, StandardCharsets.UTF_8).address();
      fd = new OwnedFd(calls,
          (int) calls.demand("making a memory file", SystemCall.MEMFD_CREATE, text, MFD_CLOEXEC, 0));
    }
    try {
      calls.demand("sizing a memory file", SystemCall.FTRUNCATE, fd.number(), size, 0);
      return new MemoryFile(calls, fd);
    } catch (SystemCallException e) {
      fd.close();
      throw e;
    }
  }

  /// The file.
  public OwnedFd fd() {
    return fd;
  }

  /// Maps it for reading and writing where the kernel chooses. The mapping may outlive the file descriptor.
  ///
  /// @param size in bytes, from the file's beginning
  public Mapping map(long size) {
    return Mapping.shared(calls, fd, 0, size, Mapping.READ | Mapping.WRITE);
  }

  /// Gives memory back: the bytes are 0 afterwards, in every mapping.
  public void punchHole(long offset, long length) {
    calls.demand("punching a hole", SystemCall.FALLOCATE, fd.number(), PUNCH_HOLE | KEEP_SIZE, offset, length, 0, 0);
  }

  @Override
  public void close() {
    fd.close();
  }
}
