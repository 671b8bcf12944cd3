package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.runtime.ResultSlot;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The simulated arena and [ReferenceArena] answer the same random calls alike, and look alike after each.
class RandomComparisonTest {

  private static final int ROUNDS = 6;
  private static final int CALLS = 400;
  private static final Set<KernelRelease> IN_THE_MIDDLE =
      Set.of(KernelRelease.V6_13, KernelRelease.V6_17, KernelRelease.V7_0);
  private static final int[] SIZES = {1, 2, 3, 7, 16, 33, 64};
  private static final int[] ACCESS = {1, 2, 4, 8};

  private final ResultSlot out = new ResultSlot();

  static Stream<KernelRelease> releases() {
    return Stream.of(KernelRelease.values());
  }

  /// 7 sizes, 3 starts, 6 rounds of 400 calls: 50 400 calls per release; a third of that for one in the middle.
  @ParameterizedTest
  @MethodSource("releases")
  void answersAsTheReferenceDoes(KernelRelease release) {
    for (int size : SIZES) {
      long[] starts = {1L << 44, (1L << 44) + (1L << 32) - size * 4096L, (1L << 44) + (1L << 32) + 0x10_0000};
      for (long start : starts) {
        for (int round = 0; round < (IN_THE_MIDDLE.contains(release) ? ROUNDS / 3 : ROUNDS); round++) {
          compare(release, start, size, CALLS, 1, new Random(31L * size + round + start));
        }
      }
    }
  }

  /// Enough pages for three levels of the trees inside; the state is compared now and then.
  @ParameterizedTest
  @MethodSource("releases")
  void answersAsTheReferenceDoesInALargerArena(KernelRelease release) {
    compare(release, (1L << 44) + 0x10_0000, 5_000, 6_000, 1_000, new Random(5));
  }

  /// The last series of each behaviour, and an odd number where there is one.
  private static String number(KernelRelease release) {
    return switch (release) {
      case V6_9 -> "6.12";
      case V6_13 -> "6.16";
      case V6_17 -> "6.19";
      case V6_18 -> "6.18.44";
      case V7_0 -> "7.0";
      case V7_1 -> "7.1";
    };
  }

  private static long expected(ReferenceArena reference, long addr, int count, int node, long flags) {
    try {
      return reference.alloc(addr, count, node, flags);
    } catch (IllegalArgumentException unchecked) {
      return 0;
    }
  }

  private void compare(KernelRelease release, long start, int size, int calls, int interval, Random random) {
    SimulatedKernel kernel = new SimulatedKernel(release);
    try (ArenaMap arena = ArenaScene.create(kernel, ArenaAttributes.pages(size).startingAt(start))) {
      UserMapping user = arena.mmap();
      ReferenceArena reference = new ReferenceArena(start, size, number(release));
      for (int call = 1; call <= calls; call++) {
        String what = release + " arena of " + size + " pages at 0x" + Long.toHexString(start) + ", call " + call
            + ": " + oneCall(kernel, arena, user, reference, start, size, random);
        for (int page = 0; page < size && call % interval == 0; page++) {
          assertThat(arena.isFree(page)).as("%s, then page %d is free", what, page).isEqualTo(reference.isFree(page));
          assertThat(arena.isPresent(page)).as("%s, then page %d is present", what, page)
              .isEqualTo(reference.isPresent(page));
        }
      }
    }
  }

  private String oneCall(SimulatedKernel kernel, ArenaMap arena, UserMapping user, ReferenceArena reference,
      long start, int size, Random random) {
    long address = address(start, size, random);
    int count = count(size, random);
    int bytes = ACCESS[random.nextInt(4)];
    long value = random.nextLong();
    String at = "(0x" + Long.toHexString(address) + ", " + count + ")";
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> {
        long addr = random.nextBoolean() ? 0 : address;
        int node = random.nextInt(12) == 0 ? new int[] {0, 1, -2, 1023, Integer.MIN_VALUE}[random.nextInt(5)] : -1;
        long flags = random.nextInt(20) == 0 ? 1L << random.nextInt(64) : 0;
        kernel.allocPages(arena, addr, count, node, flags, out);
        String call = "alloc(0x" + Long.toHexString(addr) + ", " + count + ", " + node + ", " + flags + ")";
        assertThat(out.value).as(call).isEqualTo(expected(reference, addr, count, node, flags));
        return call;
      }
      case 3, 4, 5 -> {
        if ((address & 0xffff_f000L) >= (start & 0xffff_ffffL)) {
          kernel.freePages(arena, address, count);
          reference.free(address, count);
        }
        return "free" + at;
      }
      case 6 -> {
        if (!reference.reserves()) {
          assertThatThrownBy(() -> kernel.reservePages(arena, address, count, out))
              .isInstanceOf(VerifierRejection.class);
          return "reserve" + at;
        }
        kernel.reservePages(arena, address, count, out);
        assertThat(out.value).as("reserve" + at).isEqualTo(reference.reserve(address, count));
        return "reserve" + at;
      }
      case 7 -> {
        assertThat(arena.load(address, bytes)).as("load" + at).isEqualTo(reference.read(address, bytes));
        return "load" + at;
      }
      case 8 -> {
        arena.store(address, bytes, value);
        reference.write(address, bytes, value);
        return "store" + at;
      }
      default -> {
        long inside = random.nextInt(4) == 0 ? address : start + random.nextLong(size * 4096L);
        userAccess(user, reference, inside, bytes, value, random.nextBoolean());
        return "user access at 0x" + Long.toHexString(inside);
      }
    }
  }

  private static void userAccess(UserMapping user, ReferenceArena reference, long address, int bytes, long value,
      boolean write) {
    long got = 0;
    long expected = 0;
    boolean fault = false;
    try {
      if (write) {
        user.store(address, bytes, value);
      } else {
        got = user.load(address, bytes);
      }
    } catch (UserFault sigsegv) {
      fault = true;
    }
    if (write) {
      reference.uwrite(address, bytes, value);
    } else {
      expected = reference.uread(address, bytes);
    }
    assertThat(fault).as("SIGSEGV at 0x%x", address).isEqualTo(reference.fault());
    assertThat(got).as("user load at 0x%x", address).isEqualTo(expected);
  }

  private static int count(int size, Random random) {
    return switch (random.nextInt(16)) {
      case 0 -> 0;
      case 1 -> size + 1;
      case 2 -> -1;
      case 3, 4, 5 -> 1 + random.nextInt(Math.min(size, 64));
      default -> 1 + random.nextInt(Math.min(size, 3));
    };
  }

  private static long address(long start, int size, Random random) {
    if (random.nextInt(16) == 0) {
      return start - (1 + random.nextInt(3)) * 4096L;
    }
    long address = start + (random.nextInt(8) == 0 ? size + random.nextInt(4) : random.nextInt(size)) * 4096L;
    return switch (random.nextInt(8)) {
      case 0 -> address + 1 + random.nextInt(4095);
      case 1 -> address & 0xffff_ffffL | random.nextLong() << 32;
      case 2 -> address & 0xffff_ffffL;
      case 3 -> address + 4090 + random.nextInt(6);
      default -> address;
    };
  }
}
