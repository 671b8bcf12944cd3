package io.kfuncdoc.processor.lint.words;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Numbers in sentences.
final class WrittenNumber {

  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private WrittenNumber() {}

  /// The value of digits, decimal with leading zeros or not, or hexadecimal after `0x`. Null above 2^63-1, where
  /// nothing is claimed: signed and unsigned readings differ there.
  static @Nullable Long of(String digits) {
    boolean hex = digits.toLowerCase(Locale.ROOT).startsWith("0x");
    BigInteger value = hex ? new BigInteger(digits.substring(2), 16) : new BigInteger(digits);
    return value.compareTo(MOST) > 0 ? null : value.longValue();
  }
}
