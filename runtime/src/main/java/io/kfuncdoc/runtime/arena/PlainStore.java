package io.kfuncdoc.runtime.arena;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Pages in memory of this process alone, on any system. It is taken in chunks of up to 64 pages when a slot of theirs
/// is first used, and kept until [#close()]. Only the host limits how much.
final class PlainStore implements PageStore {

  private static final int MAX_CHUNK_SHIFT = 6;
  private static final int LEAF_SHIFT = 10;
  private static final int CACHE_LINE = 64;
  private static final MemorySegment ZEROES = MemorySegment.ofArray(new long[ArenaAddress.PAGE_SIZE / Long.BYTES]);

  private final int chunkShift;
  private final MemorySegment[] @Nullable [] leaves = new MemorySegment[ArenaAddress.MAX_PAGES >>> LEAF_SHIFT][];
  /// Slots that may hold something else than zeros.
  private final SlotBits used = new SlotBits();
  private @Nullable Arena lifetime;
  private boolean placed;
  private int base;
  private long committed;

  /// @param pages pages that the owner is likely to need; a small owner gets small chunks
  PlainStore(int pages) {
    chunkShift = Math.min(MAX_CHUNK_SHIFT, Integer.SIZE - Integer.numberOfLeadingZeros(pages - 1));
  }

  /// Chunks are counted from the start, so that a small arena is in one.
  @Override
  public void place(long start, long bytes) {
    if (!placed) {
      placed = true;
      base = ArenaAddress.slot(start);
    }
  }

  @Override
  public boolean commit(int slot, int end, int node) {
    try {
      for (int at = slot; at < end; at++) {
        MemorySegment chunk = chunk(index(at));
        if (used.contains(at)) {
          MemorySegment.copy(ZEROES, 0, chunk, offset(at), ArenaAddress.PAGE_SIZE);
        }
      }
    } catch (OutOfMemoryError noMemory) {
      return false;
    }
    used.add(slot, end);
    return true;
  }

  /// The store owns the memory and closes it.
  @SuppressWarnings("MustBeClosedChecker")
  private MemorySegment chunk(int index) {
    MemorySegment[] leaf = leaves[index >>> LEAF_SHIFT];
    if (leaf == null) {
      leaf = new MemorySegment[1 << LEAF_SHIFT - chunkShift];
      leaves[index >>> LEAF_SHIFT] = leaf;
    }
    int number = (index & (1 << LEAF_SHIFT) - 1) >>> chunkShift;
    MemorySegment chunk = leaf[number];
    if (chunk == null) {
      if (lifetime == null) {
        lifetime = Arena.ofShared();
      }
      chunk = lifetime.allocate((long) ArenaAddress.PAGE_SIZE << chunkShift, CACHE_LINE);
      committed += chunk.byteSize();
      leaf[number] = chunk;
    }
    return chunk;
  }

  @Override
  public void release(int slot, int end) {
    // Kept for the next page of the slot.
  }

  @Override
  public void trim() {
    // The memory of a chunk goes back as a whole, when the arena is closed.
  }

  @Override
  public MemorySegment memory(int slot) {
    int index = index(slot);
    MemorySegment[] leaf = leaves[index >>> LEAF_SHIFT];
    if (leaf == null) {
      throw new IllegalStateException("slot " + slot + " has no memory");
    }
    return leaf[(index & (1 << LEAF_SHIFT) - 1) >>> chunkShift];
  }

  @Override
  public long offset(int slot) {
    return (long) (index(slot) & (1 << chunkShift) - 1) << ArenaAddress.PAGE_SHIFT;
  }

  private int index(int slot) {
    return slot - base & ArenaAddress.MAX_PAGES - 1;
  }

  @Override
  public @Nullable MemorySegment range(int slot, int end) {
    if (index(slot) >>> chunkShift != index(end - 1) >>> chunkShift) {
      return null;
    }
    return memory(slot).asSlice(offset(slot), (long) (end - slot) << ArenaAddress.PAGE_SHIFT);
  }

  @Override
  public long committed() {
    return committed;
  }

  @Override
  public long address() {
    return 0;
  }

  @Override
  public @Nullable Path path() {
    return null;
  }

  @Override
  public void close() {
    if (lifetime != null) {
      lifetime.close();
      lifetime = null;
    }
    committed = 0;
  }
}
