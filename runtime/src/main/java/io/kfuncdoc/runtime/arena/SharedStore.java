package io.kfuncdoc.runtime.arena;

import io.kfuncdoc.runtime.os.SharedPages;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Pages in a file that other processes can map: the page at distance `d` from the start of the user range is at offset
/// `d`. The file has memory for the pages that are in use, and for a few that were.
///
/// Pages outside the user range, which user space cannot see, are in a [PlainStore].
final class SharedStore implements PageStore {

  /// The longest run of released pages that are kept for a while.
  private static final int LONGEST_WARM = 64;
  /// The longest run of pages that are zeroed by writing; longer ones are punched out first.
  private static final int LONGEST_WRITTEN = 4;
  private static final MemorySegment ZEROES = MemorySegment.ofArray(new long[ArenaAddress.PAGE_SIZE / Long.BYTES]);

  private final SharedPages pages;
  private final PlainStore outside;
  private final WarmPages warm = new WarmPages();
  private MemorySegment memory = MemorySegment.NULL;
  /// The user range in slots.
  private int base;
  private int count;

  SharedStore(SharedPages pages, int likely) {
    this.pages = pages;
    this.outside = new PlainStore(likely);
  }

  @Override
  public void place(long start, long bytes) {
    if (count != 0) {
      return;
    }
    pages.map(start, bytes);
    memory = pages.memory();
    base = ArenaAddress.slot(start);
    count = (int) (bytes >>> ArenaAddress.PAGE_SHIFT);
  }

  @Override
  public boolean commit(int slot, int end, int node) {
    int from = inside(slot);
    int to = inside(end);
    if (from < to && !commitInside(from, to, node)) {
      return false;
    }
    if (to - from == end - slot) {
      return true;
    }
    if (outside.commit(slot, Math.max(slot, Math.min(end, base)), node)
        && outside.commit(Math.min(end, Math.max(slot, base + count)), end, node)) {
      return true;
    }
    release(from, to);
    return false;
  }

  private boolean commitInside(int slot, int end, int node) {
    if (!commitCold(slot, end, node)) {
      trim();
      if (!commitCold(slot, end, node)) {
        return false;
      }
    }
    for (int at = warm.next(slot, end); at < end; at = warm.next(at + 1, end)) {
      warm.take(at);
      zero(at);
    }
    return true;
  }

  /// Commits those of the slots that are not warm, or none. Another process may have left something in a page that was
  /// not in use, so zeros are made here.
  private boolean commitCold(int slot, int end, int node) {
    for (int at = warm.nextAbsent(slot, end); at < end; ) {
      int stop = warm.next(at, end);
      boolean written = stop - at <= LONGEST_WRITTEN;
      if (!written) {
        releaseRun(at, stop);
      }
      if (!pages.commit(offset(at), length(at, stop), node)) {
        undo(slot, at);
        return false;
      }
      for (int page = at; written && page < stop; page++) {
        zero(page);
      }
      at = warm.nextAbsent(stop, end);
    }
    return true;
  }

  private void undo(int slot, int end) {
    for (int at = warm.nextAbsent(slot, end); at < end; ) {
      int stop = warm.next(at, end);
      releaseRun(at, stop);
      at = warm.nextAbsent(stop, end);
    }
  }

  private void zero(int slot) {
    MemorySegment.copy(ZEROES, 0, memory, offset(slot), ArenaAddress.PAGE_SIZE);
  }

  /// A strict store keeps nothing, so that an access to what was freed is a fault.
  @Override
  public void release(int slot, int end) {
    int from = inside(slot);
    int to = inside(end);
    if (pages.isStrict() || to - from > LONGEST_WARM) {
      releaseRun(from, to);
      return;
    }
    for (int at = from; at < to; at++) {
      if (warm.isFull()) {
        releaseOldest(WarmPages.LIMIT / 2);
      }
      warm.add(at);
    }
  }

  @Override
  public void trim() {
    releaseOldest(0);
  }

  private void releaseOldest(int keep) {
    int leaving = warm.evict(keep);
    for (int first = 0; first < leaving; ) {
      int next = first + 1;
      while (next < leaving && warm.evicted(next) == warm.evicted(next - 1) + 1) {
        next++;
      }
      releaseRun(warm.evicted(first), warm.evicted(next - 1) + 1);
      first = next;
    }
  }

  private void releaseRun(int slot, int end) {
    if (slot < end) {
      pages.release(offset(slot), length(slot, end));
    }
  }

  private static long length(int slot, int end) {
    return (long) (end - slot) << ArenaAddress.PAGE_SHIFT;
  }

  /// The nearest slot of the user range, or its end.
  private int inside(int slot) {
    return Math.max(base, Math.min(base + count, slot));
  }

  private boolean isInside(int slot) {
    return Integer.compareUnsigned(slot - base, count) < 0;
  }

  @Override
  public MemorySegment memory(int slot) {
    return isInside(slot) ? memory : outside.memory(slot);
  }

  @Override
  public long offset(int slot) {
    return isInside(slot) ? (long) (slot - base) << ArenaAddress.PAGE_SHIFT : outside.offset(slot);
  }

  @Override
  public @Nullable MemorySegment range(int slot, int end) {
    if (isInside(slot) && isInside(end - 1)) {
      return memory.asSlice(offset(slot), length(slot, end));
    }
    return isInside(slot) || isInside(end - 1) ? null : outside.range(slot, end);
  }

  @Override
  public long committed() {
    return pages.committed() + outside.committed();
  }

  @Override
  public long address() {
    return memory.address();
  }

  @Override
  public boolean faultsOnFreed() {
    return pages.isStrict();
  }

  @Override
  public Path path() {
    return pages.path();
  }

  @Override
  public void close() {
    pages.close();
    outside.close();
  }
}
