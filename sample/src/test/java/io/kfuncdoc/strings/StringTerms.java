package io.kfuncdoc.strings;

import io.kfuncdoc.annotations.Defined;
import io.kfuncdoc.annotations.Observed;
import io.kfuncdoc.annotations.Phrase;
import io.kfuncdoc.annotations.SizeT;
import io.kfuncdoc.model.State;
import org.jspecify.annotations.Nullable;

/// The vocabulary of the string contracts. A byte is a signed `char`, as on x86-64.
interface StringTerms {

  /// How much of a string is looked at (`include/uapi/linux/limits.h`).
  int XATTR_SIZE_MAX = 65_536;

  /// The upper half of the addresses of x86-64 with four-level page tables.
  @Defined("addr >= 0xffff800000000000L")
  @Phrase(
      value = "{addr} is in the kernel's readable address range",
      negated = "{addr} is outside the kernel's readable address range")
  boolean inKernel(@StringPtr long addr);

  @Defined("lengthWithin(addr, XATTR_SIZE_MAX)")
  @Phrase("the length of the string at {addr}")
  long length(@StringPtr long addr);

  /// The bytes before the first that is NUL or cannot be read, at most `count`.
  @Observed(min = 0, max = XATTR_SIZE_MAX)
  @Phrase("the lesser of {count} and the length of the string at {addr}")
  static long lengthWithin(State state, @StringPtr long addr, @SizeT long count) {
    long length = 0;
    while (length < XATTR_SIZE_MAX && Long.compareUnsigned(length, count) < 0 && isText(at(state, addr + length))) {
      length++;
    }
    return length;
  }

  @Observed
  @Phrase("the string at {a} comes before the one at {b}")
  static boolean before(State state, @StringPtr long a, @StringPtr long b) {
    long common = common(state, a, b);
    Byte left = at(state, a + common);
    Byte right = at(state, b + common);
    return left != null && right != null && left < right;
  }

  @Observed
  @Phrase("the strings at {a} and {b} are the same")
  static boolean same(State state, @StringPtr long a, @StringPtr long b) {
    long common = common(state, a, b);
    Byte end = at(state, a + common);
    return end != null && end == 0 && end.equals(at(state, b + common));
  }

  private static long common(State state, long a, long b) {
    long common = 0;
    while (common < XATTR_SIZE_MAX - 1) {
      Byte left = at(state, a + common);
      if (!isText(left) || !left.equals(at(state, b + common))) {
        return common;
      }
      common++;
    }
    return common;
  }

  private static boolean isText(@Nullable Byte value) {
    return value != null && value != 0;
  }

  private static @Nullable Byte at(State state, long addr) {
    return (Byte) state.get(MemorySnapshot.MEMORY, MemorySnapshot.BYTE, addr);
  }
}
