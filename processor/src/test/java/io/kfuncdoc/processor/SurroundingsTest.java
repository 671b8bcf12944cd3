package io.kfuncdoc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Objects;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Several mistakes, several families, options, and what is in the way of writing.
class SurroundingsTest {

  private static final StubSource OTHER = new StubSource("other.Other", """
      package other;
      import io.kfuncdoc.annotations.*;
      /// # Other
      @KfuncFamily(page = "other", source = "other.c", releases = "7.1")
      public interface Other {
        /// Does it.
        @Kfunc(outcomes = Does.class)
        void does();
        enum Does { @Success DONE }
      }
      """);

  @Test
  void severalMistakesAreReportedTogetherAsTheyStand() {
    StubSource source = StubSource.demo()
        .with("\"demo/kfuncs\"", "\"/demo\"")
        .with("/// Put things into a box.", "/// Put things <br>into a box.")
        .with("until = \"7.0\"", "until = \"six\"")
        .with("@U32 int count)", "int[] count)")
        .with("    @Returns(\"NULL\")\n", "    @Returns(\"NIL\")\n")
        .with("@Undefined(\"room(box) == 0\")", "@Undefined(\"roon(box) == 0\")")
        .with("(addr & 7) == 0", "(addr & 7)");
    Build build = Javac.withKfuncdoc().compile(source);
    assertThat(build.ids()).containsExactlyInAnyOrder("K109", "K303", "K204", "K413", "K302");
    assertThat(build.errors().stream().filter(e -> !e.getMessage(null).contains("K303")))
        .isSortedAccordingTo(Comparator.comparingLong(Diagnostic::getPosition));
    assertThat(build.generatedSources()).isEmpty();
  }

  @Test
  void findingsOfAllPhasesStandInTheOrderOfReading() {
    StubSource source = StubSource.demo()
        .with("\"demo/kfuncs\"", "\"/demo\"")
        .with("/// Put things into a box.", "/// Put things <br>into a box.")
        .with("until = \"7.0\"", "until = \"six\"")
        .with("\"count == 0\"", "\"cuont == 0\"")
        .with("@Reported(fault = \"LID\")", "@Reported(fault = \"LAD\")")
        .with("\"result == 0\"", "\"result == none\"")
        .with("    @Success\n    SHAKEN", "    SHAKEN");
    Build build = Javac.withKfuncdoc().compile(source);
    assertThat(build.ids()).containsExactly("K109", "K605", "K110", "K302", "K501", "K302", "K401");
  }

  @Test
  void aFamilyWithAMistakeDoesNotStopAnother() {
    StubSource mistaken = StubSource.demo().with("\"-EFAULT\"", "\"-EFALT\"");
    Build build = Javac.withKfuncdoc().compile(mistaken, OTHER);
    assertThat(build.ids()).containsExactly("K408");
    assertThat(build.generatedSources())
        .containsExactly(
            "other/CheckedOther.java", "other/OtherContract.java", "other/OtherEngine.java", "other/RawOther.java");
    assertThat(build.written()).containsKey("META-INF/kfuncdoc/pages/other.rst")
        .doesNotContainKey("META-INF/kfuncdoc/pages/demo/kfuncs.rst");
  }

  @Test
  void twoFamiliesWithMistakesReportBoth() {
    Build build = Javac.withKfuncdoc()
        .compile(StubSource.demo().with("\"-EFAULT\"", "\"-EFALT\""), OTHER.with("@Success", "@When(\"x\")"));
    assertThat(build.ids()).containsExactlyInAnyOrder("K408", "K302", "K409");
  }

  @ParameterizedTest
  @CsvSource({"7.1, 7.1", "6.18.44, 6.18.44", "6.18, 6.18.44", "6.18.45, 6.18.45", ", 7.1"})
  void thePageIsMadeForTheReleaseThatIsAsked(String asked, String shown) {
    Javac javac = Javac.withKfuncdoc();
    Build build = (asked == null ? javac : javac.options("-Akfuncdoc.release=" + asked)).compile(StubSource.demo());
    String page = build.clean().text("META-INF/kfuncdoc/pages/demo/kfuncs.rst");
    assertThat(page).contains(shown);
    assertThat(build.text("demo/DemoContract.java")).contains("Release.of(\"6.18.44\"), Release.of(\"7.1\")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "7.2", "6.18.43", "7", "6.18.44.1"})
  void anotherReleaseIsRefused(String asked) {
    Build build = Javac.withKfuncdoc().options("-Akfuncdoc.release=" + asked).compile(StubSource.demo());
    assertThat(build.ids()).containsExactly("K116");
    assertThat(build.messages().get(0))
        .contains("'" + asked + "'", "[6.18.44, 7.1]", "mend the option kfuncdoc.release");
    assertThat(build.generatedSources()).isEmpty();
  }

  @Test
  void aTypeInTheWayIsNamed() {
    Build build = Javac.withKfuncdoc().compile(OTHER, new StubSource("other.OtherEngine", """
        package other;
        class OtherEngine {}
        """));
    assertThat(build.messages().get(0)).startsWith("[K117] cannot write other.OtherEngine: ").contains("called so");
    assertThat(build.ids()).doesNotContain("K001");
  }

  @Test
  void twoFamiliesWithOnePageInOneCompilation() {
    Build build = Javac.withKfuncdoc()
        .compile(OTHER, StubSource.demo().with("\"demo/kfuncs\"", "\"other\""));
    assertThat(build.ids()).containsExactly("K117");
    assertThat(build.messages().get(0)).contains("other.rst");
  }

  @Test
  void thePageIsUtf8WhateverTheSourcesAre() {
    Build build = Javac.withKfuncdoc().options("-encoding", "US-ASCII")
        .compile(OTHER.with("/// Does it.", "/// Does it \u2013 na\u00efvely."));
    assertThat(new String(build.written().get("META-INF/kfuncdoc/pages/other.rst"), StandardCharsets.UTF_8))
        .contains("na\u00efvely");
  }

  @Test
  void gradleIsToldThatTheProcessorIsIsolating() throws IOException {
    try (InputStream in =
        KfuncProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines())
          .containsExactly("io.kfuncdoc.processor.KfuncProcessor,isolating");
    }
  }

  @Test
  void theMetaDataIsThere() {
    KfuncProcessor processor = new KfuncProcessor();
    assertThat(processor.getSupportedOptions()).containsExactlyInAnyOrder("kfuncdoc.release", "kfuncdoc.analysis");
    assertThat(processor.getSupportedAnnotationTypes()).containsExactly("io.kfuncdoc.annotations.KfuncFamily");
    assertThat(ServiceLoader.load(Processor.class).stream().map(ServiceLoader.Provider::type))
        .anyMatch(KfuncProcessor.class::equals);
  }
}
