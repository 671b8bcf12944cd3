package io.kfuncdoc.runtime.arena;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// An arena's memory as one side sees it: accesses of 8 to 64 bits, little-endian, any number of threads at once.
///
/// A plain access at an address that is a multiple of its size is made in one piece and has no order among other
/// accesses; at another address it may be made byte by byte. [#loadAcquire(long, int)] comes before the accesses that
/// follow it, [#storeRelease(long, int, long)] after those that went before, and the atomic operations, named `getAnd..`
/// and `compareAndExchange..`, are totally ordered. These three kinds want an address that is a multiple of the size;
/// any other is an IllegalArgumentException.
///
/// An access that races with the free of its page meets the page that is there, that was there or that comes next in
/// the same place; in a strict arena an acquiring, releasing or atomic one may be an InternalError.
///
/// Each access is an IllegalStateException once the arena is closed, also if it is closed meanwhile.
public abstract sealed class ArenaView permits ProgramView, UserMapping {

  final ArenaMap arena;
  final ArenaPages pages;

  ArenaView(ArenaMap arena, ArenaPages pages) {
    this.arena = arena;
    this.pages = pages;
  }

  /// Reads zero-extended.
  ///
  /// @param size 1, 2, 4 or 8 bytes; any alignment
  public abstract long load(long address, int size);

  /// Writes the low bytes of `value`.
  ///
  /// @param size 1, 2, 4 or 8 bytes; any alignment
  public abstract void store(long address, int size, long value);

  /// The memory of the page that an access within it meets, or null if the access is to have no effect.
  abstract @Nullable MemorySegment reach(long address, int size, boolean write);

  /// The memory of a range, for as long as the arena is open. A page that is freed stays in it: what is read there is
  /// then anything that the page holds meanwhile, or a fault.
  ///
  /// @param length in bytes, greater than 0
  /// @throws PageAbsent                    if a page of the range is absent, with the first such address
  /// @throws UnsupportedOperationException if the range is not in one place, as may be without a memory file
  public abstract MemorySegment segment(long address, long length);

  public final int loadU8(long address) {
    return (int) load(address, Byte.BYTES);
  }

  public final int loadU16(long address) {
    return (int) load(address, Short.BYTES);
  }

  public final long loadU32(long address) {
    return load(address, Integer.BYTES);
  }

  public final long loadU64(long address) {
    return load(address, Long.BYTES);
  }

  public final int loadS8(long address) {
    return (byte) load(address, Byte.BYTES);
  }

  public final int loadS16(long address) {
    return (short) load(address, Short.BYTES);
  }

  public final int loadS32(long address) {
    return (int) load(address, Integer.BYTES);
  }

  public final void store8(long address, int value) {
    store(address, Byte.BYTES, value);
  }

  public final void store16(long address, int value) {
    store(address, Short.BYTES, value);
  }

  public final void store32(long address, int value) {
    store(address, Integer.BYTES, value);
  }

  public final void store64(long address, long value) {
    store(address, Long.BYTES, value);
  }

  /// Reads zero-extended, before all that follows. Where the access has no effect the result is 0; a program's register
  /// keeps what it held.
  ///
  /// @param size 1, 2, 4 or 8 bytes
  public final long loadAcquire(long address, int size) {
    MemorySegment memory = reachAligned(address, size, false);
    return memory == null ? 0 : LittleEndian.loadAcquire(memory, pages.offset(address), size);
  }

  /// Writes the low bytes of `value`, after all that went before.
  ///
  /// @param size 1, 2, 4 or 8 bytes
  public final void storeRelease(long address, int size, long value) {
    MemorySegment memory = reachAligned(address, size, true);
    if (memory != null) {
      LittleEndian.storeRelease(memory, pages.offset(address), size, value);
    }
  }

  /// Adds.
  ///
  /// @return what was there before; `value` where the access has no effect, as a program's register keeps it
  public final int getAndAdd32(long address, int value) {
    MemorySegment memory = reachAligned(address, Integer.BYTES, true);
    return memory == null ? value : (int) LittleEndian.INT.getAndAdd(memory, pages.offset(address), value);
  }

