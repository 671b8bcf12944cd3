package io.kfuncdoc.strings;

import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.strings.StringReason.Length;
import io.kfuncdoc.strings.StringReason.Order;

/// The string kfuncs over a memory of bytes, written from the kernel's behaviour. Makes every decision itself;
/// tests plant mistakes in its parts.
class KernelStrings {

  private final ByteMemory memory;

  KernelStrings(ByteMemory memory) {
    this.memory = memory;
  }

  Length strlen(long s, ResultSlot result) {
    if (!allowed(s)) {
      return failed(Length.NOT_ALLOWED, -34, result);
    }
    return scan(s, -1, result);
  }

  Length strnlen(long s, long count, ResultSlot result) {
    if (!allowed(s)) {
      return failed(Length.NOT_ALLOWED, -34, result);
    }
    return scan(s, count, result);
  }

  private Length scan(long s, long count, ResultSlot result) {
    for (int i = 0; i < most(); i++) {
      if (i == count) {
        result.value = i;
        return i == 0 ? Length.LIMIT_ZERO : Length.LIMIT_OF_CALLER;
      }
      Byte c = memory.read(s + i);
      if (c == null) {
        return failed(Length.FAULT, -14, result);
      }
      if (c == 0) {
        result.value = i;
        return Length.END;
      }
    }
    return failed(Length.LIMIT_OF_KERNEL, -7, result);
  }

  Order strcmp(long s1, long s2, ResultSlot result) {
    if (!allowed(s1) || !allowed(s2)) {
      return failed(Order.NOT_ALLOWED, -34, result);
    }
    for (int i = 0; i < most(); i++) {
      Byte c1 = memory.read(s1 + i);
      Byte c2 = memory.read(s2 + i);
      if (c1 == null || c2 == null) {
        return failed(Order.FAULT, -14, result);
      }
      if (!c1.equals(c2)) {
        boolean less = isLess(c1, c2);
        result.value = less ? -1 : 1;
        return less ? Order.SMALLER : Order.LARGER;
      }
      if (c1 == 0) {
        result.value = 0;
        return Order.SAME;
      }
    }
    return failed(Order.LIMIT_OF_KERNEL, -7, result);
  }

  /// The 47 low bits are free, those above are all set.
  boolean allowed(long address) {
    return address >> 47 == -1;
  }

  /// How many bytes are looked at.
  int most() {
    return 1 << 16;
  }

  boolean isLess(byte c1, byte c2) {
    return c1 < c2;
  }

  private static <R> R failed(R reason, int value, ResultSlot result) {
    result.value = value;
    return reason;
  }
}
