package io.kfuncdoc.runtime.arena;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// The kernel side of an arena's memory: which slot of its 4 GiB window has a page, and the bytes of the pages. A slot
/// is bits 12 to 31 of an address, 0 .. 2^20-1. The user mapping shows the same pages.
///
/// One thread at a time may map, unmap, trim and close. Any thread may look and access meanwhile: what it meets is the
/// page that the slot has, had, or is getting, and after [#close()] an IllegalStateException.
final class ArenaPages {

  private final SlotBits present = new SlotBits();
  private final PageStore store;
  private final Object lock;
  /// Then loads and stores hold the lock too: Java may report the fault of a page that was freed meanwhile only after
  /// the access has returned.
  private final boolean faultsOnFreed;
  private int count;

  /// @param lock held by the thread that maps or unmaps
  ArenaPages(PageStore store, Object lock) {
    this.store = store;
    this.lock = lock;
    faultsOnFreed = store.faultsOnFreed();
  }

  PageStore store() {
    return store;
  }

  /// How many slots have a page.
  int present() {
    return count;
  }

  /// Puts pages of zeroes into slots, from `slot` on, up to the first one that is occupied or beyond the window.
  ///
  /// @param node the NUMA node that is wished for, or -1
  /// @return how many; 0 if there is not enough memory
  int map(int slot, int wanted, int node) {
    if (wanted == 1) {
      return mapOne(slot, node);
    }
    int end = present.next(slot, Math.min(slot + wanted, ArenaAddress.MAX_PAGES));
    if (end <= slot || !store.commit(slot, end, node)) {
      return 0;
    }
    present.add(slot, end);
    count += end - slot;
    return end - slot;
  }

  private int mapOne(int slot, int node) {
    if (slot >= ArenaAddress.MAX_PAGES || present.contains(slot) || !store.commit(slot, slot + 1, node)) {
      return 0;
    }
    present.add(slot);
    count++;
    return 1;
  }

  /// Takes the pages out of the slots from `slot` on. Slots without a page are skipped.
  void unmap(int slot, int wanted) {
    if (wanted == 1) {
      unmapOne(slot);
      return;
    }
    int last = Math.min(slot + wanted, ArenaAddress.MAX_PAGES);
    for (int at = present.next(slot, last); at < last; ) {
      int end = present.nextAbsent(at, last);
      present.remove(at, end);
      count -= end - at;
      store.release(at, end);
      at = present.next(end, last);
    }
  }

  private void unmapOne(int slot) {
    if (isPresent(slot)) {
      present.remove(slot);
      count--;
      store.release(slot, slot + 1);
    }
  }

  boolean isPresent(int slot) {
    return slot < ArenaAddress.MAX_PAGES && present.contains(slot);
  }

  /// The memory that holds the page of an address, or null if there is no page.
  @Nullable MemorySegment memory(long address) {
    int slot = ArenaAddress.slot(address);
    return present.contains(slot) ? store.memory(slot) : null;
  }

  /// Where in [#memory(long)] an address is.
  long offset(long address) {
    return store.offset(ArenaAddress.slot(address)) + (address & (ArenaAddress.PAGE_SIZE - 1));
  }

  /// Reads little-endian, zero-extended. A byte without a page makes the whole result 0.
  ///
  /// @throws MemoryLost if the page is there but its memory is not
  long load(long address, int size) {
    if (!faultsOnFreed) {
      return loadNow(address, size);
    }
    synchronized (lock) {
      return loadNow(address, size);
    }
  }

  private long loadNow(long address, int size) {
    MemorySegment memory = memory(address);
    if (memory == null) {
      return 0;
    }
    try {
      if (ArenaAddress.crossesPage(address, size)) {
        return isPresent(ArenaAddress.slot(address) + 1) ? loadAcross(address, size) : 0;
      }
      return LittleEndian.load(memory, offset(address), size);
    } catch (InternalError fault) {
      throw new MemoryLost(address, fault);
    }
  }

