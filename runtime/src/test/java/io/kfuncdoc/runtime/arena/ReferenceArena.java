package io.kfuncdoc.runtime.arena;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An arena in the plainest form that answers right: a list of free runs, a map of pages. A model of this form agreed
/// with Linux 6.18.44 on 80 279 random calls; what other releases do differently is as their source says. One user
/// mapping of the arena's own length, one NUMA node, no shortage of memory, and no free below the start; for slow
/// comparison only.
public final class ReferenceArena {

  /// Free pages `first` to `last`.
  private record Run(long first, long last) {
    long length() {
      return last - first + 1;
    }

    boolean overlaps(long from, long to) {
      return first <= to && last >= from;
    }
  }

  private final long start;
  private final long count;
  /// Descending by length; a run goes behind those of its length.
  private final List<Run> free = new ArrayList<>();
  private final Map<Long, byte[]> pages = new HashMap<>();
  private final boolean lowestFirst;
  private final boolean nodeTested;
  private final boolean reserves;
  private boolean fault;

  /// Of 6.18.44.
  ///
  /// @param start the first address, page-aligned, not 0
  /// @param count the number of pages
  public ReferenceArena(long start, int count) {
    this(start, count, "6.18.44");
  }

  /// @param kernel the release, 6.9 or later: `6.12`; of 6.18 only 6.18.44
  public ReferenceArena(long start, int count, String kernel) {
    this.start = start;
    this.count = count;
    int[] number = Arrays.stream(kernel.split("\\.")).mapToInt(Integer::parseInt).toArray();
    int series = number[0] * 100 + number[1];
    lowestFirst = series <= 612;
    reserves = series >= 617;
    nodeTested = series == 618 || series >= 701;
    insert(new Run(0, count - 1));
  }

  /// bpf_arena_alloc_pages(): the address, or 0.
  ///
  /// @throws IllegalArgumentException for a node that is not there and that the release does not test, where nothing
  ///     else is wrong with the arguments
  public long alloc(long addr, int pageCnt, int nodeId, long flags) {
    long n = Integer.toUnsignedLong(pageCnt);
    boolean badNode = nodeId != -1 && nodeId != 0;
    if (flags != 0 || n == 0 || badNode && nodeTested || n > count) {
      return 0;
    }
    if (addr != 0 && (addr % 4096 != 0 || pageOf(addr) + n > count)) {
      return 0;
    }
    if (badNode) {
      throw new IllegalArgumentException("no node " + nodeId);
    }
    long page;
    if (addr != 0) {
      page = pageOf(addr);
      if (!isFree(page, n)) {
        return 0;
      }
    } else if (lowestFirst) {
      page = 0;
      while (page + n <= count && !isFree(page, n)) {
        page++;
      }
      if (page + n > count) {
        return 0;
      }
    } else {
      page = -1;
      for (Run run : free) {
        if (run.length() >= n) {
          page = run.first();
        }
      }
      if (page == -1) {
        return 0;
      }
    }
    take(page, page + n - 1);
    for (long p = page; p < page + n; p++) {
      pages.put(p, new byte[4096]);
    }
    return start + page * 4096;
  }

  /// bpf_arena_free_pages().
  public void free(long ptr, int pageCnt) {
    long offset = (ptr & 0xffff_f000L) - (start & 0xffff_ffffL);
    if (ptr == 0 || pageCnt == 0) {
      return;
    }
    if (offset < 0) {
      throw new IllegalArgumentException("below the start: " + Long.toHexString(ptr));
    }
    long page = offset / 4096;
    long n = Math.min(Integer.toUnsignedLong(pageCnt), count - page);
    if (n > 0) {
      give(page, page + n - 1);
      for (long p = page; p < page + n; p++) {
        pages.remove(p);
      }
    }
  }

  /// Whether there is a bpf_arena_reserve_pages().
  public boolean reserves() {
    return reserves;
  }

