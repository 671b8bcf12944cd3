package io.kfuncdoc.runtime.arena;

import java.lang.foreign.MemorySegment;

/// An arena's pages as one user process has them mapped: an access populates what is absent, or faults. Every mapping is
/// taken to be in a process of its own; all of them, and BPF programs, see the same pages.
///
/// Constants are those of mmap(2) on x86-64.
public final class UserMapping extends ArenaView {

  public static final int PROT_READ = 1;
  public static final int PROT_WRITE = 2;
  public static final int PROT_EXEC = 4;
  public static final int MAP_SHARED = 1;
  public static final int MAP_PRIVATE = 2;
  public static final int MAP_FIXED = 0x10;

  private final long start;
  private final long length;
  private final boolean mayWrite;
  private volatile int prot;
  private volatile boolean mapped = true;

  UserMapping(ArenaMap arena, ArenaPages pages, long start, long length, int prot) {
    super(arena, pages);
    this.start = start;
    this.length = length;
    this.prot = prot;
    mayWrite = (prot & PROT_WRITE) != 0;
  }

  /// The address of the first byte.
  public long start() {
    return start;
  }

  /// The length in bytes.
  public long length() {
    return length;
  }

  /// Whether neither munmap() nor the end of the arena has ended the mapping.
  public boolean isMapped() {
    return mapped && !arena.isClosed();
  }

  /// Reads little-endian, zero-extended, after populating what is absent.
  ///
  /// @param size 1, 2, 4 or 8 bytes; any alignment
  /// @throws UserFault outside the mapping or when it is gone; where the mapping may not be read; and on an absent
  ///     page under BPF_F_SEGV_ON_FAULT, or for want of a page or a tree node. Earlier pages of the access stay
  ///     populated
  @Override
  public long load(long address, int size) {
    touch(address, size, PROT_READ | PROT_WRITE);
    return pages.load(address, size);
  }

  /// Writes the low bytes of `value`, little-endian, after populating what is absent.
  ///
  /// @param size 1, 2, 4 or 8 bytes; any alignment
  /// @throws UserFault as [#load(long, int)] does; then nothing is written
  @Override
  public void store(long address, int size, long value) {
    touch(address, size, PROT_WRITE);
    pages.store(address, size, value);
  }

  @Override
  MemorySegment reach(long address, int size, boolean write) {
    int sufficient = write ? PROT_WRITE : PROT_READ | PROT_WRITE;
    while (true) {
      touch(address, size, sufficient);
      MemorySegment memory = pages.memory(address);
      if (memory != null) {
        return memory;
      }
    }
  }

  /// The memory of a range, which must be present: nothing is populated. Read-only if the mapping is.
  ///
  /// @throws UserFault outside the mapping, when it is gone, and where it may not be read
  @Override
  public MemorySegment segment(long address, long bytes) {
    arena.requireOpen();
    checkLength(bytes);
    checkMapped(address, PROT_READ | PROT_WRITE);
    if (bytes > length - (address - start)) {
      throw new UserFault(start + length, "not mapped");
    }
    MemorySegment memory = pages.range(address, bytes);
    return (prot & PROT_WRITE) == 0 ? memory.asReadOnly() : memory;
  }

  private void touch(long address, int size, int sufficient) {
    arena.requireOpen();
    ArenaAddress.checkAccessSize(size);
    touchPage(address, sufficient);
    if (ArenaAddress.crossesPage(address, size)) {
      touchPage((address & -ArenaAddress.PAGE_SIZE) + ArenaAddress.PAGE_SIZE, sufficient);
    }
  }

  private void touchPage(long address, int sufficient) {
    checkMapped(address, sufficient);
    if (!pages.isPresent(ArenaAddress.slot(address))) {
      PopulatePage.call(arena.kernel(), arena, address, (int) ((address - start) >>> ArenaAddress.PAGE_SHIFT));
    }
  }

