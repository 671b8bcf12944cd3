package io.kfuncdoc.sample;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.arena.ArenaBacking;
import io.kfuncdoc.runtime.conformance.World;
import io.kfuncdoc.runtime.conformance.Worlds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Arenas of three shapes: at the start of a 4 GiB window, where the low half of the first address is 0; inside one;
/// and at its end, where the low half of the address after the last page wraps to 0.
public final class ArenaWorlds implements Worlds {

  private static final long WINDOW = 1L << 44;
  private static final long PAGE_SIZE = 4096;

  private static final Map<String, ArenaAttributes> SHAPES = new LinkedHashMap<>();

  static {
    SHAPES.put("10 pages at the start of a window", ArenaAttributes.pages(10).startingAt(WINDOW));
    SHAPES.put("7 pages inside a window", ArenaAttributes.pages(7).startingAt(WINDOW + 0x100000));
    SHAPES.put(
        "4 pages at the end of a window", ArenaAttributes.pages(4).startingAt(WINDOW + (1L << 32) - 4 * PAGE_SIZE));
  }

  private final ArenaBacking backing;

  /// Arenas of plain memory.
  public ArenaWorlds() {
    this(ArenaBacking.plain());
  }

  /// Arenas of memory of any kind.
  public ArenaWorlds(ArenaBacking backing) {
    this.backing = backing;
  }

  @Override
  public List<String> shapes() {
    return List.copyOf(SHAPES.keySet());
  }

  /// What the arena of a shape is created with.
  ///
  /// @throws IllegalArgumentException if there is no such shape
  public static ArenaAttributes attributes(String shape) {
    ArenaAttributes attributes = SHAPES.get(shape);
    if (attributes == null) {
      throw new IllegalArgumentException("no shape '" + shape + "', there are " + SHAPES.keySet());
    }
    return attributes;
  }

  @Override
  public World open(String shape, Release release, OutcomeObserver observer) {
    return new ArenaWorld(release, attributes(shape), backing, observer);
  }
}
