package io.kfuncdoc.runtime.arena;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Accesses to memory as programs make them: little-endian, 1, 2, 4 or 8 bytes.
final class LittleEndian {

  private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;
  private static final ValueLayout.OfShort ANY_SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ORDER);
  private static final ValueLayout.OfInt ANY_INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ORDER);
  private static final ValueLayout.OfLong ANY_LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ORDER);

  /// At aligned places. Coordinates are the memory and the offset in it, a long.
  static final VarHandle BYTE = ValueLayout.JAVA_BYTE.varHandle();
  static final VarHandle SHORT = ValueLayout.JAVA_SHORT.withOrder(ORDER).varHandle();
  static final VarHandle INT = ValueLayout.JAVA_INT.withOrder(ORDER).varHandle();
  static final VarHandle LONG = ValueLayout.JAVA_LONG.withOrder(ORDER).varHandle();

  private LittleEndian() {}

  static boolean isAligned(long offset, int size) {
    return (offset & (size - 1)) == 0;
  }

  /// Reads zero-extended. In one piece where the place is aligned, without any order among other accesses.
  static long load(MemorySegment memory, long at, int size) {
    return switch (size) {
      case 1 -> Byte.toUnsignedLong(memory.get(ValueLayout.JAVA_BYTE, at));
      case 2 -> Short.toUnsignedLong(
          isAligned(at, 2) ? (short) SHORT.getOpaque(memory, at) : memory.get(ANY_SHORT, at));
      case 4 -> Integer.toUnsignedLong(isAligned(at, 4) ? (int) INT.getOpaque(memory, at) : memory.get(ANY_INT, at));
      default -> isAligned(at, 8) ? (long) LONG.getOpaque(memory, at) : memory.get(ANY_LONG, at);
    };
  }

  /// Writes the low bytes. In one piece where the place is aligned, without any order among other accesses.
  static void store(MemorySegment memory, long at, int size, long value) {
    if (!isAligned(at, size)) {
      storeUnaligned(memory, at, size, value);
      return;
    }
    switch (size) {
      case 1 -> memory.set(ValueLayout.JAVA_BYTE, at, (byte) value);
      case 2 -> SHORT.setOpaque(memory, at, (short) value);
      case 4 -> INT.setOpaque(memory, at, (int) value);
      default -> LONG.setOpaque(memory, at, value);
    }
  }

  private static void storeUnaligned(MemorySegment memory, long at, int size, long value) {
    switch (size) {
      case 2 -> memory.set(ANY_SHORT, at, (short) value);
      case 4 -> memory.set(ANY_INT, at, (int) value);
      default -> memory.set(ANY_LONG, at, value);
    }
  }

  /// Reads zero-extended; no later access comes before it.
  static long loadAcquire(MemorySegment memory, long at, int size) {
    return switch (size) {
      case 1 -> Byte.toUnsignedLong((byte) BYTE.getAcquire(memory, at));
      case 2 -> Short.toUnsignedLong((short) SHORT.getAcquire(memory, at));
      case 4 -> Integer.toUnsignedLong((int) INT.getAcquire(memory, at));
      default -> (long) LONG.getAcquire(memory, at);
    };
  }

  /// Writes the low bytes; no earlier access comes after it.
  static void storeRelease(MemorySegment memory, long at, int size, long value) {
    switch (size) {
      case 1 -> BYTE.setRelease(memory, at, (byte) value);
      case 2 -> SHORT.setRelease(memory, at, (short) value);
      case 4 -> INT.setRelease(memory, at, (int) value);
      default -> LONG.setRelease(memory, at, value);
    }
  }
}
