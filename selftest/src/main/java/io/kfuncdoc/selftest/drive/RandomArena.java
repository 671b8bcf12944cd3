package io.kfuncdoc.selftest.drive;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.CallerFault;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.arena.ArenaMap;
import io.kfuncdoc.runtime.arena.ReferenceArena;
import io.kfuncdoc.runtime.arena.UserFault;
import io.kfuncdoc.sample.ArenaKfuncsContract;
import io.kfuncdoc.sample.ArenaSession;
import java.util.Random;
import java.util.function.Supplier;

/// The same random calls on the checked arena, which compares each with the contract, and on [ReferenceArena], a second
/// model that knows no contract. Answers what differs first, or nothing.
public final class RandomArena implements Supplier<String> {

  private static final int[] SIZES = {5, 1, 16, 2};
  private static final int ROUNDS = 3;
  private static final int CALLS = 120;
  private static final int[] ACCESS = {1, 2, 4, 8};

  @Override
  public String get() {
    for (Release release : ArenaKfuncsContract.CONTRACT.releases().reversed()) {
      for (int size : SIZES) {
        long[] starts = {1L << 44, (1L << 44) + (1L << 32) - size * 4096L, (1L << 44) + (1L << 31) - size / 2 * 4096L};
        for (long start : starts) {
          for (int round = 0; round < ROUNDS; round++) {
            String difference = new Pair(release, start, size, new Random(31L * size + round + start)).difference();
            if (!difference.isEmpty()) {
              return "Linux " + release + ", " + size + " pages at 0x" + Long.toHexString(start) + ", " + difference;
            }
          }
        }
      }
    }
    return "";
  }

  /// One arena and its model.
  private static final class Pair {
    private final Release release;
    private final long start;
    private final int size;
    private final Random random;
    private final ReferenceArena reference;

    Pair(Release release, long start, int size, Random random) {
      this.release = release;
      this.start = start;
      this.size = size;
      this.random = random;
      this.reference = new ReferenceArena(start, size, release.toString());
    }

    String difference() {
      ArenaAttributes attributes = ArenaAttributes.pages(size).startingAt(start);
      try (ArenaSession session = ArenaSession.open(release, attributes, OutcomeObserver.NONE)) {
        for (int call = 1; call <= CALLS; call++) {
          String difference;
          try {
            difference = oneCall(session);
          } catch (RuntimeException e) {
            difference = e.toString();
          }
          if (difference.isEmpty()) {
            difference = state(session.arena());
          }
          if (!difference.isEmpty()) {
            return "call " + call + ": " + difference;
          }
        }
      }
      return "";
    }

    private String state(ArenaMap arena) {
      for (int page = 0; page < size; page++) {
        if (arena.isFree(page) != reference.isFree(page)) {
          return "page " + page + (reference.isFree(page) ? " is not free" : " is free");
        }
        if (arena.isPresent(page) != reference.isPresent(page)) {
          return "page " + page + (reference.isPresent(page) ? " has no memory" : " has memory");
        }
      }
      return "";
    }

    private String oneCall(ArenaSession session) {
      long address = address();
      int count = count();
      int bytes = ACCESS[random.nextInt(4)];
      long value = random.nextLong();
      switch (random.nextInt(10)) {
        case 0, 1, 2 -> {
          long addr = random.nextBoolean() ? 0 : address;
          int node = random.nextInt(12) == 0 ? new int[] {0, 1, -2, 1023, Integer.MIN_VALUE}[random.nextInt(5)] : -1;
          long flags = random.nextInt(20) == 0 ? 1L << random.nextInt(64) : 0;
          String alloc = allocation(addr, count, node, flags);
          String came;
          try {
            came = "0x" + Long.toHexString(
                session.kfuncs().bpf_arena_alloc_pages(session.arena(), addr, count, node, flags));
          } catch (CallerFault refused) {
            came = "refused";
          }
          return came.equals(alloc) ? "" : "alloc(0x%x, %d) is %s, the model's %s".formatted(addr, count, came, alloc);
        }
        case 3, 4, 5 -> {
          if (address == 0 || count == 0 || (address & 0xffff_f000L) >= (start & 0xffff_ffffL)) {
            session.kfuncs().bpf_arena_free_pages(session.arena(), address, count);
            reference.free(address, count);
          }
          return "";
        }
        case 6 -> {
          if (!reference.reserves()) {
            return "";
          }
          return differs("reserve", address, count,
              session.kfuncs().bpf_arena_reserve_pages(session.arena(), address, count),
              reference.reserve(address, count));
        }
        case 7 -> {
          return differs("read", address, bytes, session.arena().load(address, bytes), reference.read(address, bytes));
        }
        case 8 -> {
          session.arena().store(address, bytes, value);
          reference.write(address, bytes, value);
          return "";
        }
        default -> {
          long inside = random.nextInt(4) == 0 ? address : start + random.nextLong(size * 4096L);
          return userAccess(session, inside, bytes, value);
        }
      }
    }

    private String allocation(long addr, int count, int node, long flags) {
      try {
        return "0x" + Long.toHexString(reference.alloc(addr, count, node, flags));
      } catch (IllegalArgumentException unchecked) {
        return "refused";
      }
    }

    private String userAccess(ArenaSession session, long address, int bytes, long value) {
      boolean write = random.nextBoolean();
      long got = 0;
      long expected = 0;
      boolean fault = false;
      try {
        if (write) {
          session.userStore(address, bytes, value);
        } else {
          got = session.userLoad(address, bytes);
        }
      } catch (UserFault sigsegv) {
        fault = true;
      }
      if (write) {
        reference.uwrite(address, bytes, value);
      } else {
        expected = reference.uread(address, bytes);
      }
      return fault != reference.fault()
          ? "SIGSEGV at 0x" + Long.toHexString(address) + ": " + fault
          : differs("user access", address, bytes, got, expected);
    }

    private static String differs(String call, long address, int count, long got, long expected) {
      return got == expected
          ? ""
          : "%s(0x%x, %d) is 0x%x, the model's 0x%x".formatted(call, address, count, got, expected);
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

    private long address() {
      if (random.nextInt(16) == 0) {
        return start - (1 + random.nextInt(3)) * 4096L;
      }
      long address = start + (random.nextInt(8) == 0 ? size + random.nextInt(4) : random.nextInt(size)) * 4096L;
      return switch (random.nextInt(8)) {
        case 0 -> address + 1 + random.nextInt(4095);
        case 1 -> address & 0xffff_ffffL | random.nextLong() << 32;
        case 2 -> address & 0xffff_ffffL;
        case 3 -> address + 4090 + random.nextInt(6);
        case 4 -> random.nextInt(4) == 0 ? 0 : address;
        default -> address;
      };
    }
  }
}
