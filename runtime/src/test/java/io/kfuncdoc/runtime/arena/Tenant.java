package io.kfuncdoc.runtime.arena;

import io.kfuncdoc.runtime.ResultSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One thread's business in an arena that it shares with others: it takes pages, marks each with a stamp of its own,
/// comes back to read the stamps, and frees. It writes to its own pages only.
final class Tenant {

  /// Pages `first` to before `end`, reserved or allocated.
  record Run(int first, int end, boolean reserved, long serial) {}

  private static final long PAGE = ArenaAddress.PAGE_SIZE;
  private static final int COUNTER = 7 * 8;
  private static final int[] STAMPED = {0, 255, 511};
  /// A stamp's page and word.
  private static final long PLACE = (1L << 29) - 1;
  private static final int MOST_RUNS = 40;

  private final SimulatedKernel kernel;
  private final ArenaMap arena;
  private final UserMapping user;
  private final int number;
  private final Random random;
  private final ResultSlot out = new ResultSlot();
  private final List<Run> runs = new ArrayList<>();
  private long serial;
  private long taken;
  private long steps;

  /// @param number 0 .. 255, another one for each tenant of an arena
  Tenant(ArenaMap arena, UserMapping user, int number, long seed) {
    this.kernel = arena.kernel();
    this.arena = arena;
    this.user = user;
    this.number = number;
    this.random = new Random(seed);
  }

  List<Run> runs() {
    return runs;
  }

  /// How many pages were taken until now.
  long taken() {
    return taken;
  }

  /// How many steps were made until now.
  long steps() {
    return steps;
  }