  /// As [#getAndAdd32(long, int)], on 64 bits.
  public final long getAndAdd64(long address, long value) {
    MemorySegment memory = reachAligned(address, Long.BYTES, true);
    return memory == null ? value : (long) LittleEndian.LONG.getAndAdd(memory, pages.offset(address), value);
  }

  /// Keeps the bits that are also in `value`; see [#getAndAdd32(long, int)].
  public final int getAndAnd32(long address, int value) {
    MemorySegment memory = reachAligned(address, Integer.BYTES, true);
    return memory == null ? value : (int) LittleEndian.INT.getAndBitwiseAnd(memory, pages.offset(address), value);
  }

  /// As [#getAndAnd32(long, int)], on 64 bits.
  public final long getAndAnd64(long address, long value) {
    MemorySegment memory = reachAligned(address, Long.BYTES, true);
    return memory == null ? value : (long) LittleEndian.LONG.getAndBitwiseAnd(memory, pages.offset(address), value);
  }

  /// Sets the bits of `value`; see [#getAndAdd32(long, int)].
  public final int getAndOr32(long address, int value) {
    MemorySegment memory = reachAligned(address, Integer.BYTES, true);
    return memory == null ? value : (int) LittleEndian.INT.getAndBitwiseOr(memory, pages.offset(address), value);
  }

  /// As [#getAndOr32(long, int)], on 64 bits.
  public final long getAndOr64(long address, long value) {
    MemorySegment memory = reachAligned(address, Long.BYTES, true);
    return memory == null ? value : (long) LittleEndian.LONG.getAndBitwiseOr(memory, pages.offset(address), value);
  }

  /// Flips the bits of `value`; see [#getAndAdd32(long, int)].
  public final int getAndXor32(long address, int value) {
    MemorySegment memory = reachAligned(address, Integer.BYTES, true);
    return memory == null ? value : (int) LittleEndian.INT.getAndBitwiseXor(memory, pages.offset(address), value);
  }

  /// As [#getAndXor32(long, int)], on 64 bits.
  public final long getAndXor64(long address, long value) {
    MemorySegment memory = reachAligned(address, Long.BYTES, true);
    return memory == null ? value : (long) LittleEndian.LONG.getAndBitwiseXor(memory, pages.offset(address), value);
  }

  /// Puts `value` there; see [#getAndAdd32(long, int)].
  public final int getAndSet32(long address, int value) {
    MemorySegment memory = reachAligned(address, Integer.BYTES, true);
    return memory == null ? value : (int) LittleEndian.INT.getAndSet(memory, pages.offset(address), value);
  }

  /// As [#getAndSet32(long, int)], on 64 bits.
  public final long getAndSet64(long address, long value) {
    MemorySegment memory = reachAligned(address, Long.BYTES, true);
    return memory == null ? value : (long) LittleEndian.LONG.getAndSet(memory, pages.offset(address), value);
  }

  /// Puts `value` there if `expected` is there.
  ///
  /// @return what was there before; `expected` where the access has no effect, as a program's register keeps it: that
  ///     looks like a success
  public final int compareAndExchange32(long address, int expected, int value) {
    MemorySegment memory = reachAligned(address, Integer.BYTES, true);
    return memory == null ? expected
        : (int) LittleEndian.INT.compareAndExchange(memory, pages.offset(address), expected, value);
  }

  /// As [#compareAndExchange32(long, int, int)], on 64 bits.
  public final long compareAndExchange64(long address, long expected, long value) {
    MemorySegment memory = reachAligned(address, Long.BYTES, true);
    return memory == null ? expected
        : (long) LittleEndian.LONG.compareAndExchange(memory, pages.offset(address), expected, value);
  }

  private @Nullable MemorySegment reachAligned(long address, int size, boolean write) {
    ArenaAddress.checkAccessSize(size);
    if (!LittleEndian.isAligned(address, size)) {
      throw new IllegalArgumentException(
          "0x" + Long.toHexString(address) + " is not a multiple of " + size + ", as atomic accesses want it");
    }
    return reach(address, size, write);
  }

  static void checkLength(long length) {
    if (length <= 0) {
      throw new IllegalArgumentException("a range has at least one byte, not " + length);
    }
  }
}
