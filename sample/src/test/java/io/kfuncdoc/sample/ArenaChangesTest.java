package io.kfuncdoc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.emit.rst.Changes;
import io.kfuncdoc.processor.emit.rst.ChangesBuilder;
import io.kfuncdoc.processor.emit.rst.ChangesEmitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What differs between two releases of the arena contract.
class ArenaChangesTest {

  private static final Contract CONTRACT = ArenaKfuncsContract.CONTRACT;

  private static Changes changes(String from, String to) {
    return ChangesBuilder.build(CONTRACT, CONTRACT.release(from), CONTRACT.release(to));
  }

  private static List<String> named(Changes changes) {
    return changes.functions().stream()
        .flatMap(f -> f.changes().stream().map(c -> f.name().replaceAll("bpf_arena_|_pages", "") + " " + c.kind()
            + (c.subject().equals(f.name()) ? "" : " " + c.subject())))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "6.9, 6.12", "6.12, 6.12", "6.13, 6.16", "6.17, 6.19"})
  void releasesOfOneBehaviourDoNotDiffer(String from, String to) {
    assertThat(named(changes(from, to))).isEmpty();
    assertThat(ChangesEmitter.emit(changes(from, to))).contains("\nNothing differs.\n");
  }

  @Test
  void theRangeTreeBringsBestFitAndNodesThatCanBeWanting() {
    assertThat(named(changes("6.12", "6.13"))).containsExactly(
        "alloc ROW_ADDED NO_TREE_NODE", "alloc PROMISE_ADDED ALLOCATED", "alloc PROMISE_REMOVED ALLOCATED",
        "free ROW_ADDED RUN_LOST");
  }

  @Test
  void sixSeventeenBringsReserve() {
    assertThat(named(changes("6.16", "6.17"))).startsWith(
            "alloc FLAGS_ADDED", "free FLAGS_ADDED", "reserve FUNCTION_ADDED", "reserve ROW_ADDED NOT_AN_ARENA")
        .hasSize(3 + 7).doesNotContain("reserve ROW_ADDED CONTENDED");
  }

  /// One guard: what promised nothing gives way to what returns NULL, and comes back in 6.19 and 7.0.
  @Test
  void theNodeTestGoesWithItsBackports() {
    assertThat(named(changes("6.17", "6.18"))).containsExactly("alloc RESULT BAD_NODE");
    assertThat(named(changes("6.18", "6.19"))).containsExactly("alloc RESULT UNCHECKED_NODE");
    assertThat(named(changes("7.0", "7.1"))).containsExactly("alloc RESULT BAD_NODE");
  }

  @Test
  void sevenBringsOtherCallersAndTheirRows() {
    assertThat(named(changes("6.19", "7.0"))).containsExactly(
        "alloc CALLERS", "alloc FLAGS_REMOVED", "alloc ROW_ADDED CONTENDED", "free CALLERS", "free FLAGS_REMOVED",
        "free ROW_ADDED LEAKED", "free ROW_ADDED DEFERRED", "reserve CALLERS", "reserve FLAGS_REMOVED",
        "reserve ROW_ADDED CONTENDED");
    assertThat(named(changes("7.0", "6.19"))).contains("alloc ROW_REMOVED CONTENDED", "alloc FLAGS_ADDED");
    assertThat(named(changes("6.17", "6.16"))).contains("reserve FUNCTION_REMOVED");
  }

  @ParameterizedTest
  @CsvSource({"6.12, 6.13", "6.18, 7.0"})
  void readsAsExpected(String from, String to) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("changes/" + from + "-" + to + ".rst")) {
      assertThat(ChangesEmitter.emit(changes(from, to)))
          .isEqualTo(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"6.8", "5.4", "7.2"})
  void aReleaseOfWhichTheContractDoesNotSpeakIsAnError(String release) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChangesBuilder.build(CONTRACT, Release.of(release), CONTRACT.newest()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChangesBuilder.build(CONTRACT, CONTRACT.newest(), Release.of(release)));
  }
}