  /// bpf_arena_reserve_pages(): 0 or a negative errno.
  public long reserve(long ptr, int pageCnt) {
    if (!reserves) {
      throw new IllegalStateException("no such kfunc");
    }
    long n = Integer.toUnsignedLong(pageCnt);
    if (n == 0 || ptr % 4096 != 0) {
      return 0;
    }
    long page = pageOf(ptr);
    if (page + n > count) {
      return -22;
    }
    if (!isFree(page, n)) {
      return -16;
    }
    take(page, page + n - 1);
    return 0;
  }

  /// A program's load: `size` bytes, little-endian, zero-extended; 0 if a byte has no page.
  public long read(long addr, int size) {
    long value = 0;
    for (int i = 0; i < size; i++) {
      byte[] page = pages.get(kernelPageOf(addr, i));
      if (page == null) {
        return 0;
      }
      value |= (page[byteOf(addr, i)] & 0xffL) << (8 * i);
    }
    return value;
  }

  /// A program's store of the low `size` bytes; dropped if a byte has no page.
  public void write(long addr, int size, long value) {
    if (pages.containsKey(kernelPageOf(addr, 0)) && pages.containsKey(kernelPageOf(addr, size - 1))) {
      for (int i = 0; i < size; i++) {
        bytesAt(kernelPageOf(addr, i))[byteOf(addr, i)] = (byte) (value >> (8 * i));
      }
    }
  }

  /// A user-space load; see [#fault()].
  public long uread(long addr, int size) {
    touch(addr, size);
    return fault ? 0 : read(addr, size);
  }

  /// A user-space store; see [#fault()].
  public void uwrite(long addr, int size, long value) {
    touch(addr, size);
    if (!fault) {
      write(addr, size, value);
    }
  }

  /// Whether the last user-space access was a SIGSEGV.
  public boolean fault() {
    return fault;
  }

  /// Whether a page, counted from the start, is free.
  public boolean isFree(int page) {
    return isFree(page, 1);
  }

  /// Whether a page, counted from the start, has memory.
  public boolean isPresent(int page) {
    return pages.containsKey((long) page);
  }

  private void touch(long addr, int size) {
    fault = false;
    for (int i = 0; i < size && !fault; i++) {
      long page = Math.floorDiv(addr + i - start, 4096L);
      if (page < 0 || page >= count) {
        fault = true;
      } else if (!pages.containsKey(page)) {
        take(page, page);
        pages.put(page, new byte[4096]);
      }
    }
  }

  private long pageOf(long addr) {
    return ((addr - start) & 0xffff_ffffL) / 4096;
  }

  /// The page of a byte as a program reaches it: the base of the window, the low half of `addr`, then `i` more.
  private long kernelPageOf(long addr, int i) {
    return Math.floorDiv((addr & 0xffff_ffffL) + i - (start & 0xffff_ffffL), 4096L);
  }

  private static int byteOf(long addr, int i) {
    return (int) ((addr + i) & 4095);
  }

  private byte[] bytesAt(long page) {
    byte[] bytes = pages.get(page);
    if (bytes == null) {
      throw new IllegalStateException("no page " + page);
    }
    return bytes;
  }

  private boolean isFree(long page, long n) {
    return free.stream().anyMatch(run -> run.first() <= page && run.last() >= page + n - 1);
  }

  private void insert(Run run) {
    int at = 0;
    while (at < free.size() && free.get(at).length() >= run.length()) {
      at++;
    }
    free.add(at, run);
  }

  private void take(long from, long to) {
    List<Run> hit = free.stream().filter(run -> run.overlaps(from, to))
        .sorted((a, b) -> Long.compare(a.first(), b.first())).toList();
    for (Run run : hit) {
      free.remove(run);
      if (run.first() < from) {
        insert(new Run(run.first(), from - 1));
      }
      if (run.last() > to) {
        insert(new Run(to + 1, run.last()));
      }
    }
  }

  private void give(long from, long to) {
    if (isFree(from, to - from + 1)) {
      return;
    }
    take(from, to);
    long first = from;
    long last = to;
    for (Run run : List.copyOf(free)) {
      if (run.last() == from - 1) {
        first = run.first();
        free.remove(run);
      } else if (run.first() == to + 1) {
        last = run.last();
        free.remove(run);
      }
    }
    insert(new Run(first, last));
  }
}
