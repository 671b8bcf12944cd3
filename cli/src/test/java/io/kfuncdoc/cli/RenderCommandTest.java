package io.kfuncdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {

  private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..").normalize();

  @TempDir
  Path folder;

  @Test
  @DisplayName("render page prints the page of the family, as docs-out has it")
  void page() throws IOException {
    Ran ran = Ran.command("render", "page", "ArenaKfuncs");
    assertThat(ran).isEqualTo(new Ran(0, Files.readString(ROOT.resolve("docs-out/bpf/arena-kfuncs.rst")), ""));
    assertThat(Ran.command("render", "page")).isEqualTo(ran);
    assertThat(Ran.command("render", "page", "bpf/arena-kfuncs")).isEqualTo(ran);
    assertThat(Ran.command("render", "page", "io.kfuncdoc.sample.ArenaKfuncs")).isEqualTo(ran);
  }

  @Test
  @DisplayName("--kernel chooses the release; one that the contract is not held to is an error")
  void kernel() {
    assertThat(Ran.command("render", "page", "--kernel", "6.18").out()).contains("Made for Linux 6.18.44 ");
    assertThat(Ran.command("render", "page", "--kernel", "5.4")).isEqualTo(new Ran(2, "",
        "kfuncdoc: kernel 5.4 is not one of [6.9, 6.13, 6.17, 6.18.44, 7.0, 7.1] that the contract of ArenaKfuncs is held to\n"));
  }

  @Test
  @DisplayName("render block prints the comments of kfuncs with their prototypes, as render FILE reads them again")
  void block() throws IOException {
    Ran ran = Ran.command("render", "block", "bpf_arena_reserve_pages", "bpf_arena_free_pages");
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .startsWith("/**\n * bpf_arena_reserve_pages() - Reserve a page range within a BPF arena.\n * @p__map: the arena\n")
        .contains(" * * %-EBUSY if a page of the range is taken.\n")
        .endsWith("__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign,\n\t\t\t\t      u32 page_cnt);\n");
    Path file = Files.writeString(folder.resolve("block.c"), ran.out());
    Ran read = Ran.command("render", file.toString());
    assertThat(read.err()).isEmpty();
    assertThat(read.out())
        .contains(".. c:function:: __bpf_kfunc int bpf_arena_reserve_pages (void *p__map, void *ptr__ign, u32 page_cnt)\n")
        .contains("  * ``-EBUSY`` if a page of the range is taken.\n");
    assertThat(Ran.with(ran.out(), "render", "-").out()).isEqualTo(read.out());
  }

  @Test
  @DisplayName("warnings about the form of a comment go to standard error, as FILE:LINE: text")
  void warnings() {
    Ran ran = Ran.with("/**\n * f() - Do.\n */\nint f(int a);\n", "render", "-");
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).contains("-:").contains("'a' not described in 'f'");
  }

  @Test
  @DisplayName("render header and kfuncs-section print what they are called after")
  void headerAndSection() {
    assertThat(Ran.command("render", "header").out()).startsWith("/*\n * Made for Linux 7.1")
        .contains("extern void bpf_arena_free_pages(void *p__map, void __arena *ptr__ign,\n"
            + "\t\t\t\t u32 page_cnt) __ksym __weak;\n");
    assertThat(Ran.command("render", "kfuncs-section").out())
        .startsWith("BPF arena kfuncs\n----------------\n\n.. kernel-doc:: kernel/bpf/arena.c\n");
  }

  @Test
  @DisplayName("a release between two that the contract names is one of which it says the same")
  void kernelBetween() {
    assertThat(Ran.command("render", "page", "--kernel", "6.12").out()).contains("Made for Linux 6.12 ")
        .contains("Not in Linux 6.12. In Linux since 6.17.");
    assertThat(Ran.command("render", "header", "--kernel", "6.12").out())
        .contains(" * Not in Linux 6.12: bpf_arena_reserve_pages()\n").doesNotContain("extern int");
    assertThat(Ran.command("render", "block", "bpf_arena_reserve_pages", "--kernel", "6.16")).isEqualTo(new Ran(2, "",
        "kfuncdoc: bpf_arena_reserve_pages() is not in Linux 6.16: it is there since 6.17\n"));
    assertThat(Ran.command("explain", "bpf_arena_reserve_pages", "--kernel", "6.12")).isEqualTo(new Ran(2, "",
        "kfuncdoc: bpf_arena_reserve_pages() is not in Linux 6.12: it is there since 6.17\n"));
    assertThat(Ran.command("explain", "bpf_arena_alloc_pages", "BAD_NODE", "--kernel", "7.0").out())
        .startsWith("bpf_arena_alloc_pages() on Linux 7.0, which does not have the row BAD_NODE\n");
  }

  @Test
  @DisplayName("render changes says what differs between two releases, by default up to the newest")
  void changes() {
    assertThat(Ran.command("render", "changes", "--from", "6.12", "--to", "7.1"))
        .isEqualTo(Ran.command("render", "changes", "--from", "6.12"));
    assertThat(Ran.command("render", "changes", "--from", "6.17", "--to", "6.19").out())
        .contains("BPF arena kfuncs: from Linux 6.17 to 6.19").contains("\nNothing differs.\n");
    assertThat(Ran.command("render", "changes", "--from", "6.8").status()).isEqualTo(2);
    assertThat(Ran.command("render", "changes").status()).isEqualTo(2);
  }

  @Test
  @DisplayName("render json prints the model")
  void json() {
    assertThat(Ran.command("render", "json", "--kernel", "6.18")).satisfies(refused -> {
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.out()).isEmpty();
    });
    assertThat(Ran.command("render", "json").out()).startsWith("{\n  \"$schema\": \"urn:kfuncdoc:schema:contract:1\",\n");
  }

  @Test
  @DisplayName("render patch prints a patch for the file; what is not in the file is an error")
  void patch() throws IOException {
    String definitions = """
        void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt, int node_id, u64 flags)
        {
        }
        void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
        {
        }
        """;
    Path file = Files.writeString(folder.resolve("arena.c"), definitions);
    assertThat(Ran.command("render", "patch", file.toString()))
        .isEqualTo(new Ran(2, "", "kfuncdoc: " + file + " does not define bpf_arena_reserve_pages()\n"));
    Files.writeString(file, definitions + "int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 n)\n{\n}\n");
    assertThat(Ran.command("render", "patch", file.toString(), "--from", "A Name").status()).isEqualTo(2);
    assertThat(Ran.command("render", "patch", file.toString(), "--from", "A Name <a@example.org>").out())
        .contains("\nFrom: A Name <a@example.org>\n")
        .contains("\n--- a/kernel/bpf/arena.c\n+++ b/kernel/bpf/arena.c\n@@ -1,9 +1,")
        .contains("\n+ * bpf_arena_alloc_pages() - ");
  }

  @Test
  @DisplayName("what is not there is named, with what there is; the exit code is 2")
  void unknown() {
    assertThat(Ran.command("render", "block", "bpf_nope")).isEqualTo(new Ran(2, "",
        "kfuncdoc: no contract has a kfunc bpf_nope; there are: bpf_arena_alloc_pages, bpf_arena_free_pages, "
            + "bpf_arena_reserve_pages\n"));
    assertThat(Ran.command("render", "page", "Nope")).isEqualTo(new Ran(2, "",
        "kfuncdoc: no family is called Nope; there are: io.kfuncdoc.sample.ArenaKfuncs\n"));
    assertThat(Ran.command("render", "no-such.c")).isEqualTo(
        new Ran(2, "", "kfuncdoc: cannot read no-such.c: no such file\n"));
    assertThat(Ran.command("render", folder.toString())).isEqualTo(
        new Ran(2, "", "kfuncdoc: cannot read " + folder + ": it is a folder\n"));
    assertThat(Ran.with("int x;\n", "render", "-").status()).isEqualTo(2);
  }

  @Test
  @DisplayName("without anything to render it says how it is used")
  void nothing() {
    Ran ran = Ran.command("render");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).startsWith("what to render is missing\n").contains("kfuncdoc render FILE...");
  }
}
