package io.kfuncdoc.sample;

import io.kfuncdoc.runtime.Cell;
import io.kfuncdoc.runtime.Snapshot;
import io.kfuncdoc.runtime.arena.ArenaMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What can be observed of an arena: of each page offset, whether the page is free and what memory it has.
///
/// Of an arena with more than 1,024 present pages eight words of each page are looked at, not all of it: a picture of
/// 4 GiB is taken before and after every call. Two pictures are compared by what both of them have looked at.
final class ArenaSnapshot implements Snapshot {

  private static final long PAGE_SIZE = 4096;
  private static final int SAMPLE_DISTANCE = 512;
  private static final long MOST_WHOLE_PAGES = 1024;

  private final ArenaMap arena;
  private final int pages;
  private final BitSet free = new BitSet();
  /// The eight words of each page, and where all pages were looked at as a whole, also their whole content.
  private final Map<Integer, Object> samples = new HashMap<>();
  private final Map<Integer, Object> contents = new HashMap<>();
  private final boolean whole;

  private ArenaSnapshot(ArenaMap arena) {
    this.arena = arena;
    this.pages = (int) Math.max(arena.maxEntries(), arena.pages());
    this.whole = arena.presentPages() <= MOST_WHOLE_PAGES;
  }

  static ArenaSnapshot of(ArenaMap arena) {
    ArenaSnapshot snapshot = new ArenaSnapshot(arena);
    for (int page = 0; page < snapshot.pages; page++) {
      int end = Math.min(arena.freeRunEnd(page), snapshot.pages);
      if (end > page) {
        snapshot.free.set(page, end);
        page = end - 1;
      }
    }
    long left = arena.presentPages();
    for (int page = 0; page < snapshot.pages && left > 0; page++) {
      if (arena.isPresent(page)) {
        snapshot.samples.put(page, sample(arena, page));
        if (snapshot.whole) {
          snapshot.contents.put(page, content(arena, page));
        }
        left--;
      }
    }
    return snapshot;
  }

  private static Object content(ArenaMap arena, int page) {
    return arena.isZero(page) ? ArenaCells.ZERO : (Object) arena.pageHash(page);
  }

  private static Object sample(ArenaMap arena, int page) {
    long address = arena.start() + page * PAGE_SIZE;
    long hash = 0;
    boolean zero = true;
    for (int at = 0; at < PAGE_SIZE; at += SAMPLE_DISTANCE) {
      long word = arena.load(address + at, Long.BYTES);
      zero &= word == 0;
      hash = hash * 31 + word;
    }
    return zero ? ArenaCells.ZERO : (Object) hash;
  }

  @Override
  public @Nullable Object get(Object owner, String observable, long index) {
    if (owner != arena || index < 0 || index >= pages) {
      return null;
    }
    return switch (observable) {
      case ArenaCells.FREE -> free.get((int) index);
      case ArenaCells.PAGE -> (whole ? contents : samples).getOrDefault((int) index, ArenaCells.ABSENT);
      default -> null;
    };
  }

  /// @param earlier of the same arena
  @Override
  public Iterable<Cell> changesSince(Snapshot earlier) {
    if (!(earlier instanceof ArenaSnapshot before) || before.arena != arena) {
      throw new IllegalArgumentException("not a snapshot of the same arena");
    }
    List<Cell> changes = new ArrayList<>();
    BitSet differing = (BitSet) free.clone();
    differing.xor(before.free);
    differing.stream().forEach(page -> changes.add(new Cell(arena, ArenaCells.FREE, page)));
    boolean both = whole && before.whole;
    Map<Integer, Object> now = both ? contents : samples;
    Map<Integer, Object> then = both ? before.contents : before.samples;
    TreeSet<Integer> either = new TreeSet<>(now.keySet());
    either.addAll(then.keySet());
    for (int page : either) {
      if (!Objects.equals(now.get(page), then.get(page))) {
        changes.add(new Cell(arena, ArenaCells.PAGE, page));
      }
    }
    return changes;
  }
}