  private long loadAcross(long address, int size) {
    long value = 0;
    for (int i = 0; i < size; i++) {
      value |= LittleEndian.load(store.memory(ArenaAddress.slot(address + i)), offset(address + i), 1) << (8 * i);
    }
    return value;
  }

  /// Writes the low bytes of `value`, little-endian. If a byte has no page, nothing is written.
  ///
  /// @throws MemoryLost if the page is there but its memory is not
  void store(long address, int size, long value) {
    if (!faultsOnFreed) {
      storeNow(address, size, value);
      return;
    }
    synchronized (lock) {
      storeNow(address, size, value);
    }
  }

  private void storeNow(long address, int size, long value) {
    MemorySegment memory = memory(address);
    if (memory == null) {
      return;
    }
    try {
      if (!ArenaAddress.crossesPage(address, size)) {
        LittleEndian.store(memory, offset(address), size, value);
      } else if (isPresent(ArenaAddress.slot(address) + 1)) {
        storeAcross(address, size, value);
      }
    } catch (InternalError fault) {
      throw new MemoryLost(address, fault);
    }
  }

  private void storeAcross(long address, int size, long value) {
    for (int i = 0; i < size; i++) {
      LittleEndian.store(store.memory(ArenaAddress.slot(address + i)), offset(address + i), 1, value >>> (8 * i));
    }
  }

  /// The bytes from `address` on.
  ///
  /// @param length greater than 0
  /// @throws PageAbsent                    with the first address that has no page
  /// @throws UnsupportedOperationException if the bytes are in several places
  MemorySegment range(long address, long length) {
    int slot = ArenaAddress.slot(address);
    long last = ArenaAddress.low(address) + length - 1 >>> ArenaAddress.PAGE_SHIFT;
    int end = (int) Math.min(last + 1, ArenaAddress.MAX_PAGES);
    int absent = present.nextAbsent(slot, end);
    if (absent <= last) {
      throw new PageAbsent(absent == slot ? address
          : (address & -ArenaAddress.PAGE_SIZE) + ((long) (absent - slot) << ArenaAddress.PAGE_SHIFT));
    }
    MemorySegment pages = store.range(slot, end);
    if (pages == null) {
      throw new UnsupportedOperationException(
          length + " bytes at 0x" + Long.toHexString(address) + " are in several places; a memory file has them in one");
    }
    return pages.asSlice(address & (ArenaAddress.PAGE_SIZE - 1), length);
  }

  /// A hash of the content of a slot's page, never 0; 0 if it has none.
  long hash(int slot) {
    if (!isPresent(slot)) {
      return 0;
    }
    MemorySegment memory = store.memory(slot);
    long base = store.offset(slot);
    long even = 0x9e37_79b9_7f4a_7c15L;
    long odd = 0xc2b2_ae3d_27d4_eb4fL;
    for (int at = 0; at < ArenaAddress.PAGE_SIZE; at += 16) {
      even = mix(even ^ LittleEndian.load(memory, base + at, Long.BYTES));
      odd = mix(odd ^ LittleEndian.load(memory, base + at + 8, Long.BYTES));
    }
    long hash = mix(even + Long.rotateLeft(odd, 32));
    return hash == 0 ? 1 : hash;
  }

  private static long mix(long bits) {
    long product = bits * 0xff51_afd7_ed55_8ccdL;
    return product ^ (product >>> 32);
  }

  /// Whether a slot has a page and all of its bytes are 0.
  boolean isZero(int slot) {
    if (!isPresent(slot)) {
      return false;
    }
    MemorySegment memory = store.memory(slot);
    long base = store.offset(slot);
    long bits = 0;
    for (int at = 0; at < ArenaAddress.PAGE_SIZE; at += 8) {
      bits |= LittleEndian.load(memory, base + at, Long.BYTES);
    }
    return bits == 0;
  }

  /// Returns the memory to the host.
  ///
  /// @throws IllegalStateException if native code works on it right now; then nothing has changed
  void close() {
    store.close();
    count = 0;
  }
}
