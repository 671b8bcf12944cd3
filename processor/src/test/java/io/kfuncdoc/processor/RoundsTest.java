package io.kfuncdoc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Types that another processor writes, and types that nobody does.
class RoundsTest {

  /// Writes a source file in one of its rounds.
  @SupportedAnnotationTypes("*")
  private static final class Writing extends AbstractProcessor {

    private final String name;
    private final String text;
    private int roundsToWait;

    Writing(String name, String text, int roundsToWait) {
      this.name = name;
      this.text = text;
      this.roundsToWait = roundsToWait;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      int left = roundsToWait--;
      if (left > 0) {
        write("demo.Filler" + left, "package demo; class Filler" + left + " {}");
      } else if (left == 0) {
        write(name, text);
      }
      return false;
    }

    private void write(String type, String source) {
      try (Writer out = processingEnv.getFiler().createSourceFile(type).openWriter()) {
        out.write(source);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final String BOX = "interface Box {}\n";

  private static Build compile(StubSource source, String name, String text, int roundsToWait) {
    return Javac.withKfuncdoc().processor(new Writing(name, text, roundsToWait)).compile(source);
  }

  private static void assertOnce(Build build) {
    assertThat(build.errors()).isEmpty();
    assertThat(build.generatedSources())
        .contains("demo/DemoEngine.java", "demo/CheckedDemo.java", "demo/DemoContract.java");
    assertThat(build.text("demo/DemoContract.java"))
        .isEqualTo(Javac.withKfuncdoc().compile(StubSource.demo()).text("demo/DemoContract.java"));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2"})
  void aParameterTypeMayComeLater(int roundsToWait) {
    assertOnce(compile(StubSource.demo().with(BOX, ""), "demo.Box", "package demo; " + BOX, roundsToWait));
  }

  @Test
  void theVocabularyMayComeLater() {
    String all = StubSource.demo().text();
    int from = all.indexOf("interface Terms {");
    int to = all.indexOf("enum Fault");
    StubSource without = new StubSource("demo.Demo", all.substring(0, from) + all.substring(to));
    String terms = "package demo; import io.kfuncdoc.annotations.*; import io.kfuncdoc.model.State; "
        + all.substring(from, to);
    assertOnce(compile(without, "demo.Terms", terms, 0));
  }

  @Test
  void aPointerKindMayComeLater() {
    String kind = "@PointerKind(c = \"struct box *\")\n@interface BoxPtr {}\n";
    assertOnce(compile(
        StubSource.demo().with(kind, ""), "demo.BoxPtr", "package demo; import io.kfuncdoc.annotations.*; " + kind, 0));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '§', textBlock = """
      interface Box {}                                § ''                       § Box
      enum Fault { LID, MEMORY }                      § ''                       § Fault
      @PointerKind(c = "struct box *")                § ''                       § no javac error
      terms = Terms.class                             § terms = Trems.class      § Trems
      situations = Situations.class                   § situations = Sit.class   § Sit
      outcomes = Put.class                            § outcomes = Putt.class    § Putt
      @When("count == 0")                             § @Wehn("count == 0")      § Wehn
      @When("count == 0")                             § @When(GUARD)             § GUARD
      @When("count == 0")                             § @When(count = 0)         § count
      @Flags(value = KF_RCU, until                    § @Flags(value = KF_NONE, until   § enum constant
      @U32 int count                                  § @U31 int count           § U31
      import io.kfuncdoc.annotations.*;               § ''                       § cannot find symbol
      """)
  void aTypeThatNeverComesIsLeftToTheCompiler(String old, String replacement, String named) {
    Build build = Javac.withKfuncdoc().compile(StubSource.demo().with(old, replacement));
    if (named.equals("no javac error")) {
      assertThat(build.ids()).isNotEmpty().containsOnly("K202");
    } else {
      assertThat(build.messages()).isNotEmpty().noneMatch(m -> m.startsWith("[K")).anyMatch(m -> m.contains(named));
    }
  }

  @Test
  void aTextThatLooksLikeAMistakeOfTheCompilerIsAGuard() {
    Build build = Javac.withKfuncdoc().compile(StubSource.demo().with("\"count == 0\"", "\"<error>\""));
    assertThat(build.ids()).containsExactly("K301");
  }
}
