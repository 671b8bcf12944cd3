package io.kfuncdoc.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.processor.emit.rst.ArenaLikeContract;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.emit.rst.PageEmitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsCommandTest {

  private static final String PAGE = "bpf/arena-kfuncs";

  @TempDir
  Path folder;

  private Path docs = Path.of("");
  private Path classes = Path.of("");
  private String printed = "";

  @BeforeEach
  void classPath() throws IOException {
    docs = folder.resolve("docs");
    classes = folder.resolve("classes");
    put(classes.resolve("META-INF/services/" + ContractProvider.class.getName()), OneFamily.class.getName());
    put(classes.resolve(GeneratedPage.resource(PAGE)),
        PageEmitter.emit(PageBuilder.build(ArenaLikeContract.contract())));
  }

  @Test
  @DisplayName("check of a stale folder exits 1 and prints the command that updates it")
  void stale() throws IOException {
    assertThat(run("--check", "--docs", docs.toString(), "--command", "make pages")).isEqualTo(1);
    assertThat(printed).contains(
        "bpf/arena-kfuncs.rst: missing", "index.rst: missing", "To update the pages, run: make pages");
    assertThat(docs).doesNotExist();
  }

  @Test
  @DisplayName("write says what differs before it says what it wrote, and exits 0")
  void write() throws IOException {
    assertThat(run("--write", "--docs", docs.toString())).isZero();
    assertThat(printed).containsSubsequence("bpf/arena-kfuncs.rst: missing", "wrote bpf/arena-kfuncs.rst");
    Path page = docs.resolve(PAGE + ".rst");
    Files.writeString(page, Files.readString(page).replace("``BAD_FLAGS``", "``FLAGS``"));
    assertThat(run("--write", "--docs", docs.toString())).isZero();
    assertThat(printed).containsSubsequence("differs from what is generated",
        "bpf_arena_alloc_pages: row FLAGS: only in the page", "-       - ``FLAGS``", "+       - ``BAD_FLAGS``",
        "wrote bpf");
    assertThat(run("--check", "--docs", docs.toString())).isZero();
    assertThat(printed).doesNotContain("To update");
  }

  @Test
  @DisplayName("unusable arguments exit 2 and touch nothing")
  void unusable() throws IOException {
    Path file = folder.resolve("file");
    put(file, "");
    for (String[] args : new String[][] {
        {}, {"--check"}, {"--docs", "x"}, {"--check", "--write", "--docs", "x"}, {"--check", "--docs"},
        {"--check", "--docs", ""}, {"--check", "--docs", file.toString()}, {"--check", "--docs", "x", "more"},
        {"--check", "--docs", "x\0y"}}) {
      assertThat(run(args)).as(String.join(" ", args)).isEqualTo(2);
      assertThat(printed).contains("usage: DocsStep --check|--write --docs DIR [--proofs DIR] [--command TEXT]");
    }
  }

  private int run(String... args) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (URLClassLoader loader =
            new URLClassLoader(new URL[] {classes.toUri().toURL()}, DocsCommandTest.class.getClassLoader());
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      int exit = DocsCommand.run(args, loader, out, out);
      printed = bytes.toString(StandardCharsets.UTF_8);
      return exit;
    }
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
