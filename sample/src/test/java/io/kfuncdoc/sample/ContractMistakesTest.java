package io.kfuncdoc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.processor.KfuncProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The arena contract with the mistakes that reviewers found in a kernel-doc patch of 2026: each is caught.
class ContractMistakesTest {

  private static final Path SOURCES = Path.of("src/main/java/io/kfuncdoc/sample");

  @TempDir
  Path classes;

  @Test
  @DisplayName("the contract as it is has none")
  void unchanged() {
    assertThat(compile(stub())).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("a false sentence")
  @CsvSource(delimiter = '|', value = {
      "alloc   | Returns a kernel pointer to the first page.              | [K903] | user-space address",
      "alloc   | May be called from sleepable programs only.              | [K902] | in 7.1 is: any context",
      "free    | Sleepable context only, as it may sleep.                 | [K902] | in 7.1 is: any context",
      "reserve | Returns -EINVAL if `ptr__ign` is not page-aligned.       | [K904] | row MISALIGNED returns 0",
      "reserve | A misaligned reserve fails with -EINVAL.                 | [K904] | row MISALIGNED returns 0",
      "reserve | Returns -EAGAIN if the range is taken.                   | [K901] | bpf_arena_reserve_pages()",
      "reserve | `ptr__ign` must be page-aligned, or `-EINVAL` is returned. | [K904] | row MISALIGNED returns 0",
      "reserve | Reserving a range that is already reserved succeeds.   | [K904] | row RANGE_TAKEN returns -EBUSY",
      "reserve | A range past the end of the arena is silently cut.     | [K904] | row OUT_OF_RANGE returns -EINVAL",
      "free    | A misaligned `ptr__ign` is ignored and nothing is freed. | [K904] | no row is about that",
      "alloc   | Result: pointer into kernel memory.                    | [K903] | user-space address",
      "free    | Returns -EINVAL for a map that is no arena.              | [K901] | returns nothing"})
  void sentence(String kfunc, String text, String id, String fact) {
    String[] parts = stub().split(Pattern.quote("  /// @param p__map "), -1);
    int index = List.of("alloc", "free", "reserve").indexOf(kfunc) + 1;
    parts[index - 1] += "  /// " + text + "\n  ///\n";
    assertThat(compile(String.join("  /// @param p__map ", parts)))
        .allSatisfy(e -> assertThat(e).contains("bpf_arena_" + kfunc + "_pages", "[K9"))
        .anySatisfy(e -> assertThat(e).contains(id, fact));
  }

  @ParameterizedTest(name = "{0}.{1}")
  @DisplayName("a missing row: the adapter, which names a row for each of the arena's reasons, does not compile")
  @CsvSource({"Alloc, RANGE_TAKEN", "Alloc, NO_RUN", "Alloc, NO_MEMORY", "Reserve, RANGE_TAKEN",
      "Reserve, NO_TREE_NODE"})
  void missingRow(String table, String row) {
    String stub = stub();
    int from = stub.indexOf("enum " + table + " {");
    int name = stub.indexOf(" " + row + ",", from);
    int start = Math.max(stub.lastIndexOf(",\n", name), from + ("enum " + table + " {").length()) + 1;
    String without = stub.substring(0, start) + stub.substring(name + row.length() + 2);
    assertThat(without.substring(from)).doesNotStartWith(stub.substring(from));
    assertThat(compile(without)).isNotEmpty()
        .anySatisfy(e -> assertThat(e).contains("ArenaEngine.java", row, "ArenaKfuncs." + table));
  }

  private static String stub() {
    return read(SOURCES.resolve("ArenaKfuncs.java"));
  }

  /// The errors, each with the file and line where it stands, when the sample is compiled with this stub.
  private List<String> compile(String stub) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<JavaFileObject> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        boolean changed = file.endsWith("ArenaKfuncs.java");
        sources.add(new Source(file.getFileName().toString(), changed ? stub : read(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JavaCompiler.CompilationTask task = compiler.getTask(
        null, null, diagnostics, List.of("-parameters", "-d", classes.toString(), "-s", classes.toString()), null,
            sources);
    task.setProcessors(List.of(new KfuncProcessor()));
    task.call();
    return diagnostics.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> (d.getSource() == null ? "" : d.getSource().getName()) + ":" + d.getLineNumber() + ": "
        + line(d, sources)
            + d.getMessage(Locale.ROOT))
        .toList();
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic, List<JavaFileObject> sources) {
    return sources.stream()
        .filter(s -> diagnostic.getSource() != null && s.getName().equals(diagnostic.getSource().getName()))
        .findFirst()
        .flatMap(s -> ((Source) s).text.lines().skip(diagnostic.getLineNumber() - 1).findFirst())
        .orElse("");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///io/kfuncdoc/sample/" + name), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
