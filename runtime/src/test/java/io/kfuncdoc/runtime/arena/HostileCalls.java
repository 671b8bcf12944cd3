package io.kfuncdoc.runtime.arena;

import io.kfuncdoc.runtime.ResultSlot;
import java.util.Random;

/// One thread that calls everything with everything, at arenas that others call and close meanwhile. Refusals are what
/// it expects; any other exception is a failure.
final class HostileCalls {

  private static final int[] COUNTS = {0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 20, (1 << 20) + 1,
      1 << 31 | 1};
  private static final int[] NODES = {-1, -1, -1, 0, 1, -2, 1023, 1024, Integer.MAX_VALUE, Integer.MIN_VALUE};
  private static final int[] SIZES = {1, 2, 4, 8, 1, 2, 4, 8, 0, 3, 16, -1, Integer.MIN_VALUE};
  private static final long[] EDGES = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, 0xffff_ffffL, 0xffff_f000L,
      1L << 44, 1L << 47, -4096};

  private final HostileTargets targets;
  private final Random random;
  private final ResultSlot out = new ResultSlot();
  private long refused;

  HostileCalls(HostileTargets targets, long seed) {
    this.targets = targets;
    random = new Random(seed);
  }

  /// How many calls ended in an exception that says why.
  long refused() {
    return refused;
  }

  void call() {
    int place = random.nextInt(HostileTargets.ARENAS);
    ArenaMap arena = targets.arena(place, random);
    SimulatedKernel kernel = random.nextInt(32) == 0 ? targets.kernel(random) : arena.kernel();
    kernel.callerSleepable(random.nextInt(8) != 0);
    try {
      if (random.nextInt(4) == 0) {
        sideCall(place, arena, kernel);
      } else if (random.nextInt(3) == 0) {
        access(random.nextBoolean() ? arena.program() : targets.mapping(place), arena);
      } else {
        kfunc(kernel, random.nextInt(64) == 0 ? new PlainMap("hash") : arena, arena);
      }
    } catch (KernelException | UserFault | IllegalStateException | IllegalArgumentException
        | UnsupportedOperationException refusal) {
      if (refusal instanceof MemoryLost) {
        throw refusal;
      }
      refused++;
    } finally {
      kernel.callerSleepable(true);
    }
  }

  private void kfunc(SimulatedKernel kernel, BpfMap map, ArenaMap arena) {
    long pointer = pointer(arena);
    int count = count(arena);
    switch (random.nextInt(7)) {
      case 0, 1, 2 -> kernel.allocPages(map, random.nextBoolean() ? 0 : pointer, count,
          NODES[random.nextInt(NODES.length)], random.nextInt(32) == 0 ? random.nextLong() : 0, out);
      case 3, 4, 5 -> kernel.freePages(map, pointer, count);
      default -> kernel.reservePages(map, pointer, count, out);
    }
  }

  private void access(ArenaView view, ArenaMap arena) {
    long at = pointer(arena);
    int size = SIZES[random.nextInt(SIZES.length)];
    long value = random.nextLong();
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> view.load(at, size);
      case 3, 4, 5 -> view.store(at, size, value);
      case 6 -> view.loadAcquire(at, size);
      case 7 -> view.storeRelease(at, size, value);
      case 8 -> view.getAndAdd64(at & -8, value);
      case 9 -> view.getAndXor32(at, (int) value);
      case 10 -> view.compareAndExchange64(at, 0, value);
      default -> view.segment(at, random.nextBoolean() ? count(arena) : random.nextInt(20_000));
    }
  }

  private void sideCall(int place, ArenaMap arena, SimulatedKernel kernel) {
    UserMapping user = targets.mapping(place);
    long at = pointer(arena);
    int number = random.nextBoolean() ? random.nextInt() : random.nextInt(2 * arena.maxEntries());
    switch (random.nextInt(24)) {
      case 0 -> arena.isFree(number);
      case 1 -> arena.freeRunEnd(number);
      case 2 -> arena.isPresent(number);
      case 3 -> arena.pageHash(number);
      case 4 -> arena.isZero(number);
      case 5 -> arena.presentPages();
      case 6 -> arena.committed();
      case 7 -> arena.trim();
      case 8 -> arena.directValueAddress(number);
      case 9 -> arena.castToUser(at);
      case 10 -> arena.castToKernel(at);
      case 11 -> kernel.runDeferred();
      case 12 -> targets.remap(place, arena.mmap());
      case 13 -> targets.remap(place, arena.mmap(random.nextBoolean() ? at : arena.start(), length(arena),
          random.nextInt(8) == 0 ? at : 0, random.nextInt(8), random.nextBoolean() ? UserMapping.MAP_SHARED
              : random.nextInt(32)));
      case 14 -> user.munmap(random.nextInt(32) == 0 ? user.start() : at, length(arena));
      case 15 -> user.mprotect(random.nextInt(4) == 0 ? user.start() : at, length(arena), random.nextInt(8));
      case 16 -> user.mremap(length(arena), random.nextBoolean() ? user.start() : at);
      case 17 -> arena.path();
      case 18 -> arena.address();
      case 19 -> inject(kernel);
      case 20 -> {
        if (random.nextInt(200) == 0) {
          targets.replace(place, random);
        }
      }
      default -> arena.deferredFrees();
    }
  }

  private void inject(SimulatedKernel kernel) {
    if (random.nextInt(16) == 0) {
      ArenaFault[] faults = ArenaFault.values();
      kernel.inject(faults[random.nextInt(faults.length)], random.nextInt(4));
    }
  }

  private long length(ArenaMap arena) {
    return random.nextBoolean() ? (long) arena.maxEntries() << ArenaAddress.PAGE_SHIFT
        : random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : (long) random.nextInt(64) << 12;
  }

  private int count(ArenaMap arena) {
    return switch (random.nextInt(12)) {
      case 0 -> COUNTS[random.nextInt(COUNTS.length)];
      case 1 -> random.nextInt();
      case 2 -> arena.maxEntries() + random.nextInt(3) - 1;
      case 3, 4 -> 1 + random.nextInt(arena.maxEntries());
      default -> 1 + random.nextInt(4);
    };
  }

  private long pointer(ArenaMap arena) {
    long page = arena.start() + ((long) random.nextInt(arena.maxEntries()) << ArenaAddress.PAGE_SHIFT);
    return switch (random.nextInt(12)) {
      case 0 -> page + random.nextInt(4096);
      case 1 -> page + 4096 - 1 - random.nextInt(8);
      case 2 -> ArenaAddress.low(page) | random.nextLong() << 32;
      case 3 -> ArenaAddress.low(page);
      case 4 -> arena.start() - ((long) random.nextInt(4) << 12) - random.nextInt(2);
      case 5 -> arena.end() + ((long) (random.nextInt(4) - 1) << 12);
      case 6 -> EDGES[random.nextInt(EDGES.length)];
      case 7 -> random.nextLong();
      default -> page;
    };
  }
}
