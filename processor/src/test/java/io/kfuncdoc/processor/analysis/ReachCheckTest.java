package io.kfuncdoc.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.kfuncdoc.processor.KfuncProcessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of a table at compile time: of string kfuncs with a row or two put in.
class ReachCheckTest {

  private static Compilation compile(String rows, String... options) {
    return Compiler.javac().withProcessors(new KfuncProcessor()).withOptions((Object[]) options).compile(
        JavaFileObjects.forSourceString("family.StringKfuncs", """
            package family;
            import io.kfuncdoc.annotations.*;

            /// # Strings
            @KfuncFamily(page = "strings", source = "kernel/bpf/helpers.c", releases = {"6.18.44", "7.1"},
                terms = StringKfuncs.Terms.class)
            public interface StringKfuncs {

              interface Terms {
                @Observed
                @Phrase(value = "{address} is a kernel address", negated = "{address} is no kernel address")
                static boolean inKernel(@U64 long address) { return address < 0; }
              }

              /// Compare two strings.
              ///
              /// @param s1__ign the one
              /// @param s2__ign the other
              /// @param count   the most bytes to look at
              @Kfunc(since = "6.17", outcomes = Compare.class)
              int bpf_strncmp(@U64 long s1__ign, @U64 long s2__ign, @U64 long count);

              enum Compare {
                @When("!inKernel(s1__ign) || !inKernel(s2__ign)") @Returns("-ERANGE") OUT_OF_RANGE,
                %s
                @When("count == 0") @Returns("0") NOTHING,
                /// they are compared
                @Success @Returns("result") COMPARED
              }
            }
            """.formatted(rows)));
  }

  private static List<String> messages(Compilation compilation, Diagnostic.Kind kind) {
    return compilation.diagnostics().stream()
        .filter(d -> d.getKind() == kind)
        .map(d -> d.getMessage(Locale.ROOT))
        .filter(m -> m.startsWith("[K4") || m.startsWith("[K118") || m.startsWith("bpf_"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
      "@When(\"count != count\")                        ~ [K406] the guard of row ROW never holds; ",
      "@When(\"count + 1 < count && count < 9\")        ~ [K406] the guard of row ROW never holds; ",
      "@When(\"!inKernel(s1__ign) || !inKernel(s2__ign)\")~ [K404] row ROW has the guard of OUT_OF_RANGE; ",
      "@When(\"!inKernel(s2__ign) && count > 3\")       ~ [K416] row ROW cannot be reached: what it would answer is"
          + " answered before by OUT_OF_RANGE, as with s1__ign = 0, s2__ign = 0, count = ",
      "@When(value = \"!inKernel(s2__ign)\", since = \"7.0\")~ [K416] row ROW cannot be reached",
      "@When(\"count >= 0\")~ [K405] row NOTHING cannot be reached: the guard of ROW always holds; "})
  void aRowThatNothingReachesIsAnError(String decision, String message) {
    assertThat(messages(compile(decision + " @Returns(\"1\") ROW,"), Diagnostic.Kind.ERROR))
        .singleElement().asString().startsWith(message);
  }

  @Test
  void aRowCoveredInOneReleaseIsNamedWithIt() {
    String rows = """
        @When(value = "count < 9", since = "7.0") @Returns("1") FEW,
        """;

    assertThat(messages(compile(rows), Diagnostic.Kind.ERROR)).singleElement().asString()
        .startsWith("[K416] row NOTHING of 7.1 cannot be reached: what it would answer is answered before by FEW, ");
  }

  @Test
  void theReportIsANoteOnRequest() {
    assertThat(messages(compile(""), Diagnostic.Kind.NOTE)).isEmpty();
    assertThat(messages(compile("", "-Akfuncdoc.analysis=report"), Diagnostic.Kind.NOTE)).hasSize(2).last().asString()
        .startsWith("bpf_strncmp in 7.1: 3 of 3 rows can be reached, 0 undecided").contains(
            "OUT_OF_RANGE (-ERANGE) before NOTHING (0): s1__ign = 0, s2__ign = 0, count = 0, inKernel(0) = false");
  }

  @Test
  void anotherValueOfTheOptionIsAnError() {
    assertThat(messages(compile("", "-Akfuncdoc.analysis=all"), Diagnostic.Kind.ERROR))
        .singleElement().asString().startsWith("[K118] the option kfuncdoc.analysis has no value 'all'");
  }

  @Test
  void theStringFamilyHasNothingToMend() {
    assertThat(Stream.of(Diagnostic.Kind.ERROR, Diagnostic.Kind.WARNING)
        .flatMap(k -> messages(compile(""), k).stream())).isEmpty();
  }
}
