package io.kfuncdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The one jar, as the script starts it.
class RunnableJarIT {

  private static final String STUB = """
      import io.kfuncdoc.annotations.*;

      /// # Drafts
      ///
      /// TODO
      @Draft
      @KfuncFamily(page = "bpf/draft-kfuncs", source = "TODO", releases = "7.1")
      public interface DraftKfuncs {

        /// TODO
        ///
        /// @param n TODO
        @Kfunc(outcomes = BpfDraft.class)
        int bpf_draft(@U32 int n);

        enum BpfDraft {
          @Success @Returns("result") TODO
        }
      }
      """;

  @TempDir
  Path folder;

  @Test
  @DisplayName("the jar finds its contracts, prints and ends with the command's exit code")
  void runs() throws Exception {
    assertThat(run("explain", "bpf_arena_reserve_pages", "NO_PAGES"))
        .startsWith("0 bpf_arena_reserve_pages() on Linux 7.1");
    assertThat(run("render", "no-such.c")).isEqualTo("2 kfuncdoc: cannot read no-such.c: no such file\n");
  }

  @Test
  @DisplayName("the jar alone compiles a stub and what is generated from it")
  void compiles() throws Exception {
    Path stub = Files.writeString(folder.resolve("DraftKfuncs.java"), STUB);
    String jar = System.getProperty("kfuncdoc.jar", "target/kfuncdoc.jar");
    StringWriter said = new StringWriter();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      boolean compiled = javac.getTask(said, files, null,
          List.of("-cp", jar, "-processorpath", jar, "-d", folder.toString(), "-Xlint:all,-processing", "-Werror"),
          null, files.getJavaFileObjects(stub)).call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
    assertThat(folder.resolve("CheckedDraftKfuncs.class")).exists();
  }

  private String run(String... args) throws Exception {
    Path out = folder.resolve("out");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(
        java.toString(), "-jar", System.getProperty("kfuncdoc.jar", "target/kfuncdoc.jar")));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    return process.waitFor() + " " + Files.readString(out);
  }
}
