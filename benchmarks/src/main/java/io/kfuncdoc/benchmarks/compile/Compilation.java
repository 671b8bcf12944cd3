package io.kfuncdoc.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Compiles sources in memory.
final class Compilation {

  private Compilation() {}

  /// What a compilation wrote: bytes by path.
  record Output(Map<String, Integer> sizes) {

    /// The bytes of everything but class files.
    long generatedBytes() {
      return sizes.entrySet().stream()
          .filter(e -> !e.getKey().endsWith(".class")).mapToLong(Map.Entry::getValue).sum();
    }
  }

  /// @param processors none to compile without any
  /// @throws IllegalStateException if there is an error
  static Output run(List<SourceText> sources, List<Path> classPath, List<Processor> processors) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager standard =
        compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      MemoryFiles files = new MemoryFiles(standard);
      List<String> options = List.of("-parameters", "-Xlint:none", processors.isEmpty() ? "-proc:none" : "-proc:full");
      JavaCompiler.CompilationTask task =
          compiler.getTask(Writer.nullWriter(), files, diagnostics, options, null, sources);
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      if (!task.call()) {
        throw new IllegalStateException("does not compile: " + diagnostics.getDiagnostics().stream()
            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR).limit(5).toList());
      }
      return new Output(files.sizes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
