package io.kfuncdoc.sample.fuzz;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.sample.ArenaKfuncsContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A random script: the same for the same seed.
public final class RandomScript {

  private static final List<Integer> SIZES = List.of(1, 2, 3, 7, 16, 33);
  private static final long PAGE = 4096;
  private static final long WINDOW = 1L << 32;
  private static final long BASE = 1L << 44;

  private final Random random;
  private final int size;
  private final long start;

  private RandomScript(long seed) {
    random = new Random(seed);
    size = SIZES.get(random.nextInt(SIZES.size()));
    long[] starts = {BASE, BASE + WINDOW - size * PAGE, BASE + WINDOW + 0x10_0000};
    start = starts[random.nextInt(starts.length)];
  }

  /// @param calls how many lines follow the first, which creates the arena
  public static List<String> of(long seed, int calls) {
    RandomScript script = new RandomScript(seed);
    List<String> lines = new ArrayList<>();
    List<Release> releases = ArenaKfuncsContract.CONTRACT.releases();
    Release release = releases.get(script.random.nextInt(releases.size()));
    lines.add("arena pages=" + script.size + " start=0x" + Long.toHexString(script.start) + " kernel=" + release);
    RandomSteps steps = new RandomSteps(script.random, script.size, script.start, release);
    for (int i = 0; i < calls; i++) {
      lines.add(steps.next().toString());
    }
    return lines;
  }
}
