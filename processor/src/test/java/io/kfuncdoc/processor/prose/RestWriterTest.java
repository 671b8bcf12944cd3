package io.kfuncdoc.processor.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestWriterTest {

  static final List<Fixture> FIXTURES = Fixtures.ALL;

  @ParameterizedTest
  @FieldSource("FIXTURES")
  void each_construct_has_its_form(Fixture fixture) {
    Rest rest = fixture.written();
    assertThat(String.join("\n", rest.lines())).isEqualTo(fixture.rest().stripTrailing());
    assertThat(rest.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "\\- a", "\\+ a", "\\* a", "1\\. a", "(a) b", "a. b", "iv) b", "\\#. a", ":f: a", "-a", "-E, --foo=bar", "/V  x",
    "\\>>> a", "| a", ".. a", "..", "__ a", "-- a", "\u2014 a", "\\+--+--+", "===  ==", "!!!!",
    "\"\"", "...", "\u2022 a"
  })
  void a_paragraph_that_looks_like_a_block_gets_a_backslash(String markdown) {
    Rest rest = RestWriter.write(new Passage(markdown, 1), Fixture.CONTEXT);
    assertThat(rest.problems()).isEmpty();
    assertThat(rest.lines()).singleElement().asString().startsWith("\\");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-EINVAL if x", "a.b", "1.5 x", "e.g. x", "...x", "::x", "/a/b x", "(see a) b", "I am"})
  void a_paragraph_that_only_reminds_of_a_block_does_not(String markdown) {
    assertThat(RestWriter.write(new Passage(markdown, 1), Fixture.CONTEXT).lines()).containsExactly(markdown);
  }

  @Test
  void a_second_line_that_looks_like_an_underline_gets_a_backslash() {
    assertThat(RestWriter.write(new Passage("a\n....\n....", 1), Fixture.CONTEXT).lines())
        .containsExactly("a", "\\....", "....");
  }

  @Test
  void an_empty_passage_has_no_lines() {
    assertThat(RestWriter.write(new Passage("", 1), Fixture.CONTEXT)).isEqualTo(new Rest(List.of(), List.of()));
    assertThat(RestWriter.writeInline(new Passage(" \n", 1), Fixture.CONTEXT))
        .isEqualTo(new Rest(List.of(), List.of()));
  }

  @Test
  void inline_text_is_on_one_line() {
    assertThat(RestWriter.writeInline(new Passage("a `page_cnt`\n*b\nc*\n[d](e)", 1), Fixture.CONTEXT))
        .isEqualTo(new Rest(List.of("a **page_cnt** *b c* `d <e>`__"), List.of()));
  }

  @Test
  void without_parameters_a_code_span_is_a_literal() {
    assertThat(RestWriter.write(new Passage("`page_cnt`", 1), ProseContext.ofFunction(Set.of())).lines())
        .containsExactly("``page_cnt``");
  }
}
