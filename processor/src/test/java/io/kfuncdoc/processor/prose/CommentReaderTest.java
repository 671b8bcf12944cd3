package io.kfuncdoc.processor.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommentReaderTest {

  private static final String RESERVE = """
       Reserve a page range
       within a BPF arena.

       Takes `page_cnt` pages.

       - a
         - b

       @param p__map   the arena
       @param ptr__ign first page
                       of the range:

                       - aligned
       @param page_cnt number of pages
      """;

  @Test
  void the_first_paragraph_is_the_purpose_and_keeps_its_line_breaks_and_full_stop() {
    Comment comment = CommentReader.read(RESERVE);
    assertThat(comment.purpose().markdown()).isEqualTo("Reserve a page range\nwithin a BPF arena.");
    assertThat(comment.purpose().firstLine()).isEqualTo(1);
    assertThat(comment.problems()).isEmpty();
  }

  @Test
  void the_description_ends_before_the_first_tag() {
    Passage description = CommentReader.read(RESERVE).description();
    assertThat(description.markdown()).isEqualTo("Takes `page_cnt` pages.\n\n- a\n  - b");
    assertThat(description.firstLine()).isEqualTo(4);
    assertThat(description.firstColumns()).containsExactly(2, 1, 2, 2);
  }

  @Test
  void a_param_goes_on_until_the_next_tag_and_loses_its_indentation() {
    List<ParamText> params = CommentReader.read(RESERVE).params();
    assertThat(params).extracting(ParamText::name).containsExactly("p__map", "ptr__ign", "page_cnt");
    assertThat(params).extracting(p -> p.text().markdown())
        .containsExactly("the arena", "first page\nof the range:\n\n- aligned", "number of pages");
    assertThat(params).extracting(ParamText::line).containsExactly(9, 10, 14);
    assertThat(params.get(1).text().firstColumns()).containsExactly(18, 18, 1, 18);
  }

  @Test
  void the_text_of_a_param_may_start_on_the_next_line() {
    ParamText param = CommentReader.read("P.\n\n@param n\n  how many").params().getFirst();
    assertThat(param.text()).isEqualTo(new Passage("how many", 4, List.of(3)));
    assertThat(param.line()).isEqualTo(3);
  }

  @Test
  void a_param_without_text_is_kept_with_an_empty_passage() {
    ParamText param = CommentReader.read("P.\n\n@param n").params().getFirst();
    assertThat(param.name()).isEqualTo("n");
    assertThat(param.text().isEmpty()).isTrue();
  }

  @Test
  void other_tags_are_problems_and_their_text_is_nobodys() {
    Comment comment = CommentReader.read("P.\n\n @return 0\n   always\n@throws E x\n@see Y\n@mode what\n@param n m");
    assertThat(comment.problems()).containsExactly(
        new ProseProblem(3, 2, "tag @return is not supported: results are rows of the table"),
        new ProseProblem(5, 1, "tag @throws is not supported: errors are rows of the table"),
        new ProseProblem(6, 1, "tag @see is not supported: write a link in the text"),
        new ProseProblem(7, 1, "tag @mode is not supported: "
            + "only @param is; a line of text that starts with @ is written with \\@ or in a code span"));
    assertThat(comment.params()).extracting(ParamText::name).containsExactly("n");
    assertThat(comment.description().isEmpty()).isTrue();
  }

  @Test
  void a_param_needs_the_name_of_a_parameter() {
    assertThat(CommentReader.read("@param").problems()).singleElement().matches(p -> p.line() == 1 && p.column() == 1);
    assertThat(CommentReader.read("@param <T> t").problems()).hasSize(1);
    assertThat(CommentReader.read("@param a: t").problems()).hasSize(1);
  }

  @Test
  void a_second_text_for_a_parameter_is_a_problem() {
    assertThat(CommentReader.read("@param a x\n@param a y").problems())
        .containsExactly(new ProseProblem(2, 1, "a second @param a: say it once"));
  }

  @Test
  void an_at_sign_in_a_code_block_is_no_tag() {
    Comment comment = CommentReader.read("P.\n\n```java\n@Kfunc\n@param x\n```\n\n    @param y\n\n@param n z");
    assertThat(comment.params()).extracting(ParamText::name).containsExactly("n");
    assertThat(comment.description().markdown()).isEqualTo("```java\n@Kfunc\n@param x\n```\n\n    @param y");
  }

  @Test
  void an_at_sign_that_is_escaped_or_inside_a_line_is_no_tag() {
    Comment comment = CommentReader.read("\\@mode\nmail a@b.c @x");
    assertThat(comment.problems()).isEmpty();
    assertThat(comment.purpose().markdown()).isEqualTo("\\@mode\nmail a@b.c @x");
  }

  @Test
  void a_comment_that_starts_with_anything_but_a_paragraph_has_no_purpose() {
    for (String start : List.of("- a", "# a", "```\na\n```", "> a", "| a |\n|---|\n| b |")) {
      Comment comment = CommentReader.read(start + "\n\ntext");
      assertThat(comment.purpose().isEmpty()).as(start).isTrue();
      assertThat(comment.description().markdown()).isEqualTo(start + "\n\ntext");
    }
  }

  @Test
  void a_list_right_after_the_purpose_belongs_to_the_description() {
    Comment comment = CommentReader.read("\n\nPurpose\n- a");
    assertThat(comment.purpose()).isEqualTo(new Passage("Purpose", 3));
    assertThat(comment.description()).isEqualTo(new Passage("- a", 4));
  }

  @Test
  void nothing_gives_empty_parts() {
    for (String raw : List.of("", "\n", "  \n ")) {
      Comment comment = CommentReader.read(raw);
      assertThat(comment.purpose().isEmpty() && comment.description().isEmpty()).isTrue();
      assertThat(comment.params()).isEmpty();
      assertThat(comment.problems()).isEmpty();
    }
  }

  @Test
  void carriage_returns_end_lines() {
    Comment comment = CommentReader.read("P\r\n\r\nD\r\n@param a b\r\n");
    assertThat(comment.purpose().markdown()).isEqualTo("P");
    assertThat(comment.description()).isEqualTo(new Passage("D", 3));
    assertThat(comment.params()).containsExactly(new ParamText("a", new Passage("b", 4, List.of(10)), 4));
  }
}
