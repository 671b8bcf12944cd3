package io.kfuncdoc.sample.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.sample.ArenaEngine;
import io.kfuncdoc.sample.fuzz.PlantedEngine.Bug;
import io.kfuncdoc.sample.fuzz.RandomSequences.Finding;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Random calls and accesses on the checked arena, beside a model; and what is made of a script that fails.
class RandomSequencesTest {

  private static final int CALLS = 150;

  @Test
  void contractArenaAndModelAgree() {
    ScriptCheck check = new ScriptCheck(ArenaEngine::new, ReferenceModel::new);

    assertThat(new RandomSequences(check, CALLS).first(LongStream.range(0, 80)).map(Finding::toString)).isEmpty();
  }

  /// An arena, a page with content, five frees and an alloc for the first, and at times one more line that brings the
  /// alloc to that page; an arena and one call for the others.
  @ParameterizedTest
  @CsvSource({
    "FIFTH_FREE_KEEPS_CONTENT, CONTRACT, 9", "LAST_FREE_PAGE, CONTRACT, 2",
    "LOWEST_OF_EQUALS, MODEL, 4", "RESERVE_OF_FIVE_THROWS, CRASH, 2"})
  void aPlantedErrorIsShrunkToAFewLines(Bug bug, ScriptCheck.Kind kind, int lines) {
    for (long seed : new long[] {0, 100, 200, 300}) {
      Finding finding = find(bug, seed);

      assertThat(finding.failure().kind()).as(finding.toString()).isEqualTo(kind);
      assertThat(finding.script()).as(finding.toString()).hasSizeLessThanOrEqualTo(lines);
      assertThat(finding.failure().line()).as(finding.toString()).isEqualTo(finding.script().size());
      assertThat(check(bug).failure(finding.script())).contains(finding.failure());
      assertThat(finding).isEqualTo(find(bug, seed));
    }
  }

  @Test
  void numbersAreSimplified() {
    assertThat(find(Bug.RESERVE_OF_FIVE_THROWS, 0).script().getLast()).isEqualTo("reserve 0x0 5");
  }

  @Test
  void aFindingIsAScriptForReplay() {
    Finding finding = find(Bug.LOWEST_OF_EQUALS, 0);

    assertThat(finding.toString().lines()).first().asString().matches("# seed \\d+, 151 lines shrunk to \\d");
    assertThat(check(Bug.LOWEST_OF_EQUALS).failure(List.of(finding.toString().split("\n"))))
        .get().extracting(ScriptCheck.Failure::kind).isEqualTo(ScriptCheck.Kind.MODEL);
  }

  private static Finding find(Bug bug, long from) {
    return new RandomSequences(check(bug), CALLS).first(LongStream.range(from, from + 60)).orElseThrow();
  }

  private static ScriptCheck check(Bug bug) {
    return new ScriptCheck(kernel -> new PlantedEngine(kernel, bug), ReferenceModel::new);
  }
}
