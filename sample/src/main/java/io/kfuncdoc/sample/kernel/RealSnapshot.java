package io.kfuncdoc.sample.kernel;

import io.kfuncdoc.runtime.Cell;
import io.kfuncdoc.runtime.Snapshot;
import io.kfuncdoc.runtime.kernel.ArenaPicture;
import io.kfuncdoc.runtime.kernel.KernelArena;
import io.kfuncdoc.sample.ArenaCells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What can be observed of an arena of the running kernel, read out of the kernel without changing it: of each page
/// whether it is free, and its content.
final class RealSnapshot implements Snapshot {

  private static final int WORDS = KernelArena.PAGE_SIZE / Long.BYTES;

  private final RealArena arena;
  private final List<Boolean> free = new ArrayList<>();
  private final List<Object> contents = new ArrayList<>();

  private RealSnapshot(RealArena arena) {
    this.arena = arena;
  }

  static RealSnapshot of(RealArena arena) {
    RealSnapshot snapshot = new RealSnapshot(arena);
    ArenaPicture picture = arena.arena().picture();
    long[] words = new long[WORDS];
    for (int page = 0; page < picture.pages(); page++) {
      snapshot.free.add(!picture.taken().get(page));
      snapshot.contents.add(arena.arena().peek(page, words) ? content(words) : ArenaCells.ABSENT);
    }
    return snapshot;
  }

  private static Object content(long[] words) {
    return Arrays.stream(words).allMatch(word -> word == 0) ? ArenaCells.ZERO : new PageContent(words);
  }

  @Override
  public @Nullable Object get(Object owner, String observable, long index) {
    if (!owner.equals(arena) || index < 0 || index >= free.size()) {
      return null;
    }
    return switch (observable) {
      case ArenaCells.FREE -> free.get((int) index);
      case ArenaCells.PAGE -> contents.get((int) index);
      default -> null;
    };
  }

  /// @param earlier of the same arena
  @Override
  public Iterable<Cell> changesSince(Snapshot earlier) {
    List<Cell> changes = new ArrayList<>();
    for (int page = 0; page < free.size(); page++) {
      for (String observable : List.of(ArenaCells.FREE, ArenaCells.PAGE)) {
        if (!Objects.equals(get(arena, observable, page), earlier.get(arena, observable, page))) {
          changes.add(new Cell(arena, observable, page));
        }
      }
    }
    return changes;
  }
}
