package io.kfuncdoc.sample;

import io.kfuncdoc.model.Param;
import io.kfuncdoc.runtime.arena.Arena;
import java.util.List;

/// Numbers worth trying with an arena.
public final class ArenaSamples {

  private static final long PAGE_SIZE = 4096;

  private ArenaSamples() {}

  /// For addresses: a page, a misaligned address in it, the page with its upper half missing and with a wrong one, the
  /// last page, and what follows it.
  public static List<Long> numbers(Param parameter, Arena arena) {
    if (!parameter.name().endsWith("__ign")) {
      return List.of();
    }
    long second = arena.start() + PAGE_SIZE;
    long end = arena.start() + arena.pages() * PAGE_SIZE;
    return List.of(second, second + 123, second & 0xffffffffL, second + (1L << 32), end - PAGE_SIZE, end);
  }
}
