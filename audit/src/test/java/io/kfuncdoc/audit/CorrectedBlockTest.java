package io.kfuncdoc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.kerneldoc.source.KernelDocReader;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.emit.kerneldoc.BlockEmitter;
import io.kfuncdoc.sample.ArenaKfuncsContract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The block that a contract yields says what the contract says, in each release.
final class CorrectedBlockTest {

  private final Contract contract = new ArenaKfuncsContract().contract();

  @TestFactory
  Stream<DynamicTest> isClean() {
    return contract.releases().stream().flatMap(release -> contract.kfuncs().stream()
        .filter(kfunc -> kfunc.availability().includes(release))
        .map(kfunc -> DynamicTest.dynamicTest(kfunc.name() + " on " + release, () -> isClean(kfunc, release))));
  }

  private void isClean(Kfunc kfunc, Release release) {
    Auditor auditor = new Auditor(List.of(contract), release);
    String block = auditor.correctedBlock(kfunc.name(), BlockEmitter::emit);
    AuditReport report = auditor.audit(List.of(KernelDocReader.read("block.c", block)));
    assertThat(report.findings()).isEmpty();
    assertThat(report.unread()).isEmpty();
    assertThat(report.read()).isEqualTo(1);
  }

  @Test
  void theBlockOfOneReleaseIsFaultyInAnother() {
    String block = new Auditor(List.of(contract), Release.of("6.18.44"))
        .correctedBlock("bpf_arena_reserve_pages", BlockEmitter::emit);
    AuditReport report =
        new Auditor(List.of(contract), Release.of("7.1")).audit(List.of(KernelDocReader.read("block.c", block)));
    assertThat(report.findings()).extracting(f -> f.rule().id() + " " + f.subject())
        .containsExactlyInAnyOrder("A102 CONTENDED", "A115 SLEEPABLE_ONLY");
  }

  @Test
  void ofAnUnknownKfuncThereIsNone() {
    assertThatThrownBy(() -> new Auditor(List.of(contract), null).correctedBlock("bpf_unknown", BlockEmitter::emit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no contract has a kfunc bpf_unknown");
  }
}
