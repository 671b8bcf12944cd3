package io.kfuncdoc.runtime.arena;

/// The part of `union bpf_attr` that describes a new arena. Any value is a valid attribute; what the kernel thinks of
/// it shows in [SimulatedKernel#createArena(ArenaAttributes)].
///
/// @param keySize    key_size, must be 0
/// @param valueSize  value_size, must be 0
/// @param maxEntries max_entries, a u32: the number of pages, 1 .. 2^20
/// @param mapFlags   map_flags: BPF_F_MMAPABLE, and BPF_F_SEGV_ON_FAULT or BPF_F_NO_USER_CONV or both
/// @param mapExtra   map_extra: the start of the user mapping, page-aligned, or 0 to leave that to the first mmap()
public record ArenaAttributes(int keySize, int valueSize, int maxEntries, int mapFlags, long mapExtra) {

  /// The map can be mapped; every arena needs it.
  public static final int BPF_F_MMAPABLE = 1 << 10;
  /// A user access to a page that no program has allocated is a SIGSEGV instead of populating the page.
  public static final int BPF_F_SEGV_ON_FAULT = 1 << 17;
  /// A cast to a user pointer keeps the low 32 bits only.
  public static final int BPF_F_NO_USER_CONV = 1 << 18;

  private static final int KNOWN_FLAGS = BPF_F_MMAPABLE | BPF_F_SEGV_ON_FAULT | BPF_F_NO_USER_CONV;

  /// An ordinary arena of `count` pages whose place is left to the first mmap().
  public static ArenaAttributes pages(int count) {
    return new ArenaAttributes(0, 0, count, BPF_F_MMAPABLE, 0);
  }

  /// The same with a start.
  public ArenaAttributes startingAt(long address) {
    return new ArenaAttributes(keySize, valueSize, maxEntries, mapFlags, address);
  }

  /// The same with more flags.
  public ArenaAttributes withFlags(int flags) {
    return new ArenaAttributes(keySize, valueSize, maxEntries, mapFlags | flags, mapExtra);
  }

  /// arena_map_alloc()'s tests, in its order.
  void check(SimulatedKernel kernel) {
    if (!kernel.hasArenaJit() && kernel.release().arenaJitTested()) {
      throw new KernelException(ErrnoCode.EOPNOTSUPP, "the JIT does not support arenas");
    }
    if (keySize != 0 || valueSize != 0 || maxEntries == 0 || (mapFlags & BPF_F_MMAPABLE) == 0
        || (mapFlags & ~KNOWN_FLAGS) != 0) {
      throw new KernelException(ErrnoCode.EINVAL, "not the attributes of an arena: " + this);
    }
    if (!ArenaAddress.isPageAligned(mapExtra)) {
      throw new KernelException(ErrnoCode.EINVAL, "map_extra is not page-aligned: " + Long.toHexString(mapExtra));
    }
    long size = size();
    if (size > 1L << 32) {
      throw new KernelException(ErrnoCode.E2BIG, Integer.toUnsignedString(maxEntries) + " pages are more than 4 GiB");
    }
    if (ArenaAddress.high(mapExtra) != ArenaAddress.high(mapExtra + size - 1)) {
      throw new KernelException(ErrnoCode.ERANGE, "crosses a 4 GiB line");
    }
  }

  /// The size in bytes.
  long size() {
    return Integer.toUnsignedLong(maxEntries) << ArenaAddress.PAGE_SHIFT;
  }
}
