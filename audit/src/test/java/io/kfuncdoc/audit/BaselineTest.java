package io.kfuncdoc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.sample.ArenaKfuncsContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A baseline takes known findings out, says which of its entries are stale, and is a text that survives a move of
/// lines.
final class BaselineTest {

  private static AuditReport published() {
    return AuditedText.read("01-published-mistakes.c").audit(List.of(new ArenaKfuncsContract().contract()));
  }

  private static AuditFinding finding(String file, int line, String message) {
    return new AuditFinding(file, line, AuditRule.MISSING_ROW, "f", "ROW", message, "");
  }

  private static AuditReport report(AuditFinding... findings) {
    return new AuditReport(List.of(findings), List.of(), List.of(), List.of(), 1, List.of());
  }

  @Test
  void whatIsKnownNoLongerCounts(@TempDir Path folder) throws IOException {
    AuditReport report = published();
    Path file = folder.resolve("baseline");
    Baseline.of(report.findings()).write(file);
    AuditReport rest = Baseline.read(file).apply(report, List.of("01-published-mistakes.c"));
    assertThat(report.findings()).isNotEmpty();
    assertThat(rest.isClean()).isTrue();
    assertThat(rest.known()).isEqualTo(report.findings());
    assertThat(rest.stale()).isEmpty();
  }

  @Test
  void aNewFindingCountsAndAFixedOneIsStale() {
    AuditFinding known = finding("a.c", 3, "old");
    AuditFinding added = finding("a.c", 9, "new");
    AuditReport rest = Baseline.of(List.of(known)).apply(report(added), List.of("a.c"));
    assertThat(rest.findings()).containsExactly(added);
    assertThat(rest.stale()).containsExactly(new Baseline.Entry("a.c", "A102", "f", "old"));
  }

  @Test
  void linesMayMove() {
    Baseline baseline = Baseline.of(List.of(finding("a.c", 3, "same")));
    assertThat(baseline.apply(report(finding("a.c", 300, "same")), List.of("a.c")).isClean()).isTrue();
  }

  @Test
  void entriesOfFilesThatWereNotGivenAreNotStaleAndStay() {
    Baseline baseline = Baseline.of(List.of(finding("a.c", 3, "old"), finding("b.c", 3, "other")));
    assertThat(baseline.apply(report(), List.of("a.c")).stale())
        .containsExactly(new Baseline.Entry("a.c", "A102", "f", "old"));
    assertThat(baseline.with(List.of(finding("a.c", 1, "new")), List.of("./a.c")).entries()).containsExactly(
        new Baseline.Entry("b.c", "A102", "f", "other"), new Baseline.Entry("a.c", "A102", "f", "new"));
  }

  @Test
  void aFileHasOneNameHoweverItIsGiven() {
    Baseline baseline = Baseline.of(List.of(finding("x/a.c", 3, "same")));
    for (String name : List.of("./x/a.c", "x/../x/a.c", Path.of("x/a.c").toAbsolutePath().toString())) {
      assertThat(baseline.apply(report(finding(name, 3, "same")), List.of(name)).isClean()).as(name).isTrue();
    }
  }

  @Test
  void anEntryExcusesOneFinding() {
    Baseline baseline = Baseline.of(List.of(finding("a.c", 3, "same")));
    AuditReport rest = baseline.apply(
        report(finding("a.c", 3, "same"), finding("a.c", 8, "same")), List.of("a.c"));
    assertThat(rest.findings()).containsExactly(finding("a.c", 8, "same"));
  }

  @Test
  void textAndEntriesAreTheSame() {
    Baseline baseline = Baseline.of(List.of(finding("a\tb\\c.c", 1, "two\nlines"), finding("a.c", 1, "x")));
    assertThat(Baseline.parse("b", baseline.text()).entries()).containsExactlyInAnyOrderElementsOf(baseline.entries());
    assertThat(baseline.text()).startsWith(Baseline.FORMAT + "\n").endsWith("\n");
  }

  @Test
  void commentsAndEmptyLinesSayNothing() {
    assertThat(Baseline.parse("b", Baseline.FORMAT + "\n\n# to be fixed\n").entries()).isEmpty();
  }

  @Test
  void aMalformedFileIsAnErrorWithItsLine(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> Baseline.parse("known.txt", "a.c\tA102\tf\tmessage\n"))
        .isInstanceOf(MalformedBaseline.class)
        .hasMessage("known.txt:1: the first line of a baseline is '# kfuncdoc audit baseline 1'");
    assertThatThrownBy(() -> Baseline.parse("known.txt", Baseline.FORMAT + "\na.c A102 f\n"))
        .isInstanceOf(MalformedBaseline.class)
        .hasMessageStartingWith("known.txt:2: an entry is file, id, kfunc and message, divided by tabs");
    Path empty = folder.resolve("empty");
    Files.createFile(empty);
    assertThatThrownBy(() -> Baseline.read(empty)).isInstanceOf(MalformedBaseline.class);
  }
}