  private void checkMapped(long address, int sufficient) {
    if (!mapped || Long.compareUnsigned(address - start, length) >= 0) {
      throw new UserFault(address, "not mapped");
    }
    if ((prot & sufficient) == 0) {
      throw new UserFault(address, "the mapping does not permit it");
    }
  }

  /// munmap() of the whole mapping; nothing if it is gone already. The arena's pages and its user range stay.
  public void munmap() {
    munmap(start, length);
  }

  /// munmap(). A range that has no page of the mapping is a success, as in any process.
  ///
  /// @throws KernelException EINVAL for an unaligned address, a length of 0, a range that no process has, or only a
  ///     part of the mapping
  /// @throws UnsupportedOperationException for a part where [KernelRelease#mappingCanBeSplit()]: not simulated
  public void munmap(long address, long bytes) {
    arena.requireOpen();
    long end = address + wholePages(bytes);
    if (!ArenaAddress.isPageAligned(address) || bytes == 0 || !isUserRange(address, end)) {
      throw new KernelException(ErrnoCode.EINVAL, "not a page-aligned range of user addresses");
    }
    if (overlaps(address, end)) {
      requireWhole(address, end);
      mapped = false;
    }
  }

  /// mprotect() of the whole mapping; nothing for a length of 0.
  ///
  /// @throws KernelException EINVAL for an unaligned address or only a part of the mapping; ENOMEM if the range
  ///     reaches beyond the mapping; EACCES for PROT_EXEC, or for PROT_WRITE if it was not mapped with that
  /// @throws UnsupportedOperationException for a part where [KernelRelease#mappingCanBeSplit()]: not simulated
  public void mprotect(long address, long bytes, int newProt) {
    arena.requireOpen();
    long end = address + wholePages(bytes);
    if (!ArenaAddress.isPageAligned(address)) {
      throw new KernelException(ErrnoCode.EINVAL, "not page-aligned");
    }
    if (bytes == 0) {
      return;
    }
    if (!mapped || !isUserRange(address, end) || address < start || end > start + length) {
      throw new KernelException(ErrnoCode.ENOMEM, "not mapped");
    }
    if ((newProt & PROT_EXEC) != 0 || (newProt & PROT_WRITE) != 0 && !mayWrite) {
      throw new KernelException(ErrnoCode.EACCES, "more than the mapping may ever permit");
    }
    requireWhole(address, end);
    prot = newProt;
  }

  /// mremap() of the whole mapping.
  ///
  /// @param newLength the length asked for, in bytes
  /// @param newStart  where to; the present start to leave it there
  /// @throws KernelException EFAULT if it is to grow, EINVAL if it is to move or to shrink
  /// @throws UnsupportedOperationException for the latter where [KernelRelease#mappingCanBeSplit()]: not simulated
  public void mremap(long newLength, long newStart) {
    arena.requireOpen();
    if (!mapped || Long.compareUnsigned(newLength, length) > 0) {
      throw new KernelException(ErrnoCode.EFAULT, "the mapping of an arena does not grow");
    }
    if (wholePages(newLength) != length || newStart != start) {
      requireRefusal();
      throw new KernelException(ErrnoCode.EINVAL, "the mapping of an arena is neither moved nor split");
    }
  }

  private static long wholePages(long bytes) {
    return (bytes + ArenaAddress.PAGE_SIZE - 1) & -ArenaAddress.PAGE_SIZE;
  }

  private static boolean isUserRange(long address, long end) {
    return address >= 0 && end >= address && end <= AddressSpace.TASK_SIZE;
  }

  private boolean overlaps(long address, long end) {
    return mapped && end > start && address < start + length;
  }

  private void requireWhole(long address, long end) {
    if (address > start || end < start + length) {
      requireRefusal();
      throw new KernelException(ErrnoCode.EINVAL, "the mapping of an arena cannot be split");
    }
  }

  private void requireRefusal() {
    if (arena.kernel().release().mappingCanBeSplit()) {
      throw new UnsupportedOperationException("a mapping that is split or moved is not simulated");
    }
  }
}
