package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.runtime.os.GuardedCopy;
import io.kfuncdoc.runtime.os.Mapping;
import io.kfuncdoc.runtime.os.OwnedFd;
import io.kfuncdoc.runtime.os.SystemCalls;
import org.jspecify.annotations.Nullable;

/// An arena of the running kernel: its map, its mapping into this process, and its memory from both sides.
///
/// User accesses are made by the kernel on behalf of this process ([GuardedCopy]): page faults are real and have their
/// effects, and where this process would be killed by SIGSEGV the answer says so.
public final class KernelArena implements KernelMap {

  /// In bytes.
  public static final int PAGE_SIZE = 4096;

  private final OwnedFd fd;
  private final ArenaRequest request;
  private final SystemCalls calls;
  private final BoundKfuncs bound = new BoundKfuncs();
  private final ArenaAccess access;
  private final ArenaPictures pictures;
  private final GuardedCopy user;
  private @Nullable Mapping mapping;
  private long start;
  private long length;

  KernelArena(OwnedFd fd, ArenaRequest request, SystemCalls calls, ProgramLoader loader, RunBuffer buffer,
      KernelMemory memory) {
    this.fd = fd;
    this.request = request;
    this.calls = calls;
    this.access = new ArenaAccess(this, loader, buffer);
    this.pictures = new ArenaPictures(this, memory);
    this.user = new GuardedCopy(calls);
    this.start = request.start();
    this.length = start == 0 ? 0 : Integer.toUnsignedLong(request.pages()) * PAGE_SIZE;
  }

  @Override
  public int fd() {
    return fd.number();
  }

  @Override
  public BoundKfuncs bound() {
    return bound;
  }

  /// What it was made from.
  public ArenaRequest request() {
    return request;
  }

  /// The first address of its user range; 0 as long as it has none.
  public long start() {
    return start;
  }

  /// The length of its user range in bytes; 0 as long as it has none.
  public long length() {
    return length;
  }

  /// Maps all of it at its start, for reading and writing; where the kernel chooses, if it has no start.
  public void map() {
    map(start, Integer.toUnsignedLong(request.pages()) * PAGE_SIZE);
  }

  /// Maps it for reading and writing.
  ///
  /// @param address 0 leaves the choice to the kernel
  /// @param size    in bytes
  /// @throws io.kfuncdoc.runtime.os.SystemCallException with mmap(2)'s error
  /// @throws IllegalArgumentException for an address from 2^63 on, at which the kernel prints a warning
  /// @throws IllegalStateException if it is mapped
  public void map(long address, long size) {
    if (address < 0) {
      throw new IllegalArgumentException("0x" + Long.toHexString(address) + " is no user address, and is not tried");
    }
    if (mapping != null) {
      throw new IllegalStateException("it is mapped");
    }
    Mapping made = Mapping.shared(calls, fd, address, size, Mapping.READ | Mapping.WRITE);
    mapping = made;
    if (start == 0) {
      start = made.address();
      length = made.size();
    }
  }

  /// Ends the mapping; nothing if there is none. The arena's pages and its user range stay.
  public void unmap() {
    Mapping present = mapping;
    if (present != null) {
      mapping = null;
      present.close();
    }
  }

  /// Whether it is mapped.
  public boolean isMapped() {
    return mapping != null;
  }

  /// Reads as a BPF program does: 0 where no page is.
  ///
  /// @param size 1, 2, 4 or 8 bytes
  /// @return zero-extended
  public long load(long address, int size) {
    return access.load(address, size);
  }

  /// Writes as a BPF program does: nothing happens where no page is.
  ///
  /// @param size 1, 2, 4 or 8 bytes
  public void store(long address, int size, long value) {
    access.store(address, size, value);
  }

  /// Whether a user read of a byte is a SIGSEGV. Where it is not, the page has memory afterwards.
  public boolean faults(long address) {
    return !user.load(address, 1);
  }

  /// Reads as user space does.
  ///
  /// @param size 1, 2, 4 or 8 bytes
  /// @return false if that is a SIGSEGV; else [#userValue(int)] has what was read
  public boolean userLoad(long address, int size) {
    return user.load(address, size);
  }

  /// What the last successful [#userLoad(long, int)] of that size read, zero-extended.
  public long userValue(int size) {
    return user.value(size);
  }

  /// Writes as user space does.
  ///
  /// @param size 1, 2, 4 or 8 bytes
  /// @return false if that is a SIGSEGV; bytes on a page before the one that faults may be written then
  /// @throws IllegalArgumentException outside the mapping: other memory of this process may be there
  public boolean userStore(long address, int size, long value) {
    Mapping present = mapping;
    if (present == null || Long.compareUnsigned(address - present.address(), present.size() - size) > 0) {
      throw new IllegalArgumentException("0x" + Long.toHexString(address) + " is not in the mapping");
    }
    return user.store(address, size, value);
  }

  /// The state of all its pages. Changes nothing.
  ///
  /// @throws KernelException if this kernel's arenas are built otherwise
  public ArenaPicture picture() {
    return pictures.take();
  }

  /// Reads a page without changing anything.
  ///
  /// @param page index of the page in the user range
  /// @param into takes 512 words; unchanged if the page has no memory
  /// @return whether the page has memory
  /// @throws KernelException if this kernel's arenas are built otherwise
  public boolean peek(int page, long[] into) {
    return pictures.content(page, into);
  }

  @Override
  public void close() {
    try (fd; user; access; bound) {
      unmap();
    }
  }
}
