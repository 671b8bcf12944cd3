package io.kfuncdoc.runtime.arena;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The behaviours of kernel/bpf/arena.c that the simulation knows, each named after the first release that has it, and
/// how they differ.
///
/// Only 6.18.44 was observed. The others are from the source; which release a version of the source belongs to is
/// inferred. A release stands for its series as it first came out: what was backported to its stable releases later is
/// known of 6.18.44 alone.
public enum KernelRelease {

  /// 6.9 to 6.12: a maple tree of the taken pages and a mutex around it; no reserve.
  V6_9,

  /// 6.13 to 6.16: a range tree of the free pages in place of the maple tree.
  V6_13,

  /// 6.17 and 6.19: bpf_arena_reserve_pages() is new.
  V6_17,

  /// 6.18.44 as observed: 6.17's, and two later fixes as stable backports (node_id is validated; a mapping cannot be
  /// split or moved).
  V6_18,

  /// 7.0: a resilient spinlock around the free space, callers that cannot sleep, and frees that may be deferred.
  V7_0,

  /// 7.1: 7.0's, the two fixes that 6.18.44 has, and the map_direct_value_addr() fix. Also what stands for every later
  /// release: the newest behaviour that is known.
  V7_1;

  /// Pages that 7.0 and later map in one go: KMALLOC_MAX_CACHE_SIZE / sizeof(struct page *).
  static final int PAGE_BATCH = 1024;

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?");
  private static final int FIRST_WITH_BACKPORTS = 44;

  /// The behaviour of a release: 6.11 has that of 6.9. `6.18` means 6.18.44; a number of 6.18 before that is taken to
  /// be without its backports. A release after 7.1 has the behaviour of 7.1, the newest known.
  ///
  /// @param number as in 7.1 or 6.18.44
  /// @throws IllegalArgumentException if it is no release, or one before 6.9, which had no arenas
  public static KernelRelease of(String number) {
    Matcher parts = NUMBER.matcher(number);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a kernel release: '" + number + "' (expected as in 7.1 or 6.18.44)");
    }
    int series = Integer.parseInt(parts.group(1)) * 10_000 + Integer.parseInt(parts.group(2));
    String stable = parts.group(3);
    if (series < 6_0009) {
      throw new IllegalArgumentException("Linux " + number + " has no BPF arenas: the first release with them is 6.9");
    }
    if (series >= 7_0001) {
      return V7_1;
    }
    if (series >= 7_0000) {
      return V7_0;
    }
    if (series == 6_0018 && (stable == null || Integer.parseInt(stable) >= FIRST_WITH_BACKPORTS)) {
      return V6_18;
    }
    return series >= 6_0017 ? V6_17 : series >= 6_0013 ? V6_13 : V6_9;
  }

  private boolean isFrom(KernelRelease first) {
    return compareTo(first) >= 0;
  }

  /// Whether map creation is refused where the JIT does not support arenas. The test came with the range tree (source;
  /// that this was 6.13 is inferred).
  public boolean arenaJitTested() {
    return isFrom(V6_13);
  }

  /// Whether an allocation that may choose takes the lowest run that fits within the user mapping, as the maple tree
  /// does, and not the smallest of the free space, as the range tree of 6.13 does (source; the release is inferred).
  public boolean firstFit() {
    return !isFrom(V6_13);
  }

  /// Whether all pages of the user mapping belong to the free space, however few entries the map has. A maple tree of
  /// what is taken has no end of its own (source; the release is inferred); the range tree covers max_entries pages.
  public boolean freeSpaceCoversMapping() {
    return !isFrom(V6_13);
  }

  /// Whether changes of the free space need tree nodes that can be wanting, and runs are lost then. Of the maple tree
  /// nothing of the kind is simulated: it takes its nodes with GFP_KERNEL (source).
  public boolean treeNodesCanBeWanting() {
    return isFrom(V6_13);
  }

  /// Whether a user fault on a page that is taken and has no memory is SIGSEGV, because the maple tree holds the page
  /// already (source). The range tree lets it pass (6.18.44 as observed), so that a reserved page can be populated.
  public boolean faultOnTakenPageFails() {
    return !isFrom(V6_13);
  }

  /// Whether there is bpf_arena_reserve_pages(), from 6.17 on (source; the release is inferred).
  public boolean hasReserve() {
    return isFrom(V6_17);
  }

  /// Whether a node_id that is no online node is refused. Before that fix, which 6.18.44 was observed to have and 7.1
  /// has by its source, any int goes to the page allocator unchecked. Other stable releases got the fix in numbers that
  /// are not known.
  public boolean nodeValidated() {
    return this == V6_18 || isFrom(V7_1);
  }

  /// Whether a user mapping can be split or moved. The may_split and mremap handlers that refuse it came with 7.1
  /// (source; the release is inferred) and were observed in 6.18.44.
  public boolean mappingCanBeSplit() {
    return !(this == V6_18 || isFrom(V7_1));
  }

  /// Whether taking the lock of the free space can fail. A mutex is waited for; the rqspinlock of 7.0 gives up on a
  /// timeout or a deadlock (source; the release is inferred).
  public boolean freeSpaceLockCanFail() {
    return isFrom(V7_0);
  }

  /// Whether a program that cannot sleep may call the kfuncs. Before 7.0 they are KF_SLEEPABLE and the verifier
  /// refuses such a program (6.18.44 as observed); since 7.0 it calls the `_non_sleepable` variants (source; the
  /// release is inferred).
  public boolean nonSleepableCallers() {
    return isFrom(V7_0);
  }

  /// Whether map_direct_value_addr() accepts an offset that equals the size of the user mapping (6.18.44 as observed).
  /// The test `off > size` became `off >= size` after 7.0 (source; that this was 7.1 is inferred).
  public boolean offsetAtEndLoads() {
    return !isFrom(V7_1);
  }

  /// How many of `count` pages are allocated and mapped in one go. Before 7.0 all of them (source).
  int pageBatch(int count) {
    return isFrom(V7_0) ? Math.min(count, PAGE_BATCH) : count;
  }

  /// Whether an allocation that fails half-way keeps its mapped head busy and hands it to the ordinary free path.
  /// Before 7.0 the whole run is put back at once (source).
  boolean mappedHeadIsFreed() {
    return isFrom(V7_0);
  }
}
