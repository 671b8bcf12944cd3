package io.kfuncdoc.sample.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A random script: the same for the same seed.
public final class RandomScript {

  private static final List<Integer> SIZES = List.of(1, 2, 3, 7, 16, 33);
  private static final long PAGE = 4096;
  private static final long WINDOW = 1L << 32;
  private static final long BASE = 1L << 44;

  private final Random random;
  private final int size;
  private final long start;

  private RandomScript(long seed) {
    random = new Random(seed);
    size = SIZES.get(random.nextInt(SIZES.size()));
    long[] starts = {BASE, BASE + WINDOW - size * PAGE, BASE + WINDOW + 0x10_0000};
    start = starts[random.nextInt(starts.length)];
  }

  /// @param calls how many lines follow the first, which creates the arena
  public static List<String> of(long seed, int calls) {
    RandomScript script = new RandomScript(seed);
    List<String> lines = new ArrayList<>();
    lines.add("arena pages=" + script.size + " start=0x" + Long.toHexString(script.start) + " kernel="
        + (script.random.nextBoolean() ? "6.18" : "7.1"));
    for (int i = 0; i < calls; i++) {
      lines.add(script.line());
    }
    return lines;
  }

  private String line() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> "alloc 0x0 " + count() + " " + node() + " " + flags();
      case 2 -> "alloc " + address() + " " + count() + " " + node() + " " + flags();
      case 3, 4, 5 -> "free " + address() + " " + count();
      case 6 -> "reserve " + address() + " " + count();
      case 7 -> "read " + address();
      case 8 -> "write " + address() + " " + value();
      case 9, 10 -> "uwrite " + inside() + " " + value();
      default -> "uread " + inside();
    };
  }

  private String count() {
    return Long.toString(switch (random.nextInt(16)) {
      case 0 -> 0;
      case 1 -> size + 1;
      case 2 -> 0xffff_ffffL;
      case 3, 4, 5 -> 1 + random.nextInt(size);
      default -> 1 + random.nextInt(Math.min(size, 3));
    });
  }

  private String node() {
    return random.nextInt(16) == 0 ? Integer.toString(random.nextInt(4) - 2) : "-1";
  }

  private String flags() {
    return random.nextInt(24) == 0 ? "0x" + Long.toHexString(1L << random.nextInt(64)) : "0";
  }

  private String value() {
    return Integer.toString(1 + random.nextInt(1_000_000));
  }

  /// Mostly an address that user space may touch.
  private String inside() {
    return random.nextInt(8) == 0 ? address() : hex(start + random.nextInt(size) * PAGE + 8L * random.nextInt(512));
  }

  /// A page of the arena, one after its end or before its start, and forms of it that the kernel takes differently.
  private String address() {
    long page = switch (random.nextInt(16)) {
      case 0 -> -1 - random.nextInt(3);
      case 1, 2 -> size + random.nextInt(4);
      default -> random.nextInt(size);
    };
    long address = start + page * PAGE;
    return hex(switch (random.nextInt(10)) {
      case 0 -> address + 1 + random.nextInt((int) PAGE - 1);
      case 1 -> address & 0xffff_ffffL | random.nextLong() << 32;
      case 2 -> address & 0xffff_ffffL;
      case 3 -> address + PAGE - 6 + random.nextInt(6);
      default -> address;
    });
  }

  private static String hex(long address) {
    return "0x" + Long.toHexString(address);
  }
}
