package io.kfuncdoc.sample.fuzz;

import io.kfuncdoc.sample.replay.ArenaStep;
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
      lines.add(script.next().toString());
    }
    return lines;
  }

  private ArenaStep next() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> new ArenaStep.Alloc(0, count(), node(), flags());
      case 2 -> new ArenaStep.Alloc(address(), count(), node(), flags());
      case 3, 4, 5 -> new ArenaStep.Free(address(), count());
      case 6 -> new ArenaStep.Reserve(address(), count());
      case 7 -> new ArenaStep.Read(address());
      case 8 -> new ArenaStep.Write(address(), value());
      case 9, 10 -> new ArenaStep.UserWrite(inside(), value());
      default -> new ArenaStep.UserRead(inside());
    };
  }

  private int count() {
    return switch (random.nextInt(16)) {
      case 0 -> 0;
      case 1 -> size + 1;
      case 2 -> -1;
      case 3, 4, 5 -> 1 + random.nextInt(size);
      default -> 1 + random.nextInt(Math.min(size, 3));
    };
  }

  private int node() {
    return random.nextInt(16) == 0 ? random.nextInt(4) - 2 : -1;
  }

  private long flags() {
    return random.nextInt(24) == 0 ? 1L << random.nextInt(64) : 0;
  }

  private long value() {
    return 1 + random.nextInt(1_000_000);
  }

  /// Mostly an address that user space may touch.
  private long inside() {
    return random.nextInt(8) == 0 ? address() : start + random.nextInt(size) * PAGE + 8L * random.nextInt(512);
  }

  /// A page of the arena, one after its end or before its start, and forms of it that the kernel takes differently.
  private long address() {
    long page = switch (random.nextInt(16)) {
      case 0 -> -1 - random.nextInt(3);
      case 1, 2 -> size + random.nextInt(4);
      default -> random.nextInt(size);
    };
    long address = start + page * PAGE;
    return switch (random.nextInt(10)) {
      case 0 -> address + 1 + random.nextInt((int) PAGE - 1);
      case 1 -> address & 0xffff_ffffL | random.nextLong() << 32;
      case 2 -> address & 0xffff_ffffL;
      case 3 -> address + PAGE - 6 + random.nextInt(6);
      default -> address;
    };
  }
}
