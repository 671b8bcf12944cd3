package io.kfuncdoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.audit.strings.StringKfuncsContract;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.sample.ArenaKfuncsContract;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Texts about the arena kfuncs, and about a family that has nothing in common with them, yield what their heads say,
/// and nothing else.
final class AuditedTextsTest {

  @TestFactory
  Stream<DynamicTest> texts() {
    return tests("texts", new ArenaKfuncsContract().contract());
  }

  @TestFactory
  Stream<DynamicTest> strings() {
    return tests("strings", new StringKfuncsContract().contract());
  }

  private static Stream<DynamicTest> tests(String folder, Contract contract) {
    List<Contract> contracts = List.of(contract);
    return AuditedText.all(folder).stream().map(t -> DynamicTest.dynamicTest(t.name(), () -> {
      AuditReport report = t.audit(contracts);
      assertThat(report.read()).isPositive();
      assertThat(report.findings().stream().map(AuditedTextsTest::shown).sorted().toList())
          .as("%s", report.findings().stream().map(f -> f.oneLine() + "\n    " + f.sentence())
              .collect(Collectors.joining("\n", "\n", "\n")))
          .isEqualTo(t.expected());
      List<String> unread = report.unread().stream().map(UnreadSentence::sentence).toList();
      if (!t.unread().isEmpty()) {
        assertThat(unread.isEmpty() ? List.of("none") : unread).containsExactlyInAnyOrderElementsOf(t.unread());
      }
    }));
  }

  private static String shown(AuditFinding finding) {
    return (finding.rule().id() + " " + finding.kfunc() + " " + finding.subject()).strip();
  }
}
