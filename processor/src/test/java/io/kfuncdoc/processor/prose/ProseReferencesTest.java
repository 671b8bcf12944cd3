package io.kfuncdoc.processor.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProseReferencesTest {

  private static final Set<String> PARAMETERS = Set.of("p__map", "ptr__ign", "page_cnt", "_x", "n");

  @Test
  void code_spans_and_at_names_come_in_order_with_their_position() {
    Passage passage = new Passage("`page_cnt` of @p__map,\nmail a@b.c `a\nb`", 7, List.of(5, 2, 2));
    assertThat(ProseReferences.of(passage)).containsExactly(
        new ProseReferences.Mention("page_cnt", ProseReferences.Kind.CODE_SPAN, 7, 5),
        new ProseReferences.Mention("p__map", ProseReferences.Kind.AT_NAME, 7, 19),
        new ProseReferences.Mention("a b", ProseReferences.Kind.CODE_SPAN, 8, 13));
  }

  @Test
  void a_word_of_the_text_is_a_mention() {
    assertThat(names("page_cnt must be less than p__map's pages, @ptr__ign")).containsExactly(
        "p__map", "page_cnt", "ptr__ign");
  }

  @Test
  void a_word_in_a_code_span_is_a_mention() {
    assertThat(names("`pgoff(p__map, ptr__ign) + 1`")).containsExactly("p__map", "ptr__ign");
  }

  @Test
  void mentions_are_found_in_lists_quotes_tables_links_and_emphasis() {
    assertThat(names("- n\n\n> *page_cnt*\n\n| [p__map](u) |\n|---|\n| **ptr__ign** |")).containsExactly(
        "n", "p__map", "page_cnt", "ptr__ign");
  }

  @Test
  void a_part_of_a_word_is_none() {
    assertThat(names("page_cnts, in, xn, n1, my_n, page\\_cnt\\_max")).isEmpty();
  }

  @Test
  void an_escaped_underscore_is_an_underscore() {
    assertThat(names("page\\_cnt and \\_x")).containsExactly("_x", "page_cnt");
  }

  @Test
  void code_blocks_mention_nothing() {
    assertThat(names("a\n\n```\npage_cnt\n```\n\n    p__map `n`\n")).isEmpty();
    assertThat(ProseReferences.of(new Passage("```\n@n `n`\n```", 1))).isEmpty();
  }

  @Test
  void only_candidates_are_names() {
    assertThat(ProseReferences.mentionedNames(new Passage("page_cnt n", 1), Set.of("n"))).containsExactly("n");
  }

  private static Set<String> names(String markdown) {
    return ProseReferences.mentionedNames(new Passage(markdown, 1), PARAMETERS);
  }
}
