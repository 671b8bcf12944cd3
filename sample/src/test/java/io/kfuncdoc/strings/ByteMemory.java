package io.kfuncdoc.strings;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Memory of the kernel: 64 bits of addresses. No byte can be read until it is written.
final class ByteMemory {

  static final int PAGE_SIZE = 4096;

  private static final int RECENT = 64;

  private final Map<Long, Page> pages = new HashMap<>();
  /// Pages that were read of late, each at the low bits of its number.
  private final @Nullable Recent[] recent = new Recent[RECENT];

  private record Recent(long start, Page page) {}

  private record Page(byte[] bytes, BitSet readable) {
    Page copy() {
      return new Page(bytes.clone(), (BitSet) readable.clone());
    }
  }

  ByteMemory copy() {
    ByteMemory copy = new ByteMemory();
    pages.forEach((start, page) -> copy.pages.put(start, page.copy()));
    return copy;
  }

  void write(long address, byte value) {
    Page page = pages.computeIfAbsent(start(address), _ -> new Page(new byte[PAGE_SIZE], new BitSet()));
    page.bytes()[offset(address)] = value;
    page.readable().set(offset(address));
  }

  /// Makes reading a byte fault.
  void punch(long address) {
    Page page = pages.get(start(address));
    if (page != null) {
      page.readable().clear(offset(address));
    }
  }

  /// Null where a read faults.
  @Nullable Byte read(long address) {
    Page page = page(start(address));
    return page != null && page.readable().get(offset(address)) ? page.bytes()[offset(address)] : null;
  }

  private @Nullable Page page(long start) {
    int at = (int) (start / PAGE_SIZE & RECENT - 1);
    Recent known = recent[at];
    if (known != null && known.start() == start) {
      return known.page();
    }
    Page page = pages.get(start);
    if (page != null) {
      recent[at] = new Recent(start, page);
    }
    return page;
  }

  /// Whether a page reads as in another memory.
  boolean hasSamePage(ByteMemory other, long start) {
    Page page = pages.get(start);
    Page otherPage = other.pages.get(start);
    return page != null && otherPage != null && Arrays.equals(page.bytes(), otherPage.bytes())
        && page.readable().equals(otherPage.readable());
  }

  /// The addresses of the pages outside which no byte can be read.
  Set<Long> pages() {
    return pages.keySet();
  }

  private static long start(long address) {
    return address & -PAGE_SIZE;
  }

  private static int offset(long address) {
    return (int) (address & PAGE_SIZE - 1);
  }
}
