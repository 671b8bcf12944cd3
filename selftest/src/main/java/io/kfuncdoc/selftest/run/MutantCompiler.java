package io.kfuncdoc.selftest.run;

import io.kfuncdoc.processor.KfuncProcessor;
import io.kfuncdoc.selftest.plant.SourceText;
import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Compiles sources in memory. For one thread; what it knows of the class path it keeps from one compilation to the
/// next.
final class MutantCompiler {

  private final JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
  private final MemoryFiles files =
      new MemoryFiles(compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8));
  private final String classPath;

  /// @param without a class whose folder or jar is left out of the class path
  MutantCompiler(Class<?>... without) {
    List<String> left = Stream.of(without).map(c -> MutantLoader.place(c).toString()).toList();
    classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !left.contains(java.nio.file.Path.of(entry).toAbsolutePath().normalize().toString()))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /// @param errors those of javac and of the processor, in order
  record Compiled(Map<String, byte[]> classes, Map<String, String> resources,
      List<Diagnostic<? extends JavaFileObject>> errors) {}

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(SourceText source) {
      super(URI.create("string:///" + source.path().replaceFirst("^.*src/main/java/", "")), Kind.SOURCE);
      this.text = source.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  Compiled compile(List<SourceText> sources, boolean processing) {
    files.clear();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task = compiler.getTask(null, files, diagnostics,
        List.of("-g:none", "-parameters", "-Xlint:none", "-classpath", classPath, processing ? "-proc:full" : "-proc:none"),
        null, sources.stream().map(Source::new).toList());
    task.setLocale(Locale.ROOT);
    if (processing) {
      task.setProcessors(List.of(new KfuncProcessor()));
    }
    boolean good = task.call();
    List<Diagnostic<? extends JavaFileObject>> errors = diagnostics.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR).<Diagnostic<? extends JavaFileObject>>map(d -> d).toList();
    if (!good && errors.isEmpty()) {
      throw new IllegalStateException("javac failed and said nothing");
    }
    return new Compiled(files.classes(), files.resources(), errors);
  }
}
