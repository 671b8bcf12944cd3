package io.kfuncdoc.runtime.os;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A file mapped for reading and writing, with guards before and behind it. An access to a guard is SIGBUS: Java turns
/// that into an InternalError, where SIGSEGV, the answer of addresses that nothing is mapped at, ends the process.
///
/// The memory is a segment that lives until [#close()]; an access after that is an IllegalStateException, in any thread.
final class GuardedWindow implements AutoCloseable {

  /// The length of a guard in bytes.
  static final long GUARD = 1L << 16;

  private static final int MAP_SHARED = 1;
  private static final int MAP_FIXED = 0x10;
  private static final int MAP_NORESERVE = 0x4000;
  private static final int MAP_FIXED_NOREPLACE = 0x100000;
  private static final int PROTECTION = Mapping.READ | Mapping.WRITE;

  private final Arena lifetime = Arena.ofShared();
  private final MemorySegment memory;

  private GuardedWindow(SystemCalls calls, long address, long size) {
    memory = SystemCalls.memory(address, size, lifetime, () -> unmap(calls, address, size));
  }

  /// Maps a file from its beginning.
  ///
  /// @param wanted where to, if nothing is mapped there; else the kernel chooses
  /// @param size   in bytes, a multiple of the page size
  static GuardedWindow map(SystemCalls calls, MemoryFile file, long wanted, long size) {
    long address = reserve(calls, wanted, size);
    try {
      calls.demand("mapping " + size + " bytes", SystemCall.MMAP,
          address, size, PROTECTION, MAP_SHARED | MAP_FIXED | MAP_NORESERVE, file.fd().number(), 0);
      return new GuardedWindow(calls, address, size);
    } catch (RuntimeException e) {
      unmap(calls, address, size);
      throw e;
    }
  }

  /// Maps guards over the whole length: an empty file, which has no page to give.
  ///
  /// @return the address of the first byte between the guards
  private static long reserve(SystemCalls calls, long wanted, long size) {
    long length = size + 2 * GUARD;
    try (MemoryFile empty = MemoryFile.create(calls, "arena-guard", 0)) {
      int flags = MAP_SHARED | MAP_NORESERVE;
      if (wanted > GUARD) {
        long at = calls.call(SystemCall.MMAP, wanted - GUARD, length, PROTECTION, flags | MAP_FIXED_NOREPLACE,
            empty.fd().number(), 0);
        if (at == wanted - GUARD) {
          return wanted;
        }
        if (at > 0) {
          // A kernel before 4.17 takes the address for a wish.
          return at + GUARD;
        }
      }
      return GUARD + calls.demand("reserving " + length + " bytes of addresses", SystemCall.MMAP,
          0, length, PROTECTION, flags, empty.fd().number(), 0);
    }
  }

  private static void unmap(SystemCalls calls, long address, long size) {
    calls.demand("unmapping", SystemCall.MUNMAP, address - GUARD, size + 2 * GUARD, 0);
  }

  /// The memory between the guards.
  MemorySegment memory() {
    return memory;
  }

  /// Unmaps it.
  ///
  /// @throws IllegalStateException if native code of another thread works on the memory right now; it stays mapped
  @Override
  public void close() {
    lifetime.close();
  }
}
