package io.kfuncdoc.runtime.arena;

/// Address arithmetic of kernel/bpf/arena.c. Only the low 32 bits of an address name a page.
final class ArenaAddress {

  static final int PAGE_SHIFT = 12;
  static final int PAGE_SIZE = 1 << PAGE_SHIFT;
  /// Pages in 4 GiB, the largest arena.
  static final int MAX_PAGES = 1 << 20;

  private ArenaAddress() {}

  /// The low half of an address, as a number that is not negative.
  static long low(long address) {
    return address & 0xffff_ffffL;
  }

  /// The address with its low half cleared; clear_lo32() in C.
  static long high(long address) {
    return address & 0xffff_ffff_0000_0000L;
  }

  static boolean isPageAligned(long address) {
    return (address & (PAGE_SIZE - 1)) == 0;
  }

  /// Pages from `start` to `address`, modulo 4 GiB: 0 .. 2^20-1; compute_pgoff() in C.
  static int pageOffset(long start, long address) {
    return (int) (low(address - start) >>> PAGE_SHIFT);
  }

  /// The slot of an address in the kernel's 4 GiB window: 0 .. 2^20-1.
  static int slot(long address) {
    return (int) (low(address) >>> PAGE_SHIFT);
  }

  /// Whether an access of `size` bytes at an address reaches into the next page.
  static boolean crossesPage(long address, int size) {
    return (address & (PAGE_SIZE - 1)) > PAGE_SIZE - size;
  }

  static void checkAccessSize(int size) {
    if (size != 1 && size != 2 && size != 4 && size != 8) {
      throw new IllegalArgumentException("an access has 1, 2, 4 or 8 bytes, not " + size);
    }
  }
}
