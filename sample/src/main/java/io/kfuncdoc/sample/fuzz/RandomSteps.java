package io.kfuncdoc.sample.fuzz;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.sample.ArenaKfuncsContract;
import io.kfuncdoc.sample.replay.ArenaStep;
import java.util.Random;

/// Random things to do with one arena: the same for the same random numbers.
public final class RandomSteps {

  private static final long PAGE = 4096;

  private final Random random;
  private final int size;
  private final int most;
  private final long start;
  private final boolean reserve;

  /// @param size of the arena in pages
  public RandomSteps(Random random, int size, long start, Release release) {
    this(random, size, start, size, release);
  }

  /// @param most    how many pages an ordinary call asks for, at most
  /// @param release what it does not have is not called
  public RandomSteps(Random random, int size, long start, int most, Release release) {
    this.reserve =
        ArenaKfuncsContract.CONTRACT.kfunc("bpf_arena_reserve_pages").availability().includes(release);
    this.random = random;
    this.size = size;
    this.start = start;
    this.most = most;
  }

  public ArenaStep next() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> new ArenaStep.Alloc(0, count(), node(), flags());
      case 2 -> new ArenaStep.Alloc(address(), count(), node(), flags());
      case 3, 4, 5 -> new ArenaStep.Free(address(), count());
      case 6 -> reserve
          ? new ArenaStep.Reserve(address(), count())
          : new ArenaStep.Alloc(address(), count(), node(), flags());
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
      // In a large arena that takes the kernel long.
      case 2 -> size == most || random.nextInt(32) == 0 ? -1 : 1;
      case 3, 4, 5 -> 1 + random.nextInt(most);
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
    return 1L + random.nextInt(1_000_000);
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
