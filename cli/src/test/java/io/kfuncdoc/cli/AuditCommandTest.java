package io.kfuncdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

  private static final String BLOCK = Ran.command("render", "block", "bpf_arena_reserve_pages").out();

  /// One errno that is never returned where another is.
  private static final String WRONG =
      BLOCK.replace("%-EBUSY if a page of the range is taken", "%-EPERM if a page of the range is taken");

  @TempDir
  Path folder;

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  @DisplayName("the comment that the contract yields is clean, for each release and kfunc")
  void clean() throws IOException {
    for (String kernel : new String[] {"7.1", "6.18"}) {
      String blocks = Ran.command("render", "block", "--kernel", kernel, "bpf_arena_reserve_pages",
          "bpf_arena_alloc_pages", "bpf_arena_free_pages").out();
      assertThat(Ran.command("audit", "--kernel", kernel, "-v", file("arena.c", blocks))).isEqualTo(
          new Ran(0, "", "3 comments held against a contract, 0 without; 0 findings\n"));
    }
  }

  @Test
  @DisplayName("the page is clean and read wholly, for each release; a changed row of its table is not")
  void page() throws IOException {
    for (String kernel : new String[] {"7.1", "6.18"}) {
      String page = Ran.command("render", "page", "--kernel", kernel).out();
      assertThat(Ran.command("audit", "--kernel", kernel, "-v", file("page.rst", page))).isEqualTo(
          new Ran(0, "", "3 comments held against a contract, 0 without; 0 findings\n"));
    }
    String page = Ran.command("render", "page").out();
    String early = page.replace("holds for every kfunc\n  since 7.0", "holds for every kfunc\n  since 6.17");
    assertThat(Ran.command("audit", file("trust.rst", early)).out())
        .contains("[A115]", "holds for every kfunc since 7.0, not since 6.17");
    int row = page.indexOf("``NOT_AN_ARENA``", page.indexOf("c:function:: int bpf_arena_reserve_pages"));
    String wrong = page.substring(0, row) + page.substring(row).replaceFirst("``-EINVAL``", "``-EBUSY``");
    assertThat(Ran.command("audit", file("wrong.rst", wrong)).out())
        .contains("[A103] bpf_arena_reserve_pages: row NOT_AN_ARENA returns %-EINVAL, not %-EBUSY");
  }

  @Test
  @DisplayName("a baseline keeps what it knows of other files, and is not written if a file cannot be read")
  void baselineOfSeveralFiles() throws IOException {
    String one = file("one.c", WRONG);
    String two = file("two.c", WRONG);
    String baseline = folder.resolve("known").toString();
    Ran.command("audit", "--baseline", baseline, "--write-baseline", one);
    Ran.command("audit", "--baseline", baseline, "--write-baseline", two);
    assertThat(Ran.command("audit", "--baseline", baseline, one, two).status()).isZero();
    assertThat(Ran.command("audit", "--baseline", baseline, two).err()).doesNotContain("no longer found");
    String before = Files.readString(Path.of(baseline));
    Ran ran = Ran.command("audit", "--baseline", baseline, "--write-baseline", file("one.c", BLOCK), "no-such.c");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("cannot read no-such.c: no such file");
    assertThat(Files.readString(Path.of(baseline))).isEqualTo(before);
  }

  @Test
  @DisplayName("a finding is a line FILE:LINE: [ID] KFUNC: message, and the exit code 1; --verbose shows the sentence")
  void findings() throws IOException {
    String file = file("wrong.c", WRONG);
    Ran ran = Ran.command("audit", file);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out().lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith(file + ":"))
        .allMatch(line -> line.substring(file.length()).matches(":\\d+: \\[A\\d+\\] bpf_arena_reserve_pages: .+"));
    assertThat(ran.out()).contains("EPERM");
    assertThat(Ran.command("audit", "--verbose", file).out()).contains("\n    %-EPERM if a page of the range is taken");
  }

  @Test
  @DisplayName("--fix prints the comment that the contract yields")
  void fix() throws IOException {
    String comment = BLOCK.substring(0, BLOCK.indexOf("__bpf_kfunc"));
    assertThat(Ran.command("audit", "--fix", file("wrong.c", WRONG)).out()).endsWith("\n\n" + comment);
  }

  @Test
  @DisplayName("sentences that were not read are counted, listed by --verbose and in JSON, and no findings")
  void unread() throws IOException {
    String text = BLOCK.replace(" * Context:", " * A reservation cannot be undone.\n *\n * Context:");
    String file = file("blue.c", text);
    int line = (int) text.substring(0, text.indexOf("A reservation")).lines().count();
    Ran ran = Ran.command("audit", file);
    assertThat(ran).isEqualTo(new Ran(
        0, "", "1 comment held against a contract, 0 without; 0 findings; 1 sentence not read\n"));
    assertThat(Ran.command("audit", "-v", file).err())
        .startsWith(file + ":" + line + ": unread: \"A reservation cannot be undone.\"\n");
    assertThat(Ran.command("audit", "--format", "json", file).out()).containsIgnoringWhitespaces(
        "\"unread\": [{\"file\": \"" + file + "\", \"line\": " + line + ", \"kfunc\": \"bpf_arena_reserve_pages\","
            + " \"sentence\": \"A reservation cannot be undone.\"}]");
    assertThat(Ran.command("audit", "--format", "sarif", file).out()).contains("not read: ");
  }

  @Test
  @DisplayName("--fix has no comment for a kfunc that the release does not have")
  void fixInAReleaseWithoutTheKfunc() throws IOException {
    Ran ran = Ran.command("audit", "--kernel", "6.9", "--fix", file("block.c", BLOCK));
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).contains("bpf_arena_reserve_pages: Linux 6.9 does not have it").doesNotContain("/**");
  }

  @Test
  @DisplayName("--fix puts the comment into the JSON; SARIF has no place for it")
  void fixInOtherFormats() throws IOException {
    String file = file("wrong.c", WRONG);
    Ran ran = Ran.command("audit", "--fix", "--format", "json", file);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).endsWith("}\n").containsIgnoringWhitespaces(
        "\"corrected\": [{\"kfunc\": \"bpf_arena_reserve_pages\", \"block\": \"/**\\n * bpf_arena_reserve_pages() - ");
    assertThat(Ran.command("audit", "--fix", "--format", "sarif", file)).satisfies(refused -> {
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.out()).isEmpty();
      assertThat(refused.err()).startsWith("--fix has no place in SARIF");
    });
  }

  @Test
  @DisplayName("what a baseline knows does not count; what it knows and is gone is remarked")
  void baseline() throws IOException {
    String file = file("wrong.c", WRONG);
    String baseline = folder.resolve("known").toString();
    assertThat(Ran.command("audit", "--write-baseline", file).status()).as("without a file").isEqualTo(2);
    assertThat(Ran.command("audit", "--baseline", baseline, file).err()).isEqualTo(
        "kfuncdoc: cannot use the baseline " + baseline + ": no such file\n");
    assertThat(Ran.command("audit", "--baseline", baseline, "--write-baseline", file).status()).isZero();
    Ran known = Ran.command("audit", "--baseline", baseline, file);
    assertThat(known.status()).isZero();
    assertThat(known.out()).isEmpty();
    assertThat(known.err()).contains("0 findings, ").endsWith(" known\n");
    file("wrong.c", BLOCK);
    assertThat(Ran.command("audit", "--baseline", baseline, file)).satisfies(ran -> {
      assertThat(ran.status()).isZero();
      assertThat(ran.err()).startsWith("baseline: no longer found: " + file + ": [A");
    });
    file("known", "no baseline\n");
    assertThat(Ran.command("audit", "--baseline", baseline, file).status()).isEqualTo(2);
  }

  @Test
  @DisplayName("--format json is one object with the findings")
  void json() throws IOException {
    Ran ran = Ran.command("audit", "--format", "json", file("wrong.c", WRONG));
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).startsWith("{\n  \"findings\": [\n    {\n      \"file\": ")
        .contains("\"kfunc\": \"bpf_arena_reserve_pages\"").contains("\"comments\": 1,");
    assertThat(Ran.command("audit", "--format", "json", file("right.c", BLOCK)).out())
        .startsWith("{\n  \"findings\": [],\n  \"known\": [],\n  \"unread\": [],\n  \"unreadable\": [],\n"
            + "  \"comments\": 1,\n");
  }

  @Test
  @DisplayName("--format sarif is SARIF 2.1.0 with rules, places and, for what is known, suppressions")
  void sarif() throws IOException {
    String file = file("wrong.c", WRONG);
    String baseline = folder.resolve("known").toString();
    Ran ran = Ran.command("audit", "--format", "SARIF", file);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .contains("\"version\": \"2.1.0\"").contains("\"name\": \"kfuncdoc\"").contains("\"ruleId\": \"A1")
        .containsIgnoringWhitespaces("\"artifactLocation\": {\"uri\": \"" + file + "\"}, \"region\": {\"startLine\": ")
        .doesNotContain("suppressions");
    Ran.command("audit", "--baseline", baseline, "--write-baseline", file);
    assertThat(Ran.command("audit", "--format", "sarif", "--baseline", baseline, file).out())
        .containsIgnoringWhitespaces("\"suppressions\": [{\"kind\": \"external\"}]");
  }

  @Test
  @DisplayName("a file that cannot be read is an error of 2, and the others are audited")
  void unreadable() throws IOException {
    String wrong = file("wrong.c", WRONG);
    String empty = file("empty.c", "int x;\n");
    Ran ran = Ran.command("audit", "no-such.c", wrong, empty);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).contains("EPERM");
    assertThat(ran.err()).contains("kfuncdoc: cannot read no-such.c: no such file\n").contains(empty);
    assertThat(Ran.command("audit", "--kernel", "x", wrong).err()).startsWith("kfuncdoc: not a kernel release: 'x'");
    assertThat(Ran.command("audit", "--kernel", "5.4", wrong).status()).isEqualTo(2);
    assertThat(Ran.command("audit").status()).isEqualTo(2);
  }

  @Test
  @DisplayName("a patch, and standard input, are audited as files are")
  void patch() throws IOException {
    String patch = "--- a/x.c\n+++ b/x.c\n@@ -0,0 +1," + WRONG.lines().count() + " @@\n"
        + WRONG.lines().map(line -> "+" + line + "\n").collect(Collectors.joining());
    assertThat(Ran.command("audit", file("a.patch", patch)).out()).contains("EPERM");
    assertThat(Ran.with(WRONG, "audit", "-").out()).startsWith("-:");
  }

  @Test
  @DisplayName("functions without a contract are no findings; --verbose names them")
  void withoutContract() throws IOException {
    String file = file("other.c", "/**\n * other() - Do.\n *\n * Return: 0.\n */\nint other(void)\n{\n}\n");
    assertThat(Ran.command("audit", file)).isEqualTo(
        new Ran(0, "", "0 comments held against a contract, 1 without; 0 findings\n"));
    assertThat(Ran.command("audit", "-v", file).err()).startsWith("no contract of other\n");
  }
}
