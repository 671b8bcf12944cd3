package io.kfuncdoc.processor.emit.java;

/// A vocabulary for random expressions: observed terms of narrow types, and constants of several types.
public final class ExpressionWords {

  public static final int NONE = -1;
  public static final int LEAST = Integer.MIN_VALUE;
  public static final int MOST = Integer.MAX_VALUE;
  public static final long FAR = 1L << 40;
  public static final byte TINY = -7;

  private ExpressionWords() {}

  public static byte signedByte(byte x) {
    return (byte) (x * 3);
  }

  /// A u8.
  public static byte unsignedByte(short x) {
    return (byte) (x ^ 0x55);
  }

  /// A u16.
  public static short unsignedShort(int x) {
    return (short) (x + 1);
  }

  /// A u32 of one.
  public static int unsignedInt(int x) {
    return ~x;
  }

  /// A u64 of one.
  public static long unsignedLong(long x) {
    return x * 0x9e3779b97f4a7c15L;
  }

  public static boolean odd(long x) {
    return (x & 1) != 0;
  }

  public static int size(Object x) {
    return x.hashCode() & 0xff;
  }
}
