package io.kfuncdoc.runtime.os;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A sparse file that is used as memory: what was never written or committed takes none. It has no name in any folder,
/// or one that other processes open it by.
public final class MemoryFile implements AutoCloseable {

  private static final int MFD_CLOEXEC = 1;
  private static final int KEEP_SIZE = 1;
  private static final int PUNCH_HOLE = 2;
  private static final int AT_FDCWD = -100;
  private static final int O_RDWR_CREAT_EXCL_CLOEXEC = 2 | 0100 | 0200 | 02000000;
  private static final int OWNER_READS_AND_WRITES = 0600;
  private static final int EINTR = 4;
  private static final int ENOMEM = 12;
  private static final int EFBIG = 27;
  private static final int ENOSPC = 28;
  private static final int EDQUOT = 122;
  /// What one call commits: a call that a signal interrupts begins anew.
  private static final long STEP = 16L << 20;
  private static final int STAT_BYTES = 256;
  /// Of st_blocks in `struct stat`, on both machines.
  private static final int BLOCKS = 64;
  private static final int BLOCK_BYTES = 512;

  private final SystemCalls calls;
  private final OwnedFd fd;

  private MemoryFile(SystemCalls calls, OwnedFd fd) {
    this.calls = calls;
    this.fd = fd;
  }

  /// A file of zeros, without a name in any folder.
  ///
  /// @param name shown in /proc/self/maps
  /// @param size in bytes
  public static MemoryFile create(SystemCalls calls, String name, long size) {
    try (Arena memory = Arena.ofConfined()) {
      long text = memory.allocateFrom(name, StandardCharsets.UTF_8).address();
      long number = calls.demand("making a memory file", SystemCall.MEMFD_CREATE, text, MFD_CLOEXEC, 0);
      return sized(calls, (int) number, size);
    }
  }

  /// A new file of zeros with a name, for its owner only. Closing it does not remove the name.
  ///
  /// @param size in bytes
  /// @throws SystemCallException EEXIST (17) if there is such a file already
  public static MemoryFile createNamed(SystemCalls calls, Path path, long size) {
    try (Arena memory = Arena.ofConfined()) {
      long text = memory.allocateFrom(path.toString(), StandardCharsets.UTF_8).address();
      long number = calls.demand("creating " + path, SystemCall.OPENAT,
          AT_FDCWD, text, O_RDWR_CREAT_EXCL_CLOEXEC, OWNER_READS_AND_WRITES, 0, 0);
      return sized(calls, (int) number, size);
    }
  }

  private static MemoryFile sized(SystemCalls calls, int number, long size) {
    MemoryFile file = new MemoryFile(calls, new OwnedFd(calls, number));
    try {
      file.resize(size);
      return file;
    } catch (SystemCallException e) {
      file.close();
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

  /// Gives the file another size, in bytes.
  public void resize(long size) {
    calls.demand("sizing a memory file", SystemCall.FTRUNCATE, fd.number(), size, 0);
  }

  /// Takes memory for a range, so that no access to it can fail for want of memory. What was written there stays.
  ///
  /// @return false if there is no memory or no room in the file system; then the range has no memory and is 0
  /// @throws SystemCallException with every other error; then the range has no memory either
  public boolean commit(long offset, long length) {
    long done = 0;
    while (done < length) {
      long step = Math.min(length - done, STEP);
      long result = calls.call(SystemCall.FALLOCATE, fd.number(), KEEP_SIZE, offset + done, step, 0, 0);
      if (result == 0) {
        done += step;
      } else if (result != -EINTR) {
        punchHole(offset, length);
        if (result == -ENOSPC || result == -ENOMEM || result == -EDQUOT || result == -EFBIG) {
          return false;
        }
        throw new SystemCallException(SystemCall.FALLOCATE, (int) -result, "committing memory");
      }
    }
    return true;
  }

  /// Gives memory back: the bytes are 0 afterwards, in every mapping.
  public void punchHole(long offset, long length) {
    long result;
    do {
      result = calls.call(SystemCall.FALLOCATE, fd.number(), PUNCH_HOLE | KEEP_SIZE, offset, length, 0, 0);
    } while (result == -EINTR);
    if (result != 0) {
      throw new SystemCallException(SystemCall.FALLOCATE, (int) -result, "punching a hole");
    }
  }

  /// How much memory the file has, in bytes.
  public long committed() {
    try (Arena memory = Arena.ofConfined()) {
      MemorySegment stat = memory.allocate(STAT_BYTES, Long.BYTES);
      calls.demand("looking at a memory file", SystemCall.FSTAT, fd.number(), stat.address(), 0);
      return stat.get(ValueLayout.JAVA_LONG, BLOCKS) * BLOCK_BYTES;
    }
  }

  @Override
  public void close() {
    fd.close();
  }
}
