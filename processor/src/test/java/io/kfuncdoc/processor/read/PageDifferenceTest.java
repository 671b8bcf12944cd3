package io.kfuncdoc.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.emit.rst.ArenaLikeContract;
import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.emit.rst.PageEmitter;
import io.kfuncdoc.processor.emit.rst.RandomContracts;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PageDifferenceTest {

  private final Page page = PageBuilder.build(ArenaLikeContract.contract());
  private final String text = PageEmitter.emit(page);

  @Test
  @DisplayName("another returned value is told by function, row and both values")
  void value() {
    String row = "``OUT_OF_RANGE``\n       - **page_cnt** plus the page offset of **ptr__ign** is greater than the"
        + " number of pages of\n         **p__map**\n       - ``";
    assertThat(after(row + "-EINVAL", row + "-ERANGE"))
        .containsExactly("bpf_arena_reserve_pages: row OUT_OF_RANGE: page says -ERANGE, contract says -EINVAL");
  }

  @Test
  @DisplayName("a changed sentence is shown from both sides, and no other")
  void sentence() {
    assertThat(after("Registered with ``KF_ARENA_ARG2``. In Linux since 6.17",
        "Registered without flags. In Linux since 6.17"))
        .containsExactly("bpf_arena_reserve_pages: context: page says 'Registered without flags.', "
            + "contract says 'Registered with ``KF_ARENA_ARG2``.'");
    assertThat(after("sparse range", "dense range")).singleElement().asString()
        .startsWith("text: page says 'An arena is a dense range").contains("contract says 'An arena is a sparse range");
  }

  @Test
  @DisplayName("what only one side has is told: a parameter, a row, a function")
  void missing() {
    assertThat(after("  ``u64 flags``\n    must be 0\n\n", ""))
        .containsExactly("bpf_arena_alloc_pages: parameter 'u64 flags': missing in the page");
    assertThat(after("``LEAKED``", "``LOST_FOR_EVER``")).containsExactly(
        "bpf_arena_free_pages: row LOST_FOR_EVER: only in the page",
        "bpf_arena_free_pages: row LEAKED: missing in the page");
    Page shorter = new Page(page.stub(), page.title(), page.release(), page.releases(), page.source(), page.text(),
        page.functions().subList(0, 2));
    assertThat(PageDifference.between(shorter, page))
        .containsExactly("function bpf_arena_reserve_pages: missing in the page");
  }

  @Test
  @DisplayName("pages without a difference are equal, and equal pages have none")
  void exactlyTheDifferences() {
    Page before = page;
    for (int seed = 0; seed < 200; seed++) {
      Page other = PageBuilder.build(new RandomContracts(seed, true).next(), Release.of("7.1"));
      assertThat(PageDifference.between(other, other)).isEmpty();
      assertThat(PageDifference.between(other, before).isEmpty()).isEqualTo(other.equals(before));
      before = other;
    }
  }

  private List<String> after(String from, String to) {
    assertThat(text).contains(from);
    return PageDifference.between(PageReader.read(text.replace(from, to)).page().orElseThrow(), page);
  }
}
