package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The size tree of kernel/bpf/range_tree.c: of the runs that suffice the smallest, of these the newest.
class RunsByLengthTest {

  /// As [FreeRuns] keeps them: a page that is taken on either side of each run.
  private static final class Runs {
    private final int pages;
    private final BitTree taken;
    private final RunsByLength runs;
    private final int[] lengthAt;
    private final long[] ageAt;
    private final TreeMap<Integer, TreeMap<Long, Integer>> model = new TreeMap<>();
    private long age;

    Runs(int pages) {
      this.pages = pages;
      taken = new BitTree(pages + 1);
      taken.addAll(0, pages + 1);
      runs = new RunsByLength(taken, pages);
      lengthAt = new int[pages];
      ageAt = new long[pages];
    }

    boolean fits(int run, int length) {
      int from = Math.max(0, run - 1);
      return run + length <= pages && taken.nextAbsent(from, run + length + 1) == run + length + 1;
    }

    void add(int run, int length) {
      taken.removeAll(run, run + length);
      runs.add(run, length);
      lengthAt[run] = length;
      ageAt[run] = ++age;
      model.computeIfAbsent(length, _ -> new TreeMap<>()).put(age, run);
    }

    void remove(int run) {
      int length = lengthAt[run];
      taken.addAll(run, run + length);
      runs.remove(run, length);
      lengthAt[run] = 0;
      TreeMap<Long, Integer> equals = model.get(length);
      equals.remove(ageAt[run]);
      if (equals.isEmpty()) {
        model.remove(length);
      }
    }

    int best(int count) {
      Map.Entry<Integer, TreeMap<Long, Integer>> equals = model.ceilingEntry(count);
      return equals == null ? -1 : equals.getValue().lastEntry().getValue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 700, 70_000})
  void answersAsAPlainModelDoesInAMillionRandomSteps(int pages) {
    Random random = new Random(pages);
    Runs runs = new Runs(pages);
    for (int step = 0; step < 350_000; step++) {
      int page = random.nextInt(pages);
      if (runs.lengthAt[page] > 0) {
        runs.remove(page);
      } else {
        int length = 1 + random.nextInt(1 << random.nextInt(8));
        if (runs.fits(page, length)) {
          runs.add(page, length);
        }
      }
      int count = 1 + random.nextInt(1 << random.nextInt(9));
      assertThat(runs.runs.best(count)).as("step %d, at least %d pages", step, count).isEqualTo(runs.best(count));
    }
  }

  @Test
  void aRunThatCameBackIsTheNewest() {
    Runs runs = new Runs(20);
    runs.add(2, 3);
    runs.add(10, 3);
    runs.remove(2);
    runs.add(2, 3);
    assertThat(runs.runs.best(1)).isEqualTo(2);
    runs.remove(2);
    assertThat(runs.runs.best(3)).isEqualTo(10);
    assertThat(runs.runs.best(4)).isEqualTo(-1);
  }

  /// Length by length as many runs as there is room for, of which as many stay as keep their stack from shrinking.
  @ParameterizedTest
  @ValueSource(ints = {2, 15, 17, 33})
  void takesAtMostSixteenBytesForAPage(int oneStays) {
    int pages = 1 << 16;
    Runs runs = new Runs(pages);
    long most = 0;
    for (int length = 1; length <= 100; length++) {
      int made = 0;
      for (int run = 0; run + length <= pages; run++) {
        if (runs.fits(run, length)) {
          runs.add(run, length);
          run += length;
          made++;
        }
      }
      most = Math.max(most, runs.runs.bytes());
      for (int run = 0; run < pages; run++) {
        if (runs.lengthAt[run] == length && made-- % oneStays != 0) {
          runs.remove(run);
        }
      }
      most = Math.max(most, runs.runs.bytes());
    }
    assertThat(most / pages).as("bytes for a page").isLessThanOrEqualTo(16);
    for (int run = 0; run < pages; run++) {
      if (runs.lengthAt[run] > 0) {
        runs.remove(run);
      }
    }
    assertThat(runs.runs.bytes()).as("bytes, most of them the places of runs").isLessThan(3 * pages);
  }

  @Test
  void newAndGoneRunsOfOneLengthTakeNoMoreRoomThanOneOfThem() {
    Runs runs = new Runs(1 << 14);
    runs.add(0, 1);
    for (int step = 0; step < 100_000; step++) {
      int run = 2 + 2 * (step % 8_000);
      runs.add(run, 1);
      runs.remove(run);
    }
    assertThat(runs.runs.bytes()).isLessThan(3 << 14);
    assertThat(runs.runs.best(1)).isZero();
  }
}
