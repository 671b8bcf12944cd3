package io.kfuncdoc.sample.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.kfuncdoc.runtime.arena.ReferenceArena;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Random scripts, played over the contract in compare mode, answer line by line as [ReferenceArena] does: 100,000
/// calls and more over arenas of 1 to 64 pages; on a kernel between two that are told apart a third as many.
class RandomReplayTest {

  private static final long WINDOW = 1L << 44;
  private static final long LINE = 1L << 32;
  private static final int[] SIZES = {1, 2, 3, 5, 7, 10, 16, 33, 64};
  private static final int CALLS = 320;

  @ParameterizedTest
  @CsvSource({"6.12, 2", "6.15, 1", "6.18, 2", "6.19, 1", "7.0, 1", "7.1, 2"})
  void answersAsTheReferenceDoes(String release, int rounds) throws ScriptError {
    int calls = 0;
    for (int pages : SIZES) {
      long[] starts = {WINDOW, WINDOW + 0x10_0000, WINDOW + LINE - pages * 4096L};
      for (long start : starts) {
        for (int round = 0; round < rounds; round++) {
          calls += play(release, start, pages, new Random(start + 1000L * pages + round));
        }
      }
    }
    assertThat(calls).isGreaterThanOrEqualTo(rounds * 8_000);
  }

  /// @return how many calls were played
  private static int play(String release, long start, int pages, Random random) throws ScriptError {
    ReferenceArena reference = new ReferenceArena(start, pages, release);
    RandomScript lines = new RandomScript(random, start, pages, reference.reserves());
    StringBuilder script = new StringBuilder();
    try (ScriptPlayer player = new ScriptPlayer()) {
      String arena = "arena pages=" + pages + " start=0x" + Long.toHexString(start) + " kernel=" + release;
      script.append(arena).append('\n');
      player.play(arena);
      for (int call = 0; call < CALLS; call++) {
        compare(player, reference, start, lines.next(), script);
      }
      for (int page = 0; page < pages; page++) {
        String at = " 0x" + Long.toHexString(start + page * 4096L);
        compare(player, reference, start, "read" + at, script);
        compare(player, reference, start,
            reference.reserves() ? "reserve" + at + " 1" : "alloc" + at + " 1 -1 0", script);
      }
    }
    return CALLS + 2 * pages;
  }

  private static void compare(
      ScriptPlayer player, ReferenceArena reference, long start, String line, StringBuilder script) throws ScriptError {
    script.append(line).append('\n');
    String came;
    try {
      came = player.play(line).orElse("nothing");
    } catch (RuntimeException e) {
      throw new AssertionError(e.getMessage() + "\nat the end of this script:\n" + script, e);
    }
    String expected = ReferenceAnswer.of(reference, start, line);
    boolean agrees = line.contains("read") || line.contains("write")
        ? came.equals(expected + " -")
        : came.startsWith(expected + " ") && !came.endsWith(" -");
    if (!agrees) {
      fail("the reference answers '%s', the arena '%s', at the end of this script:%n%s", expected, came, script);
    }
  }
}
