package io.kfuncdoc.sample.structures;

import io.kfuncdoc.runtime.arena.ArenaView;
import io.kfuncdoc.runtime.arena.BpfMap;
import io.kfuncdoc.sample.ArenaKfuncs;

/// A hash table of 64-bit keys and values: two pages of buckets, each the pointer to its newest element. An element is
/// the pointer to the next one, key and value, 24 bytes.
///
/// An object is a view of the table through one side's memory. Any number of views may look while one side puts.
public final class ArenaTable {

  private static final int PAGES = 2;
  private static final int BUCKETS = PAGES * 4096 / Long.BYTES;
  private static final int KEY = 8;
  private static final int VALUE = 16;
  private static final int ELEMENT = 24;
  private static final int ANY_NODE = -1;

  private final ArenaView memory;
  private final long buckets;

  /// The table that has its buckets at an address.
  public ArenaTable(ArenaView memory, long buckets) {
    this.memory = memory;
    this.buckets = buckets;
  }

  /// An empty table.
  ///
  /// @throws IllegalStateException if the arena has no two pages next to each other left
  public static ArenaTable create(ArenaKfuncs kfuncs, BpfMap arena, ArenaView memory) {
    long buckets = kfuncs.bpf_arena_alloc_pages(arena, 0, PAGES, ANY_NODE, 0);
    if (buckets == 0) {
      throw new IllegalStateException("the arena is full");
    }
    return new ArenaTable(memory, buckets);
  }

  /// The address of its buckets, by which the other side finds it.
  public long buckets() {
    return buckets;
  }

  /// Puts a value under a key, in the place of the one that is there.
  ///
  /// @return false if the arena has no page left
  public boolean put(PageFragments pieces, long key, long value) {
    long found = find(key);
    if (found != 0) {
      memory.store64(found + VALUE, value);
      return true;
    }
    long element = pieces.allocate(ELEMENT);
    if (element == 0) {
      return false;
    }
    long bucket = bucket(key);
    memory.store64(element, memory.loadU64(bucket));
    memory.store64(element + KEY, key);
    memory.store64(element + VALUE, value);
    memory.storeRelease(bucket, Long.BYTES, element);
    return true;
  }

  /// The value under a key, or `absent` if there is none.
  public long get(long key, long absent) {
    long found = find(key);
    return found == 0 ? absent : memory.loadU64(found + VALUE);
  }

  private long find(long key) {
    long at = memory.loadAcquire(bucket(key), Long.BYTES);
    while (at != 0 && memory.loadU64(at + KEY) != key) {
      at = memory.loadU64(at);
    }
    return at;
  }

  private long bucket(long key) {
    long mixed = key * 0x9e37_79b9_7f4a_7c15L;
    return buckets + (mixed >>> Long.SIZE - Integer.numberOfTrailingZeros(BUCKETS)) * Long.BYTES;
  }
}
