package io.kfuncdoc.processor.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cannot be converted is reported where it stands.
class ProseProblemTest {

  @ParameterizedTest
  @CsvSource(delimiter = '§', quoteCharacter = '"', textBlock = """
      a <b>c                       § 1:3  § raw HTML
      a\\n\\n <div>x</div>         § 3:2  § raw HTML
      a <!-- c --> b               § 1:3  § HTML comment
      <!-- c -->                   § 1:1  § HTML comment
      a\\nb ![i](u)                § 2:3  § image
      ![r]\\n\\n[r]: u             § 1:1  § image
      a\\n\\n[r]: u                § 3:1  § reference definition that nothing
      a[^1]                        § 1:2  § footnote
      a\\n\\n[^1]: u               § 3:1  § footnote
      a  \\nb\\n===                   § 1:2  § hard line break where one line
      a [b][c]                     § 1:3  § link to a reference
      - a\\n- [ ] b                § 2:3  § task list
      - [x] b                      § 1:3  § task list
      **a *b***                    § 1:5  § emphasis inside strong emphasis
      *a `b`*                      § 1:4  § code span inside emphasis
      *a [b](c)*                   § 1:4  § link inside emphasis
      [`a`](b)                     § 1:2  § code span inside the text of a link
      *a  \\nb*                    § 1:3  § hard line break inside emphasis
      [a](b 'c')                   § 1:1  § title of a link
      [a]()                        § 1:1  § link without a target
      [](a)                        § 1:1  § link without text
      ` `                          § 1:1  § code span without text
      ```a``b```                   § 1:1  § two backticks
      - # a                        § 1:3  § heading inside a list
      \\043 a\\n\\n### b           § 3:1  § heading of level 3 without one of level 2
      \\043# a                     § 1:1  § heading of level 2 without one of level 1
      a\\n\\n#                     § 3:1  § heading without text
      ***                          § 1:1  § thematic break
      a\\n\\n***                   § 3:1  § thematic break
      \\043 a\\n\\n***\\n\\nb      § 3:1  § thematic break
      - a\\n\\n  ***\\n\\n  b      § 3:3  § thematic break
      a\\n\\n***\\n***\\n\\nb      § 3:1  § thematic break
      x\\n```\\na                  § 2:1  § code block without a closing fence
      ```\\n\\n```                 § 1:1  § code block without code
      ```c x\\na\\n```             § 1:4  § code block with more than a language
      |a|b|\\n|:-|-:|\\n|c|d|      § 1:4  § column that is not aligned left
      |a|b|\\n|-|-|\\n|c|d|e|      § 3:6  § cell beyond the columns
      |a|b|\\n|-|-|                § 1:1  § table without rows
      |a|\\n|-|\\n|<i>|            § 3:2  § raw HTML
      a {@code b}                  § 1:3  § inline tag {@code}
      a &#x2028; b                 § 1:3  § control character U+2028
      """)
  void it_is_a_problem_at_its_line_and_column(String markdown, String position, String what) {
    Rest rest = RestWriter.write(new Passage(markdown.translateEscapes(), 1), Fixture.CONTEXT);
    assertThat(rest.problems()).isNotEmpty();
    ProseProblem first = rest.problems().getFirst();
    assertThat(first.line() + ":" + first.column()).isEqualTo(position);
    assertThat(first.what()).startsWith(what);
  }

  @Test
  void positions_count_in_the_comment_not_in_the_passage() {
    Comment comment = CommentReader.read(" P.\n\n D\n\n @param n  x\n            y <b>");
    Passage text = comment.params().getFirst().text();
    assertThat(RestWriter.write(text, Fixture.CONTEXT).problems())
        .extracting(ProseProblem::line, ProseProblem::column)
        .containsExactly(tuple(6, 15));
  }

  @Test
  void headings_and_thematic_breaks_belong_to_families() {
    Rest rest = RestWriter.write(new Passage("a\n\n# b\n\nc\n\n***\n\nd", 1), ProseContext.ofFunction(Set.of()));
    assertThat(rest.problems()).extracting(ProseProblem::line).containsExactly(3, 7);
  }

  @Test
  void one_line_of_text_is_one_paragraph() {
    assertThat(inline("a\n\nb\n\n- c\n\n```\nd\n```")).extracting(ProseProblem::line, ProseProblem::what)
        .containsExactly(
            tuple(3, "a second paragraph where one line is wanted"),
            tuple(5, "list where one line of text is wanted"),
            tuple(7, "code block where one line of text is wanted"));
    assertThat(inline("a  \nb")).extracting(ProseProblem::column).containsExactly(2);
  }

  @Test
  void all_problems_of_a_passage_come_in_the_order_of_the_text() {
    Rest rest = RestWriter.write(new Passage("[r]: u\n\na <b> ![i](u)\n\n***", 1), Fixture.CONTEXT);
    assertThat(rest.problems()).extracting(ProseProblem::line).containsExactly(1, 3, 3, 5);
  }

  private static List<ProseProblem> inline(String markdown) {
    return RestWriter.writeInline(new Passage(markdown, 1), Fixture.CONTEXT).problems();
  }
}
