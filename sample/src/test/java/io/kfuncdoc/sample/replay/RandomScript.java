package io.kfuncdoc.sample.replay;

import java.util.Random;

/// Makes random lines of a script for one arena, boundaries and bad arguments among them.
final class RandomScript {

  private static final long PAGE = 4096;

  private final Random random;
  private final long start;
  private final int pages;
  private final boolean reserves;

  /// @param reserves whether there is a reserve to call
  RandomScript(Random random, long start, int pages, boolean reserves) {
    this.reserves = reserves;
    this.random = random;
    this.start = start;
    this.pages = pages;
  }

  /// One call or access.
  String next() {
    String address = hex(address());
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> "alloc " + (random.nextBoolean() ? "0" : address) + " " + count() + " " + node() + " " + flags();
      case 3, 4, 5 -> "free " + address + " " + count();
      case 6, 7 -> reserves ? "reserve " + address + " " + count() : "alloc " + address + " " + count() + " -1 0";
      case 8 -> "read " + address;
      case 9 -> "write " + address + " " + random.nextLong();
      case 10 -> "uread " + hex(userAddress());
      default -> "uwrite " + hex(userAddress()) + " " + hex(random.nextLong());
    };
  }

  private long address() {
    if (random.nextInt(16) == 0) {
      return random.nextInt(4) == 0 ? random.nextInt(3) << 31 : start - (1 + random.nextInt(3)) * PAGE;
    }
    long address = start + (random.nextInt(8) == 0 ? pages + random.nextInt(4) : random.nextInt(pages)) * PAGE;
    return switch (random.nextInt(8)) {
      case 0 -> address + 1 + random.nextInt(4095);
      case 1 -> address & 0xffff_ffffL | random.nextLong() << 32;
      case 2 -> address & 0xffff_ffffL;
      case 3 -> address + 4090 + random.nextInt(6);
      default -> address;
    };
  }

  private long userAddress() {
    return random.nextInt(4) == 0 ? address() : start + random.nextLong(pages * PAGE);
  }

  private String count() {
    return switch (random.nextInt(16)) {
      case 0 -> "0";
      case 1 -> String.valueOf(pages + 1);
      case 2 -> "0xffffffff";
      case 3, 4 -> String.valueOf(1 + random.nextInt(pages));
      case 5 -> String.valueOf(pages);
      default -> String.valueOf(1 + random.nextInt(Math.min(pages, 3)));
    };
  }

  private String node() {
    return random.nextInt(12) == 0 ? new String[] {"0", "1", "-2", "1023", "-2147483648"}[random.nextInt(5)] : "-1";
  }

  private String flags() {
    return random.nextInt(20) == 0 ? hex(1L << random.nextInt(64)) : "0";
  }

  private static String hex(long value) {
    return "0x" + Long.toHexString(value);
  }
}