  /// Does one thing.
  ///
  /// @throws AssertionError if something is not as this tenant left it
  void step() {
    steps++;
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4 -> allocate(0, random.nextInt(40) == 0 ? 1 + random.nextInt(80) : 1 + random.nextInt(6));
      case 5 -> allocate(arena.addressOf(random.nextInt((int) arena.pages())), 1 + random.nextInt(3));
      case 6, 12 -> reserve();
      case 7, 8, 9 -> free(random.nextInt(4) == 0);
      case 10 -> freeFromAtomicContext();
      case 11 -> verifyOne();
      case 13 -> count();
      case 14, 15 -> strayLoad();
      case 16 -> touch();
      case 17 -> kernel.runDeferred();
      case 18 -> look();
      default -> failLock();
    }
  }

  private void allocate(long address, int count) {
    if (runs.size() >= MOST_RUNS) {
      free(false);
      return;
    }
    AllocReason reason = kernel.allocPages(arena, address, count, -1, 0, out);
    if (reason == AllocReason.ALLOCATED) {
      int first = ArenaAddress.pageOffset(arena.start(), out.value);
      require(address == 0 || out.value == address, "another place than asked for: " + first);
      Run run = new Run(first, first + count, false, ++serial);
      for (int page = run.first; page < run.end; page++) {
        requireFresh(page);
        stamp(page, run.serial);
      }
      runs.add(run);
      taken += count;
    }
  }

  private void requireFresh(int page) {
    long address = arena.addressOf(page);
    require(arena.isPresent(page) && !arena.isFree(page), "page " + page + " was given and is not there");
    if (random.nextInt(8) == 0) {
      require(arena.isZero(page), "page " + page + " was given with content");
    }
    for (int word : STAMPED) {
      long found = arena.load(address + 8L * word, 8);
      require(found == 0, "page " + page + " was given with content " + Long.toHexString(found));
    }
  }

  private void reserve() {
    if (!kernel.release().hasReserve() || runs.size() >= MOST_RUNS) {
      return;
    }
    int first = random.nextInt((int) arena.pages());
    int count = 1 + random.nextInt(4);
    if (kernel.reservePages(arena, arena.addressOf(first), count, out) == ReserveReason.RESERVED) {
      runs.add(new Run(first, first + count, true, 0));
      taken += count;
    }
  }

  /// @param headOnly whether only the first page of a run goes
  private void free(boolean headOnly) {
    if (runs.isEmpty()) {
      return;
    }
    Run run = runs.remove(random.nextInt(runs.size()));
    verify(run);
    int count = headOnly ? 1 : run.end - run.first;
    if (run.first + count < run.end) {
      runs.add(new Run(run.first + count, run.end, run.reserved, run.serial));
    }
    FreeReason reason = kernel.freePages(arena, arena.addressOf(run.first), count);
    require(reason == FreeReason.FREED || reason == FreeReason.DEFERRED, "a free ended as " + reason);
  }

  private void freeFromAtomicContext() {
    if (!kernel.release().nonSleepableCallers()) {
      return;
    }
    kernel.callerSleepable(false);
    try {
      free(false);
    } finally {
      kernel.callerSleepable(true);
    }
  }

  private void verifyOne() {
    if (!runs.isEmpty()) {
      verify(runs.get(random.nextInt(runs.size())));
    }
  }

  /// Reads all stamps of all pages.
  void verifyAll() {
    runs.forEach(this::verify);
  }

  private void verify(Run run) {
    if (run.reserved) {
      return;
    }
    ArenaView view = random.nextBoolean() ? arena.program() : user;
    for (int page = run.first; page < run.end; page++) {
      for (int word : STAMPED) {
        long found = view.loadU64(arena.addressOf(page) + 8L * word);
        require(found == stampOf(page, word, run.serial),
            "page " + page + ", word " + word + ": somebody else's " + Long.toHexString(found));
      }
    }
  }

  private void stamp(int page, long serialNumber) {
    ArenaView view = random.nextBoolean() ? arena.program() : user;
    for (int word : STAMPED) {
      view.store64(arena.addressOf(page) + 8L * word, stampOf(page, word, serialNumber));
    }
  }

  private long stampOf(int page, int word, long serialNumber) {
    return 1L << 63 | (serialNumber & (1 << 26) - 1) << 37 | (long) number << 29 | (long) word << 20 | page;
  }

  /// Counts up in a page of its own, which nobody else may disturb.
  private void count() {
    if (runs.isEmpty()) {
      return;
    }
    Run run = runs.get(random.nextInt(runs.size()));
    if (!run.reserved) {
      long at = arena.addressOf(run.first) + COUNTER;
      long before = arena.program().getAndAdd64(at, 3);
      long now = user.compareAndExchange64(at, before + 3, before + 4);
      require(now == before + 3 && user.getAndSet64(at, before) == before + 4, "a counter was disturbed");
    }
  }

  /// Wherever it is, there is nothing or a stamp that belongs there.
  private void strayLoad() {
    int page = random.nextInt((int) arena.pages());
    int word = STAMPED[random.nextInt(STAMPED.length)];
    requireStampOrNothing(page, word, arena.load(arena.addressOf(page) + 8L * word, 8));
  }

  private void requireStampOrNothing(int page, int word, long found) {
    require(found == 0 || found < 0 && (found & PLACE) == ((long) word << 20 | page),
        "page " + page + ", word " + word + ": foreign content " + Long.toHexString(found));
  }

  /// A touch of user space makes a page that nobody owns, until the next check.
  private void touch() {
    if (random.nextInt(16) != 0) {
      return;
    }
    int page = random.nextInt((int) arena.pages());
    try {
      requireStampOrNothing(page, 511, user.loadU64(arena.addressOf(page) + 8L * 511));
    } catch (UserFault refused) {
      // The arena faults on absent pages, or on those that are taken without memory.
    }
  }

  private void look() {
    require(arena.presentPages() <= arena.pages() && arena.committed() >= 0, "more pages than there can be");
    if (random.nextInt(64) == 0) {
      arena.trim();
    }
    UserMapping second = arena.mmap();
    second.munmap();
    require(arena.deferredFrees() >= 0, "fewer frees than none wait");
  }

  private void failLock() {
    if (random.nextInt(32) == 0) {
      kernel.inject(ArenaFault.LOCK, random.nextInt(4));
    }
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError("tenant " + number + " of " + arena + ": " + otherwise);
    }
  }
}
