package io.kfuncdoc.sample.replay;

import io.kfuncdoc.runtime.arena.ReferenceArena;
import java.math.BigInteger;

/// Carries a line of a script out on the reference. Reads numbers in its own way.
final class ReferenceAnswer {

  private ReferenceAnswer() {}

  /// The result as a replay prints it.
  static String of(ReferenceArena reference, long start, String line) {
    String[] words = line.split(" ");
    long address = number(words[1]);
    return switch (words[0]) {
      case "alloc" -> {
        try {
          yield "0x" + Long.toHexString(
              reference.alloc(address, (int) number(words[2]), (int) number(words[3]), number(words[4])));
        } catch (IllegalArgumentException unchecked) {
          yield "refused";
        }
      }
      case "free" -> free(reference, start, address, (int) number(words[2]));
      case "reserve" -> Long.toString(reference.reserve(address, (int) number(words[2])));
      case "read" -> Long.toUnsignedString(reference.read(address, 8));
      case "write" -> {
        reference.write(address, 8, number(words[2]));
        yield "void";
      }
      case "uread" -> {
        long value = reference.uread(address, 8);
        yield reference.fault() ? "fault" : Long.toUnsignedString(value);
      }
      case "uwrite" -> {
        reference.uwrite(address, 8, number(words[2]));
        yield reference.fault() ? "fault" : "void";
      }
      default -> throw new IllegalArgumentException(line);
    };
  }

  private static String free(ReferenceArena reference, long start, long address, int count) {
    if (address != 0 && count != 0 && (address & 0xffff_f000L) < (start & 0xffff_ffffL)) {
      return "refused";
    }
    reference.free(address, count);
    return "void";
  }

  private static long number(String text) {
    return text.startsWith("0x") ? new BigInteger(text.substring(2), 16).longValue() : Long.parseLong(text);
  }
}
