package io.kfuncdoc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.processor.analysis.Reach;
import io.kfuncdoc.processor.analysis.TableAnalysis;
import io.kfuncdoc.processor.analysis.TableReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The arena's tables held against themselves.
class ArenaTableTest {

  private static final Contract CONTRACT = new ArenaKfuncsContract().contract();

  private static List<TableReport> reports(Release release) {
    List<TableReport> reports = new ArrayList<>();
    for (Kfunc kfunc : CONTRACT.kfuncs()) {
      reports.add(new TableAnalysis(CONTRACT, kfunc, release).report());
    }
    return reports;
  }

  @ParameterizedTest
  @ValueSource(strings = {"6.9", "6.12", "6.13", "6.17", "6.18.44", "6.19", "7.0", "7.1"})
  void everyRowCanBeReachedAndNothingIsUndecided(String release) {
    for (TableReport report : reports(CONTRACT.release(release))) {
      assertThat(report.rows().values()).as(report.toString()).hasOnlyElementsOfType(Reach.Reached.class);
      assertThat(report.undecided()).as(report.toString()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "bpf_arena_alloc_pages   | NOT_AN_ARENA < UNCHECKED_NODE, BAD_FLAGS < UNCHECKED_NODE, NO_PAGES < UNCHECKED_NODE,"
          + " TOO_MANY_PAGES < UNCHECKED_NODE, MISALIGNED < UNCHECKED_NODE, OUT_OF_RANGE < UNCHECKED_NODE",
      "bpf_arena_free_pages    | NOTHING_TO_DO < BELOW_START, BELOW_START < PAST_END",
      "bpf_arena_reserve_pages | NOT_AN_ARENA < NO_PAGES, NOT_AN_ARENA < MISALIGNED, NO_PAGES < OUT_OF_RANGE,"
          + " MISALIGNED < OUT_OF_RANGE"})
  void theOrderOfTheseRowsMatters(String kfunc, String pairs) {
    for (Release release : CONTRACT.releases()) {
      TableReport report = new TableAnalysis(CONTRACT, CONTRACT.kfunc(kfunc), release).report();

      assertThat(String.join(", ", report.pairs().stream()
          .map(p -> p.first().name() + " < " + p.second().name())
          .toList())).as("%s", release)
          .isEqualTo(release.toString().matches("6.18.44|7.1") && kfunc.contains("alloc") ? "" : pairs);
    }
  }

  @Test
  void allocTellsSevenCausesOfNullApartByNameOnly() {
    TableReport report =
        new TableAnalysis(CONTRACT, CONTRACT.kfunc("bpf_arena_alloc_pages"), CONTRACT.newest()).report();

    assertThat(report.alike()).singleElement().satisfies(group -> assertThat(group)
        .extracting(Row::name).containsExactly("NOT_AN_ARENA", "BAD_FLAGS", "NO_PAGES", "BAD_NODE", "TOO_MANY_PAGES",
            "MISALIGNED", "OUT_OF_RANGE"));
  }

  @Test
  void theFamilyTakesWellUnderATenthOfASecond() {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 8; i++) {
      long start = System.nanoTime();
      List<TableReport> all = new ArrayList<>();
      CONTRACT.releases().forEach(r -> all.addAll(reports(r)));
      long took = System.nanoTime() - start;
      if (i == 0) {
        all.forEach(System.out::println);
        System.out.printf("analysis of the arena family, cold: %.0f ms%n", took / 1e6);
      }
      best = Math.min(best, took);
    }
    System.out.printf("analysis of the arena family, warm: %.1f ms%n", best / 1e6);
    assertThat(best / CONTRACT.releases().size()).as("nanoseconds for a release").isLessThan(100_000_000L);
  }
}
