package io.kfuncdoc.runtime.family;

/// A kernel's memory as far as strings need it: a few bytes that can be read, a hole, and a run without an end.
public final class Memory {

  public static final long KERNEL = 0xffff_8000_0000_0000L;
  public static final long WORD = KERNEL + 0x1000;
  public static final long LATER_WORD = KERNEL + 0x2000;
  public static final long ENDLESS = KERNEL + 0x10_0000;
  public static final long HOLE = KERNEL + 0x5000;

  private static final String TEXT = "kfunc\0";
  private static final String LATER_TEXT = "kfuncs\0";
  private static final int ENDLESS_SIZE = 0x2_0000;

  private Memory() {}

  public static boolean inKernel(long address) {
    return Long.compareUnsigned(address, KERNEL) >= 0;
  }

  /// A byte, or -1 where none can be read.
  static int read(long address) {
    if (address >= ENDLESS && address < ENDLESS + ENDLESS_SIZE) {
      return 'x';
    }
    int in = read(TEXT, address - WORD);
    return in >= 0 ? in : read(LATER_TEXT, address - LATER_WORD);
  }

  private static int read(String text, long offset) {
    return offset >= 0 && offset < text.length() ? text.charAt((int) offset) : -1;
  }
}
