package io.kfuncdoc.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DocumentationTool;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The JDK's javadoc over interfaces of three methods.
final class JavadocRun {

  private JavadocRun() {}

  /// What one more method adds, in milliseconds of processor time: between a quarter of the interfaces and all.
  static double millis(int interfaces) {
    int few = Math.max(1, interfaces / 4);
    run(few);
    long less = run(few);
    long more = run(interfaces);
    return (more - less) / 1e6 / (3 * (interfaces - few));
  }

  private static long run(int interfaces) {
    DocumentationTool tool = ToolProvider.getSystemDocumentationTool();
    try (StandardJavaFileManager files = tool.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      Path folder = Files.createTempDirectory("javadoc");
      files.setLocationFromPaths(DocumentationTool.Location.DOCUMENTATION_OUTPUT, List.of(folder));
      long start = Cpu.now().process();
      boolean done = tool.getTask(Writer.nullWriter(), files, _ -> {}, null, List.of("-quiet", "-Xdoclint:none"),
          sources(interfaces)).call();
      long used = Cpu.now().process() - start;
      boolean there = Files.exists(folder.resolve("many").resolve("J0000.html"));
      delete(folder);
      if (!done || !there) {
        throw new IllegalStateException("javadoc failed");
      }
      return used;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }

  private static List<SourceText> sources(int count) {
    List<SourceText> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = String.format(Locale.ROOT, "J%04d", i);
      sources.add(new SourceText("many." + name, "package many;\n\n/// Functions.\npublic interface " + name + " {\n"
          + method("alloc") + method("free") + method("reserve") + "}\n"));
    }
    return sources;
  }

  private static String method(String name) {
    return """
          /// Does something to pages of an arena.
          ///
          /// Takes a contiguous run of `page_cnt` pages, the low end of the shortest run that is long enough, and of
          /// several that of the newest. Nothing is done to a page that is not the arena's, and nothing is reported.
          ///
          /// @param map      the arena
          /// @param address  the first page of the run, or 0
          /// @param page_cnt the number of pages
          /// @return 0, or an error: `-EINVAL` for a range outside the arena, `-EBUSY` for a page that is taken,
          ///         `-ENOMEM` where there is no memory
          int %s(Object map, long address, int page_cnt);
        """.formatted(name);
  }
}
