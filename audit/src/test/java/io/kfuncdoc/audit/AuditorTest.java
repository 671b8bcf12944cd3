package io.kfuncdoc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.kerneldoc.source.KernelDocReader;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.sample.ArenaKfuncsContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What becomes of a file as a whole.
final class AuditorTest {

  private final List<Contract> contracts = List.of(new ArenaKfuncsContract().contract());

  private AuditReport audit(String text) {
    return new Auditor(contracts, null).audit(List.of(KernelDocReader.read("mm/some.c", text)));
  }

  @Test
  void aFunctionWithoutAContractIsNamedAndIsNoFinding() {
    AuditReport report = audit("/**\n * bpf_other() - Do.\n * @x: x\n */\nvoid bpf_other(int x)\n{\n}\n");
    assertThat(report.isClean()).isTrue();
    assertThat(report.unknown()).containsExactly("bpf_other");
    assertThat(report.read()).isZero();
  }

  @Test
  void aFindingIsOneLineWithFileLineIdAndKfunc() {
    AuditReport report = AuditedText.read("55-alloc-kernel-pointer.c").audit(contracts);
    assertThat(report.findings()).singleElement().satisfies(f -> {
      assertThat(f.oneLine()).isEqualTo("55-alloc-kernel-pointer.c:15: [A114] bpf_arena_alloc_pages: "
          + "the result is a user-space address, not a \"kernel address\"");
      assertThat(f.sentence()).startsWith("The kernel address of the first page on success.");
    });
  }

  @Test
  void theMessageNamesTheRowAndACorrectedWording() {
    AuditReport report = AuditedText.read("24-lock-left-out.c").audit(contracts);
    assertThat(report.findings()).singleElement().satisfies(f -> assertThat(f.message()).isEqualTo(
        "row CONTENDED is not stated; add \"%-EBUSY if the lock of the free space cannot be taken\""));
  }

  @Test
  void aReleaseThatNoContractIsHeldToIsRefused() {
    assertThatThrownBy(() -> new Auditor(contracts, Release.of("5.4")).audit(List.of(
            KernelDocReader.read("a.c", AuditedText.read("02-corrected.c").content()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kernel 5.4 is not one of");
  }

  @Test
  void whatNoReaderUnderstoodIsUnreadAndNoFinding() {
    AuditedText right = AuditedText.read("86-reserve-low-bits.c");
    AuditReport report = audit(right.content().replace(" * Return:", """
         * A reservation cannot be undone. Takes @page_cnt pages out of the arena's
         * free space without giving them memory, so that bpf_arena_alloc_pages() does
         * not hand them out. Before 7.0 it was blue.
         *
         * Return:\
        """));
    assertThat(report.isClean()).isTrue();
    assertThat(right.audit(contracts).unread()).isEmpty();
    assertThat(report.unread()).singleElement().satisfies(u -> {
      assertThat(u.sentence()).isEqualTo("A reservation cannot be undone.");
      assertThat(u.oneLine()).isEqualTo("mm/some.c:11: unread: \"A reservation cannot be undone.\"");
    });
  }

  @Test
  void theSameTextTwiceHasTheSameFindings() {
    AuditedText text = AuditedText.read("01-published-mistakes.c");
    assertThat(text.audit(contracts).findings()).isEqualTo(text.audit(contracts).findings());
  }
}
