package io.kfuncdoc.runtime.os;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Pages that other processes can map too: a memory file, or a file with a name, mapped once into this process between
/// guards. Ranges of pages get memory and give it back; a page without memory reads as zeros.
///
/// One thread at a time may call these methods. The memory itself may be used by any number of threads.
public final class SharedPages implements AutoCloseable {

  private final SystemCalls calls;
  private final MemoryFile file;
  private final @Nullable Path name;
  private final boolean strict;
  private final @Nullable MemoryNodes nodes;
  private @Nullable GuardedWindow window;
  private @Nullable FaultOnHoles faults;

  private SharedPages(SystemCalls calls, MemoryFile file, @Nullable Path name, boolean strict) {
    this.calls = calls;
    this.file = file;
    this.name = name;
    this.strict = strict;
    this.nodes = MemoryNodes.areSeveral() ? new MemoryNodes(calls) : null;
  }

  /// Pages of a file without a name.
  ///
  /// @param strict whether an access of this process to a page without memory is a fault (SIGBUS), as
  ///     userfaultfd(2) makes it
  /// @throws SystemCallException           with the error of the call that failed
  /// @throws UnsupportedOperationException on other systems than Linux
  /// @throws IllegalCallerException        if Java does not let this code make system calls
  public static SharedPages unnamed(boolean strict) {
    return unnamed(SystemCalls.open(), strict);
  }

  /// As [#unnamed(boolean)], through system calls of the caller's.
  public static SharedPages unnamed(SystemCalls calls, boolean strict) {
    return new SharedPages(calls, MemoryFile.create(calls, "arena", 0), null, strict);
  }

  /// Pages of a new file with a name, which is removed by [#close()]. The file system must be able to punch holes;
  /// for faults on pages without memory it must be tmpfs, as in /dev/shm.
  ///
  /// @throws SystemCallException as above; EEXIST (17) if there is such a file already
  public static SharedPages named(Path path, boolean strict) {
    SystemCalls calls = SystemCalls.open();
    return new SharedPages(calls, MemoryFile.createNamed(calls, path, 0), path, strict);
  }

  /// Maps the pages. To be called once.
  ///
  /// @param wanted the address of the first byte, if nothing is mapped there; else the kernel chooses
  /// @param size   in bytes, a multiple of the page size
  /// @throws SystemCallException with the error of the call that failed; then nothing is mapped
  public void map(long wanted, long size) {
    if (window != null) {
      throw new IllegalStateException("the pages are mapped already");
    }
    file.resize(size);
    GuardedWindow mapped = GuardedWindow.map(calls, file, wanted, size);
    try {
      faults = strict ? FaultOnHoles.in(calls, mapped.memory()) : null;
      window = mapped;
    } catch (RuntimeException e) {
      mapped.close();
      throw e;
    }
  }

  /// The mapped memory, from its first byte to its last; for as long as this is open.
  public MemorySegment memory() {
    if (window == null) {
      throw new IllegalStateException("the pages are not mapped yet");
    }
    return window.memory();
  }

  /// Gives pages memory. Bytes that were written there before stay.
  ///
  /// @param offset of the first page in bytes
  /// @param length in bytes
  /// @param node   the NUMA node that is wished for, or -1; of no effect on a machine with one node
  /// @return false if there is no memory or no room in the file system; then none of the pages has memory
  public boolean commit(long offset, long length, int node) {
    if (nodes == null || node < 0 || !nodes.prefer(node)) {
      return file.commit(offset, length);
    }
    try {
      return file.commit(offset, length);
    } finally {
      nodes.restore();
    }
  }

  /// Takes the memory of pages away: they read as zeros afterwards, in every process.
  public void release(long offset, long length) {
    file.punchHole(offset, length);
  }

  /// The memory that the file has, in bytes.
  public long committed() {
    return file.committed();
  }

  /// Whether an access to a page without memory is a fault.
  public boolean isStrict() {
    return strict;
  }

  /// What another process opens to map the same pages, while this is open.
  public Path path() {
    return name != null ? name : Path.of("/proc/" + ProcessHandle.current().pid() + "/fd/" + file.fd().number());
  }

  /// Unmaps the pages, closes the file and removes its name. Other processes keep what they have mapped.
  ///
  /// @throws IllegalStateException if native code works on the memory right now; then nothing has changed
  @Override
  public void close() {
    if (window != null) {
      window.close();
      window = null;
    }
    if (faults != null) {
      faults.close();
    }
    if (name != null && !file.fd().isClosed()) {
      remove(name);
    }
    file.close();
  }

  private static void remove(Path name) {
    try {
      Files.deleteIfExists(name);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + name, e);
    }
  }
}
