package io.kfuncdoc.runtime.arena;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Physical pages: memory outside the heap, got in chunks when needed, kept for the next page when given back, and
/// returned to the host by [#close()]. A frame is the number of a page, from 0. Only the host limits how much.
final class PageFrames {

  private static final int MAX_CHUNK_SHIFT = 6;
  private static final int CACHE_LINE = 64;
  private static final MemorySegment ZEROES = MemorySegment.ofArray(new long[ArenaAddress.PAGE_SIZE / Long.BYTES]);

  private final int chunkShift;
  private @Nullable Arena memory;
  private MemorySegment[] chunks = new MemorySegment[4];
  private int chunkCount;
  /// Frames below this number have been in use.
  private int used;
  private int[] recycled = new int[16];
  private int recycledCount;

  /// @param pages pages that the owner is likely to need; a small owner gets small chunks
  PageFrames(int pages) {
    chunkShift = Math.min(MAX_CHUNK_SHIFT, Integer.SIZE - Integer.numberOfLeadingZeros(pages - 1));
  }

  /// Makes sure that the next `count` calls of [#take()] find a frame.
  ///
  /// @return false if the host has no memory left; frames that are in use stay intact
  boolean reserve(int count) {
    int missing = count - recycledCount - ((chunkCount << chunkShift) - used);
    try {
      for (; missing > 0; missing -= 1 << chunkShift) {
        addChunk();
      }
      return true;
    } catch (OutOfMemoryError noMemory) {
      return false;
    }
  }

  /// The frames own the memory and close it.
  @SuppressWarnings("MustBeClosedChecker")
  private void addChunk() {
    if (memory == null) {
      memory = Arena.ofShared();
    }
    if (chunkCount == chunks.length) {
      chunks = Arrays.copyOf(chunks, 2 * chunkCount);
      recycled = Arrays.copyOf(recycled, Math.max(recycled.length, chunks.length << chunkShift));
    }
    chunks[chunkCount] = memory.allocate((long) ArenaAddress.PAGE_SIZE << chunkShift, CACHE_LINE);
    chunkCount++;
  }

  /// A frame of zeroes. Needs a [#reserve(int)] before.
  int take() {
    if (recycledCount == 0) {
      return used++;
    }
    int frame = recycled[--recycledCount];
    MemorySegment.copy(ZEROES, 0, chunk(frame), offset(frame), ArenaAddress.PAGE_SIZE);
    return frame;
  }

  void giveBack(int frame) {
    if (recycledCount == recycled.length) {
      recycled = Arrays.copyOf(recycled, 2 * recycledCount);
    }
    recycled[recycledCount++] = frame;
  }

  /// How much memory was got from the host, in bytes.
  long size() {
    return (long) chunkCount << chunkShift << ArenaAddress.PAGE_SHIFT;
  }

  /// The memory that holds a frame, from [#offset(int)] on.
  MemorySegment chunk(int frame) {
    return chunks[frame >>> chunkShift];
  }

  long offset(int frame) {
    return (long) (frame & ((1 << chunkShift) - 1)) << ArenaAddress.PAGE_SHIFT;
  }

  void close() {
    if (memory != null) {
      memory.close();
      memory = null;
    }
    chunks = new MemorySegment[0];
    chunkCount = 0;
  }
}
