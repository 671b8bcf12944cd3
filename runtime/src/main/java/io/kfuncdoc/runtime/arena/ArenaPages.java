package io.kfuncdoc.runtime.arena;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// The kernel side of an arena's memory: which slot of its 4 GiB window has a page, and the bytes of the pages. A slot
/// is bits 12 to 31 of an address, 0 .. 2^20-1. The user mapping shows the same pages.
final class ArenaPages {

  private static final int LEAF_SHIFT = 10;
  private static final int LEAF_SIZE = 1 << LEAF_SHIFT;
  private static final int PAGE_BYTES = ArenaAddress.PAGE_SIZE;
  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /// Frame + 1 by slot, or 0; leaves are made when a slot of theirs is first mapped.
  private final int[] @Nullable [] leaves = new int[ArenaAddress.MAX_PAGES >>> LEAF_SHIFT][];
  private final PageFrames frames;
  private int present;

  ArenaPages(int pages) {
    frames = new PageFrames(pages);
  }

  /// How many slots have a page.
  int present() {
    return present;
  }

  /// How much memory was got from the host, in bytes.
  long size() {
    return frames.size();
  }

  /// Makes sure that `count` pages can be mapped.
  ///
  /// @return false if there is no memory
  boolean reserve(int count) {
    return frames.reserve(count);
  }

  /// Puts a page of zeroes into a slot. Needs a [#reserve(int)] before.
  ///
  /// @return false if the slot is occupied or beyond the window
  boolean map(int slot) {
    if (slot >= ArenaAddress.MAX_PAGES) {
      return false;
    }
    int[] leaf = leaves[slot >>> LEAF_SHIFT];
    if (leaf == null) {
      leaf = new int[LEAF_SIZE];
      leaves[slot >>> LEAF_SHIFT] = leaf;
    }
    if (leaf[slot & (LEAF_SIZE - 1)] != 0) {
      return false;
    }
    leaf[slot & (LEAF_SIZE - 1)] = frames.take() + 1;
    present++;
    return true;
  }

  /// Takes the pages out of the slots from `slot` on. Slots without a page are skipped.
  void unmap(int slot, int count) {
    int end = slot + count;
    for (int at = slot; at < end; at++) {
      int[] leaf = leaves[at >>> LEAF_SHIFT];
      if (leaf == null) {
        at |= LEAF_SIZE - 1;
      } else if (leaf[at & (LEAF_SIZE - 1)] != 0) {
        frames.giveBack(leaf[at & (LEAF_SIZE - 1)] - 1);
        leaf[at & (LEAF_SIZE - 1)] = 0;
        present--;
      }
    }
  }

  boolean isPresent(int slot) {
    return frame(slot) >= 0;
  }

  /// The frame in a slot, or -1. Beyond the window there is none.
  private int frame(int slot) {
    if (slot >= ArenaAddress.MAX_PAGES) {
      return -1;
    }
    int[] leaf = leaves[slot >>> LEAF_SHIFT];
    return leaf == null ? -1 : leaf[slot & (LEAF_SIZE - 1)] - 1;
  }

  /// Reads little-endian, zero-extended. A byte without a page makes the whole result 0.
  long load(long address, int size) {
    int slot = ArenaAddress.slot(address);
    int frame = frame(slot);
    if (frame < 0) {
      return 0;
    }
    if (ArenaAddress.crossesPage(address, size)) {
      return loadAcross(address, size, frame, frame(slot + 1));
    }
    MemorySegment chunk = frames.chunk(frame);
    long at = frames.offset(frame) + (address & (PAGE_BYTES - 1));
    return switch (size) {
      case 1 -> Byte.toUnsignedLong(chunk.get(ValueLayout.JAVA_BYTE, at));
      case 2 -> Short.toUnsignedLong(chunk.get(SHORT, at));
      case 4 -> Integer.toUnsignedLong(chunk.get(INT, at));
      default -> chunk.get(LONG, at);
    };
  }

  private long loadAcross(long address, int size, int first, int second) {
    if (second < 0) {
      return 0;
    }
    int offset = (int) address & (PAGE_BYTES - 1);
    long value = 0;
    for (int i = 0; i < size; i++) {
      int frame = offset + i < PAGE_BYTES ? first : second;
      long at = frames.offset(frame) + ((offset + i) & (PAGE_BYTES - 1));
      value |= Byte.toUnsignedLong(frames.chunk(frame).get(ValueLayout.JAVA_BYTE, at)) << (8 * i);
    }
    return value;
  }

  /// Writes the low bytes of `value`, little-endian. If a byte has no page, nothing is written.
  void store(long address, int size, long value) {
    int slot = ArenaAddress.slot(address);
    int frame = frame(slot);
    if (frame < 0) {
      return;
    }
    if (ArenaAddress.crossesPage(address, size)) {
      storeAcross(address, size, value, frame, frame(slot + 1));
      return;
    }
    MemorySegment chunk = frames.chunk(frame);
    long at = frames.offset(frame) + (address & (PAGE_BYTES - 1));
    switch (size) {
      case 1 -> chunk.set(ValueLayout.JAVA_BYTE, at, (byte) value);
      case 2 -> chunk.set(SHORT, at, (short) value);
      case 4 -> chunk.set(INT, at, (int) value);
      default -> chunk.set(LONG, at, value);
    }
  }

  private void storeAcross(long address, int size, long value, int first, int second) {
    if (second < 0) {
      return;
    }
    int offset = (int) address & (PAGE_BYTES - 1);
    for (int i = 0; i < size; i++) {
      int frame = offset + i < PAGE_BYTES ? first : second;
      long at = frames.offset(frame) + ((offset + i) & (PAGE_BYTES - 1));
      frames.chunk(frame).set(ValueLayout.JAVA_BYTE, at, (byte) (value >>> (8 * i)));
    }
  }

  /// A hash of the content of a slot's page, never 0; 0 if it has none.
  long hash(int slot) {
    int frame = frame(slot);
    if (frame < 0) {
      return 0;
    }
    MemorySegment chunk = frames.chunk(frame);
    long base = frames.offset(frame);
    long even = 0x9e37_79b9_7f4a_7c15L;
    long odd = 0xc2b2_ae3d_27d4_eb4fL;
    for (int at = 0; at < PAGE_BYTES; at += 16) {
      even = mix(even ^ chunk.get(LONG, base + at));
      odd = mix(odd ^ chunk.get(LONG, base + at + 8));
    }
    long hash = mix(even + Long.rotateLeft(odd, 32));
    return hash == 0 ? 1 : hash;
  }

  private static long mix(long bits) {
    long product = bits * 0xff51_afd7_ed55_8ccdL;
    return product ^ (product >>> 32);
  }

  /// Whether a slot has a page and all of its bytes are 0.
  boolean isZero(int slot) {
    int frame = frame(slot);
    if (frame < 0) {
      return false;
    }
    MemorySegment chunk = frames.chunk(frame);
    long base = frames.offset(frame);
    long bits = 0;
    for (int at = 0; at < PAGE_BYTES; at += 8) {
      bits |= chunk.get(LONG, base + at);
    }
    return bits == 0;
  }

  void close() {
    frames.close();
    present = 0;
  }
}
