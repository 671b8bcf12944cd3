package io.kfuncdoc.sample.replay;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Integers as C writes them: decimal, `0x` hexadecimal or `0` octal, with an optional sign.
final class CNumber {

  private static final Pattern TEXT =
      Pattern.compile("(?<sign>-?)(?:0[xX](?<hex>[0-9a-fA-F]{1,40})|0(?<octal>[0-7]{0,40})|(?<decimal>[1-9][0-9]{0,40}))");
  private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

  private CNumber() {}

  /// 64 bits, a negative number by its two's complement.
  static long bits64(String text, String what) throws ScriptError {
    BigInteger value = value(text, what + ", a number of 64 bits");
    if (value.compareTo(TWO_64) >= 0 || value.compareTo(BigInteger.valueOf(Long.MIN_VALUE)) < 0) {
      throw new ScriptError("expected " + what + ", a number of 64 bits, not '" + text + "'");
    }
    return value.longValue();
  }

  /// An unsigned 32-bit number, in the bits of an int.
  static int u32(String text, String what) throws ScriptError {
    return (int) within(text, what, 0, (1L << 32) - 1);
  }

  static int s32(String text, String what) throws ScriptError {
    return (int) within(text, what, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static long within(String text, String what, long min, long max) throws ScriptError {
    String expected = what + ", a number from " + min + " to " + max;
    BigInteger value = value(text, expected);
    if (value.compareTo(BigInteger.valueOf(min)) < 0 || value.compareTo(BigInteger.valueOf(max)) > 0) {
      throw new ScriptError("expected " + expected + ", not '" + text + "'");
    }
    return value.longValue();
  }

  private static BigInteger value(String text, String expected) throws ScriptError {
    Matcher number = TEXT.matcher(text);
    if (!number.matches()) {
      throw new ScriptError("expected " + expected + ", not '" + text + "'");
    }
    BigInteger magnitude;
    if (number.group("hex") != null) {
      magnitude = new BigInteger(number.group("hex"), 16);
    } else if (number.group("octal") != null) {
      magnitude = new BigInteger("0" + number.group("octal"), 8);
    } else {
      magnitude = new BigInteger(number.group("decimal"));
    }
    return number.group("sign").isEmpty() ? magnitude : magnitude.negate();
  }
}
