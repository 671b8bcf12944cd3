package io.kfuncdoc.benchmarks.compile;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// A processor with what it works on.
@SuppressWarnings("ImmutableEnumChecker") // functions without state
enum Contestant {

  /// The processor of this project, as its users have it on their path: with AutoService.
  KFUNCDOC("Kfuncdoc", Families::sources, n -> 5 * n, n -> Families.page(n),
      "kfuncdoc-processor", "kfuncdoc-annotations", "/processor/target/classes", "/annotations/target/classes",
      "/com/palantir/",
      "/com/vladsch/", "/auto-service/", "/auto-service-annotations/", "/auto-common/", "/com/google/guava/"),
  /// Is called and does nothing, on the same families.
  NOTHING("nothing", Families::sources, n -> 0, n -> ""),
  AUTO_VALUE("AutoValue", OtherTypes::autoValue, n -> n, n -> many("AutoValue_V%04d", n), "/auto-value/"),
  DAGGER("Dagger", OtherTypes::dagger, n -> n + 1, n -> many("D%04d_Factory", n),
      "/com/google/dagger/", "/symbol-processing-api/", "/google-java-format/", "/com/google/guava/",
      "/com/squareup/", "/org/jetbrains/", "/javax/inject/", "/jakarta/inject/", "/incap/", "/checker-compat-qual/"),
  AVAJE("Avaje Inject", OtherTypes::avaje, n -> n + 1, n -> many("A%04d$DI", n), "/io/avaje/",
      "/jakarta/inject/");

  /// As it is called on the page.
  final String text;
  private final IntFunction<List<SourceText>> sources;
  private final IntUnaryOperator files;
  private final IntFunction<String> generated;
  private final List<String> artifacts;

  Contestant(String text, IntFunction<List<SourceText>> sources, IntUnaryOperator files,
      IntFunction<String> generated, String... artifacts) {
    this.text = text;
    this.sources = sources;
    this.files = files;
    this.generated = generated;
    this.artifacts = List.of(artifacts);
  }

  List<SourceText> sources(int count) {
    return sources.apply(count);
  }

  /// The entries of this program's class path that hold the processor and what it needs.
  List<Path> path() {
    return classPath().stream()
        .filter(entry -> artifacts.stream().anyMatch(entry.toUri().getPath()::contains)).toList();
  }

  /// The class path of this program, which is that of the sources too.
  static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty()).map(Path::of).toList();
  }

  /// @throws IllegalStateException if something is missing that the processor makes of so many sources
  void check(Compilation.Output output, int count) {
    long files = output.sizes().keySet().stream().filter(f -> !f.endsWith(".class")).count();
    if (files < this.files.applyAsInt(count)) {
      throw new IllegalStateException(text + " made " + files + " files only of " + count);
    }
    IntStream.range(0, count).mapToObj(generated).filter(f -> !f.isEmpty()).forEach(file -> {
      if (output.sizes().getOrDefault(file, 0) == 0) {
        throw new IllegalStateException(text + " did not make " + file + " but " + output.sizes().keySet());
      }
    });
  }

  private static String many(String type, int i) {
    return "many/" + String.format(Locale.ROOT, type, i) + ".java";
  }
}
