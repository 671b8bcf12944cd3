package io.kfuncdoc.processor.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Any text is either converted or reported.
class RandomProseTest {

  private static final int SEEDS = 800;
  private static final ProseContext FUNCTION = ProseContext.ofFunction(Set.of("page_cnt"));

  @Test
  void no_text_breaks_the_writer_and_no_line_has_stray_white_space() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Passage passage = new Passage(RandomMarkdown.of(seed, true), 1);
      for (Rest rest : new Rest[] {
        RestWriter.write(passage, FUNCTION), RestWriter.write(passage, ProseContext.ofFamily()),
        RestWriter.writeInline(passage, FUNCTION)
      }) {
        assertThat(rest.lines()).as("seed %d", seed).allSatisfy(line ->
            assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cs}\\u2028\\u2029]").matches("(?s)|.*\\S"));
        if (!rest.lines().isEmpty()) {
          assertThat(Stream.of(rest.lines().getFirst(), rest.lines().getLast())).as("seed %d", seed).doesNotContain("");
        }
        assertThat(rest.problems()).as("seed %d", seed).allMatch(p -> isWithin(p, passage.markdown()));
      }
      assertThat(RestWriter.writeInline(passage, FUNCTION).lines()).as("seed %d", seed).hasSizeLessThan(2);
    }
  }

  @Test
  void the_same_text_gives_the_same_lines() {
    for (long seed = 0; seed < 500; seed++) {
      Passage passage = new Passage(RandomMarkdown.of(seed, true), 1);
      assertThat(RestWriter.write(passage, FUNCTION)).isEqualTo(RestWriter.write(passage, FUNCTION));
    }
  }

  @Test
  void no_text_breaks_the_reader_and_every_line_with_text_is_in_one_part() {
    for (long seed = 0; seed < SEEDS; seed++) {
      String raw = RandomMarkdown.of(seed, true).replace("@a", "\n@param n").replace("%X", "\n @return");
      Comment comment = CommentReader.read(raw);
      String unix = new Passage(raw, 1).markdown();
      assertThat(comment.problems()).as("seed %d", seed).allMatch(p -> isWithin(p, unix));
      long lines = Stream.concat(Stream.of(comment.purpose(), comment.description()),
              comment.params().stream().map(ParamText::text))
          .flatMap(part -> part.markdown().lines()).filter(line -> !line.isBlank()).count();
      if (comment.params().isEmpty() && comment.problems().isEmpty()) {
        assertThat(lines).as("seed %d", seed).isEqualTo(unix.lines().filter(line -> !line.isBlank()).count());
      }
      ProseReferences.of(comment.description());
      ProseReferences.mentionedNames(comment.description(), Set.of("page_cnt"));
    }
  }

  private static boolean isWithin(ProseProblem problem, String text) {
    String[] lines = text.split("\n", -1);
    return problem.line() <= lines.length && problem.column() <= lines[problem.line() - 1].length() + 1;
  }
}
