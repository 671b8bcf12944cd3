package io.kfuncdoc.runtime.arena;

/// Where mmap() puts an arena in an x86-64 process that has nothing else mapped: the tests of do_mmap() (mm/mmap.c),
/// arena_get_unmapped_area() and arena_map_mmap() (kernel/bpf/arena.c), in their order; observed on 6.18.44.
final class AddressSpace {

  /// TASK_SIZE with four-level page tables: one page below 2^47.
  static final long TASK_SIZE = 0x7fff_ffff_f000L;
  /// The top of the area that is searched downwards; a round number near that of a process without randomisation.
  private static final long SEARCH_TOP = 0x7fff_f000_0000L;
  private static final long WINDOW = 1L << 32;
  /// vm.mmap_min_addr as most distributions set it.
  private static final long MIN_ADDRESS = 0x1_0000;

  private AddressSpace() {}

  /// The address of a new mapping.
  ///
  /// @param start     the arena's start, or 0 if none is set
  /// @param size      the size of its range in bytes
  /// @param hint      the address asked for
  /// @param length    in bytes, a multiple of the page size
  static long place(long start, long size, long hint, long length, long offset, int prot, int flags) {
    if (Long.compareUnsigned(length, TASK_SIZE) > 0) {
      throw new KernelException(ErrnoCode.ENOMEM, "longer than the address space");
    }
    boolean fixed = (flags & UserMapping.MAP_FIXED) != 0;
    long address = unmappedArea(start, size, fixed ? hint : roundHint(hint), length, offset, fixed);
    if (Long.compareUnsigned(address, TASK_SIZE - length) > 0) {
      throw new KernelException(ErrnoCode.ENOMEM, "at or beyond the end of the address space");
    }
    if (!ArenaAddress.isPageAligned(address)) {
      throw new KernelException(ErrnoCode.EINVAL, "the address is not page-aligned");
    }
    if ((prot & UserMapping.PROT_EXEC) != 0) {
      throw new KernelException(ErrnoCode.EPERM, "an arena cannot be mapped for execution");
    }
    if ((flags & UserMapping.MAP_SHARED) == 0) {
      throw new KernelException(ErrnoCode.EINVAL, "an arena can only be mapped shared");
    }
    if (start != 0 && address != start) {
      throw new KernelException(ErrnoCode.EBUSY, "every mapping of an arena begins at its start");
    }
    return address;
  }

  /// arena_get_unmapped_area(): an area of twice the length, so that the length fits above the next 4 GiB line if
  /// the area has one too early.
  private static long unmappedArea(long start, long size, long hint, long length, long offset, boolean fixed) {
    if (offset != 0) {
      throw new KernelException(ErrnoCode.EINVAL, "an arena is mapped from its beginning");
    }
    if (length > WINDOW) {
      throw new KernelException(ErrnoCode.E2BIG, "longer than 4 GiB");
    }
    if (start != 0) {
      if (length > size) {
        throw new KernelException(ErrnoCode.E2BIG, "longer than the arena");
      }
      if (length != size || hint != start) {
        throw new KernelException(ErrnoCode.EINVAL, "not the arena's range");
      }
    }
    long area = freeArea(hint, 2 * length, fixed);
    // In C the left side is shifted as a signed number: from 2^63 on the two never agree.
    if (area >> 32 == (area + length - 1) >>> 32) {
      return area;
    }
    if (start != 0) {
      throw new KernelException(ErrnoCode.EFAULT, "the range of the arena crosses a 4 GiB line");
    }
    return ArenaAddress.high(area + WINDOW - 1);
  }

  private static long roundHint(long hint) {
    long rounded = hint & -ArenaAddress.PAGE_SIZE;
    return rounded != 0 && Long.compareUnsigned(rounded, MIN_ADDRESS) < 0 ? MIN_ADDRESS : rounded;
  }

  private static long freeArea(long hint, long length, boolean fixed) {
    if (fixed) {
      return hint;
    }
    boolean usable = hint != 0 && Long.compareUnsigned(hint, TASK_SIZE - length) <= 0;
    return usable ? hint : SEARCH_TOP - length;
  }
}
