package io.kfuncdoc.processor.emit.kerneldoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.emit.rst.ArenaLikeContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchEmitterTest {

  private static final Contract ARENA = ArenaLikeContract.contract();
  private static final Release NEWEST = Release.of("7.1");
  private static final String PATH = "kernel/bpf/arena.c";

  /// One kfunc with a comment that goes, one below a comment that stays, one with nothing above.
  private static final String SOURCE = """
      // SPDX-License-Identifier: GPL-2.0-only
      #include <linux/bpf.h>
      #define CALL(x) /* over
         two lines */ bpf_arena_alloc_pages(x) \\
        + 1

      /* bpf_arena_free_pages() { is no definition } */
      static const char *text = "bpf_arena_free_pages() {";

      __bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt);

      static int calls(void)
      {
      	return bpf_arena_reserve_pages(NULL, NULL, 1);
      }

      __bpf_kfunc_start_defs();

      /**
       * bpf_arena_alloc_pages() - Old text.
       * @p__map: old
       */
      __bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
      					int node_id, u64 flags)
      {
      	return NULL;
      }

      /* What follows is about freeing. */
      __bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
      {
      }
      __bpf_kfunc
      int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
      {
      	return 0;
      }
      __bpf_kfunc_end_defs();
      """;

  @TempDir
  Path folder;

  @Test
  @DisplayName("git and patch take the patch, and the file then has every block directly above its definition")
  void applies() throws Exception {
    String patch = PatchEmitter.emit(ARENA, NEWEST, PATH, SOURCE, "A Name <name@example.org>");
    for (List<String> tool : List.of(
        List.of("git", "apply", "--whitespace=error", "-"), List.of("patch", "-p1", "--fuzz=0", "-s"))) {
      String patched = applied(tool, SOURCE, patch);
      ARENA.kfuncs().forEach(k -> assertThat(patched)
          .contains(BlockEmitter.comment(BlockBuilder.build(ARENA, k, NEWEST)) + "__bpf_kfunc"));
      assertThat(patched).doesNotContain("Old text").contains("/* What follows is about freeing. */\n/**\n");
      assertThat(withoutBlocks(patched)).isEqualTo(withoutBlocks(SOURCE));
      assertThat(PatchEmitter.emit(ARENA, NEWEST, PATH, patched, "")).as("a second patch").isEmpty();
    }
  }

  @Test
  @DisplayName("git am makes a commit of the patch, with its author and subject")
  void mail() throws Exception {
    String patch = PatchEmitter.emit(ARENA, NEWEST, PATH, SOURCE, "A Name <name@example.org>");
    write(SOURCE);
    run(List.of("git", "init", "-q"), "");
    run(List.of("git", "add", "."), "");
    List<String> identity = List.of("git", "-c", "user.name=N", "-c", "user.email=n@example.org");
    run(with(identity, "commit", "-qm", "start"), "");
    run(with(identity, "am", "-q"), patch);
    assertThat(run(List.of("git", "log", "-1", "--format=%an <%ae> %s"), ""))
        .isEqualTo("A Name <name@example.org> bpf: Document the kfuncs of arena.c\n");
  }

  @Test
  @DisplayName("the counts in front are those of the patch, and the signature is one for mail programs")
  void countsAndSignature() throws Exception {
    String patch = PatchEmitter.emit(ARENA, NEWEST, PATH, SOURCE, "");
    write(SOURCE);
    String[] counts = run(List.of("git", "apply", "--numstat", "-"), patch).split("\\s+");
    int added = Integer.parseInt(counts[0]);
    int removed = Integer.parseInt(counts[1]);
    assertThat(patch)
        .containsPattern("\n " + PATH + " \\| " + (added + removed) + " \\++-+\n")
        .contains("\n 1 file changed, " + added + " insertions(+), " + removed + " deletions(-)\n")
        .endsWith("\n-- \n2.0\n");
    assertThat(patch.lines().takeWhile(l -> !l.startsWith("diff")).skip(1)).allMatch(l -> l.length() <= 72);
  }

  @Test
  @DisplayName("lines of a comment that stay are context, also between lines that do not")
  void linesThatStay() {
    String comment = BlockEmitter.comment(BlockBuilder.build(ARENA, ARENA.kfuncs().getFirst(), NEWEST));
    List<String> lines = new ArrayList<>(comment.lines().toList());
    String second = lines.set(2, " * @p__map: an old word");
    String last = lines.set(lines.size() - 2, " * Old end.");
    String source = SOURCE.replaceFirst("(?s)/\\*\\*\n.*?\\*/\n", Matcher.quoteReplacement(String.join("\n", lines) + "\n"));
    assertThat(PatchEmitter.emit(ARENA, NEWEST, PATH, source, "").lines().filter(l -> l.matches("-[^-].*")))
        .containsExactly("- * @p__map: an old word", "- * Old end.");
    assertThat(PatchEmitter.emit(ARENA, NEWEST, PATH, source, "")).contains("+" + second + "\n", "+" + last + "\n");
  }

  @Test
  @DisplayName("a last line without a line end stays without one")
  void noNewlineAtTheEnd() throws Exception {
    String source = SOURCE.substring(0, SOURCE.lastIndexOf("{")) + "{ }";
    String patch = PatchEmitter.emit(ARENA, NEWEST, PATH, source, "");
    assertThat(patch).contains("\\ No newline at end of file");
    assertThat(applied(List.of("git", "apply", "-"), source, patch)).endsWith(")\n{ }");
  }

  @Test
  @DisplayName("a kfunc that the file declares or calls but does not define is an error that names it")
  void undefined() {
    String source = SOURCE.replace("int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)\n{",
        "int another(void)\n{");
    assertThatThrownBy(() -> PatchEmitter.emit(ARENA, NEWEST, PATH, source, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kernel/bpf/arena.c does not define bpf_arena_reserve_pages()");
  }

  private static String withoutBlocks(String source) {
    return source.replaceAll("(?s)/\\*\\*\n.*?\\*/\n", "");
  }

  private String applied(List<String> tool, String source, String patch) throws Exception {
    write(source);
    run(tool, patch);
    return Files.readString(folder.resolve(PATH));
  }

  private void write(String source) throws IOException {
    Files.createDirectories(folder.resolve(PATH).getParent());
    Files.writeString(folder.resolve(PATH), source);
  }

  private static List<String> with(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all;
  }

  /// Skips the test, and says so, where the tool is absent.
  private String run(List<String> command, String input) throws Exception {
    Path in = Files.writeString(folder.resolve("input"), input);
    Path out = folder.resolve("output");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectInput(in.toFile())
        .redirectOutput(out.toFile()).redirectErrorStream(true);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return abort(command.getFirst() + " is not installed: " + e.getMessage());
    }
    int status = process.waitFor();
    String printed = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(status).as(printed).isZero();
    return printed;
  }
}
