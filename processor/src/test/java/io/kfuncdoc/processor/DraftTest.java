package io.kfuncdoc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.processor.emit.json.JsonEmitter;
import io.kfuncdoc.processor.emit.kerneldoc.BlockEmitter;
import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.emit.rst.PageEmitter;
import io.kfuncdoc.processor.emit.rst.PageFormat;
import io.kfuncdoc.processor.emit.rst.RandomContracts;
import io.kfuncdoc.processor.read.PageDifference;
import io.kfuncdoc.processor.read.PageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A draft may lack words and rows, and says everywhere that it is one.
class DraftTest {

  private static final String PAGE = "META-INF/kfuncdoc/pages/demo/draft.rst";

  private static final StubSource DRAFT = new StubSource("demo.Drafted", """
      package demo;

      import io.kfuncdoc.annotations.*;

      /// # Drafted kfuncs
      ///
      /// TODO
      @Draft
      @KfuncFamily(page = "demo/draft", source = "TODO", releases = "7.1")
      public interface Drafted {

        /// TODO
        ///
        /// @param count TODO
        @Kfunc(outcomes = Take.class)
        int drafted_take(@U32 int count);

        enum Take {
          @Success @Returns("result") TODO
        }

        /// TODO
        @Kfunc(outcomes = Stop.class)
        void drafted_stop();

        enum Stop {
          @Success TODO
        }
      }
      """);

  @Test
  void thePageSaysSoAtTheTopAndWithEachFunction() {
    String page = Javac.withKfuncdoc().compile(DRAFT).clean().text(PAGE);
    assertThat(page.substring(0, page.indexOf("Functions"))).contains("This page is a draft");
    assertThat(page.split("\\*Draft\\*: the contract of this function", -1)).hasSize(3);
    assertThat(page).doesNotContain("Any context", "unchanged", "the call leaves as it was");
    Page read = PageReader.read(page).page().orElseThrow();
    assertThat(read.isDraft()).isTrue();
    assertThat(PageEmitter.emit(read)).isEqualTo(page);
  }

  @Test
  void soDoCommentAndModel() throws ReflectiveOperationException {
    Contract contract = Javac.withKfuncdoc().compile(DRAFT).clean().contract("demo.Drafted");
    assertThat(contract.draft()).isTrue();
    assertThat(JsonEmitter.emit(contract)).contains("\"draft\": true");
    assertThat(BlockEmitter.emit(contract, contract.kfunc("drafted_stop"), contract.newest()))
        .contains("Draft", "Context: To be written.");
  }

  @Test
  void withoutTheAnnotationEachGapIsAFinding() {
    Build build = Javac.withKfuncdoc().compile(DRAFT.with("@Draft\n", ""));
    assertThat(build.ids()).hasSize(7).containsOnly("K610");
    assertThat(build.generatedSources()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
    "K601 | /// @param count TODO      | /// more",
    "K606 | '  /// TODO\n  @Kfunc(outcomes = Stop'  | '  @Kfunc(outcomes = Stop'",
    "K411 | ' @Returns(\"result\")'    | ''",
    "K609 | '/// # Drafted kfuncs\n///' | ///",
  })
  void whatIsWrongElsewhereIsWrongInADraft(String id, String old, String replacement) {
    assertThat(Javac.withKfuncdoc().compile(DRAFT.with(old, replacement)).ids()).contains(id);
  }

  @Test
  void anyDraftIsReadBackAndDiffersFromTheWrittenPage() {
    for (long seed = 0; seed < 100; seed++) {
      Contract contract = new RandomContracts(seed, seed % 2 == 0).next();
      if (contract.kfuncs().isEmpty()) {
        continue;
      }
      Page written = PageBuilder.build(contract);
      Page draft = PageBuilder.build(new Contract(
          contract.name(), contract.packageName(), contract.page(), contract.source(), contract.releases(),
          contract.text(), contract.terms(), contract.faults(), contract.kfuncs(), true));
      String text = PageEmitter.emit(draft);
      assertThat(PageReader.read(text).page()).as("seed %d", seed).contains(draft);
      assertThat(PageDifference.between(draft, written)).contains("state: page says 'draft', contract says 'written'");
      String cut = text.replace("   " + PageFormat.DRAFT_PAGE + "\n", "");
      assertThat(PageReader.read(cut).problems()).singleElement().asString().contains("is a draft");
    }
  }
}
