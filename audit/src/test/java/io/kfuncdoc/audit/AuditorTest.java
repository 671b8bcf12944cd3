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

  /// The messages about a reserve with its `@page_cnt` and `Return:` as given.
  private List<String> messages(String count, String returns) {
    return audit("""
        /**
         * bpf_arena_reserve_pages() - Reserve pages.
         * @p__map: the arena
         * @ptr__ign: first page
         * @page_cnt: %s
         *
         * Return: %s
         */
        int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt);
        """.formatted(count, returns)).findings().stream().map(AuditFinding::message).toList();
  }

  @Test
  void demandsAndConditionsAreQuotedAsWritten() {
    assertThat(messages("must be a power of two", "0 on success"))
        .contains("unread: what is demanded of @page_cnt, \"must be a power of two\", could not be recognized");
    assertThat(messages("Must not be a %PRIME, though", "0 on success"))
        .contains("unread: what is demanded of @page_cnt, \"Must not be a %PRIME\", could not be recognized");
    assertThat(messages("number of pages", "-EBUSY if the moon\n * can't be %FULL."))
        .contains("unread: \"the moon can't be %FULL\" is no condition of any row that could be recognized");
    assertThat(new Auditor(contracts, Release.of("6.18.44")).audit(List.of(KernelDocReader.read(
        "a.c", AuditedText.read("02-corrected.c").content()))).findings().stream().map(AuditFinding::message))
        .anyMatch(m -> m.startsWith("row CONTENDED is not in 6.18.44")
            && m.endsWith("; leave out \"the lock could not be taken\""));
  }

  @Test
  void theRowsThatAreLeftOutStandInTheOrderOfTheTable() {
    assertThat(messages("number of pages", "0, or a negative errno")).extracting(m -> m.split(" ")[1]).containsExactly(
        "NOT_AN_ARENA", "NO_PAGES", "MISALIGNED", "OUT_OF_RANGE", "CONTENDED", "RANGE_TAKEN", "NO_TREE_NODE");
  }

  @Test
  void messagesNameWhatAReaderOfTheTextKnows() {
    assertThat(AuditedText.read("51-alloc-errno.c").audit(contracts).findings()).extracting(AuditFinding::message)
        .containsExactly("%-ENOMEM is never returned; the result is %NULL or a user-space address");
    assertThat(AuditedText.read("26-some-busy-pages.c").audit(contracts).findings()).extracting(AuditFinding::message)
        .containsExactly("row RANGE_TAKEN also applies after bpf_arena_reserve_pages(), and in other cases; say"
            + " \"%-EBUSY if a page of the range is taken\"");
    assertThat(AuditedText.read("88-reserve-wrong-statements.c").audit(contracts).findings())
        .extracting(AuditFinding::message).contains("after row RESERVED, the success, there is no memory");
    assertThat(AuditedText.read("01-published-mistakes.c").audit(contracts).findings())
        .extracting(AuditFinding::message).filteredOn(m -> m.startsWith("row LEAKED"))
        .singleElement().asString().endsWith("there is no memory to remember it\"");
  }

  @Test
  void theSameTextTwiceHasTheSameFindings() {
    AuditedText text = AuditedText.read("01-published-mistakes.c");
    assertThat(text.audit(contracts).findings()).isEqualTo(text.audit(contracts).findings());
  }
}
