package io.kfuncdoc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.processor.diag.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each problem is reported once, where it stands, with its remedy, and nothing else is.
class ProblemTest {

  /// A defect, two that the docs step finds, a note, and those that [SurroundingsTest], [ClassFileVocabularyTest] and
  /// the test of the analysis provoke.
  private static final Set<Problem> NOT_OF_A_STUB = EnumSet.of(
      Problem.INTERNAL_ERROR, Problem.SAME_PAGE, Problem.SAME_C_NAME, Problem.PAGE_RELEASE, Problem.CANNOT_WRITE,
      Problem.NO_NAMES, Problem.SILENCED, Problem.ANALYSIS_OPTION);

  static Stream<Mistake> mistakes() {
    return Stream.of(
            FamilyMistakes.all(), TypeMistakes.all(), ExpressionMistakes.all(), TableMistakes.all(),
            CommentMistakes.all(), LintMistakes.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isReportedOnceWhereItStands(Mistake mistake) {
    Build build = Javac.withKfuncdoc().compile(mistake.source());
    assertThat(build.messages()).hasSize(1);
    String message = build.messages().get(0);
    assertThat(message).startsWith("[" + mistake.problem().id() + "] ").contains("; ").doesNotContain("%s");
    mistake.says().forEach(part -> assertThat(message).contains(part));
    String remedy = mistake.problem().remedy();
    assertThat(message).endsWith(remedy.substring(remedy.lastIndexOf("%s") < 0 ? 0 : remedy.lastIndexOf("%s") + 2));
    int position = (int) build.errors().get(0).getPosition();
    assertThat(position).as("reported at: %s", line(mistake, position)).isEqualTo(mistake.position());
    assertThat(build.generatedSources()).hasSize(mistake.isOfAnother() ? 4 : 0);
  }

  private static String line(Mistake mistake, int position) {
    return position < 0 ? "nowhere" : mistake.source().text().substring(position).lines().findFirst().orElse("");
  }

  @Test
  void everyProblemHasAMistake() {
    Set<Problem> covered = EnumSet.copyOf(NOT_OF_A_STUB);
    mistakes().forEach(m -> covered.add(m.problem()));
    assertThat(EnumSet.complementOf(EnumSet.copyOf(covered))).isEmpty();
  }

  @Test
  void theStubWithoutMistakeCompiles() {
    Build build =
        Javac.withKfuncdoc().options("-Xlint:all,-processing,-auxiliaryclass").compile(StubSource.demo()).clean();
    assertThat(build.generatedSources()).hasSize(4);
  }

  @Test
  void idsAreUniqueAndAscending() {
    List<String> ids = Stream.of(Problem.values()).map(Problem::id).toList();
    assertThat(ids).doesNotHaveDuplicates().isSorted().allMatch(id -> id.matches("K\\d{3}"));
  }
}
