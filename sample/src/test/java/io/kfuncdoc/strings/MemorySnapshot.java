package io.kfuncdoc.strings;

import io.kfuncdoc.runtime.Cell;
import io.kfuncdoc.runtime.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Every byte of a memory.
record MemorySnapshot(ByteMemory memory) implements Snapshot {

  /// The owner of the cells.
  static final String MEMORY = "memory";

  /// What is observed at an address: a Byte.
  static final String BYTE = "byte";

  static MemorySnapshot of(ByteMemory memory) {
    return new MemorySnapshot(memory.copy());
  }

  @Override
  public @Nullable Object get(Object owner, String observable, long index) {
    return owner.equals(MEMORY) && observable.equals(BYTE) ? memory.read(index) : null;
  }

  @Override
  public Iterable<Cell> changesSince(Snapshot earlier) {
    ByteMemory before = ((MemorySnapshot) earlier).memory;
    TreeSet<Long> pages = new TreeSet<>(memory.pages());
    pages.addAll(before.pages());
    List<Cell> changes = new ArrayList<>();
    for (long page : pages) {
      if (memory.hasSamePage(before, page)) {
        continue;
      }
      for (long address = page; address - page < ByteMemory.PAGE_SIZE; address++) {
        if (!Objects.equals(memory.read(address), before.read(address))) {
          changes.add(new Cell(MEMORY, BYTE, address));
        }
      }
    }
    return changes;
  }
}
