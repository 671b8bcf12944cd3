package io.kfuncdoc.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.processor.docs.DocsResult.PageReport;
import io.kfuncdoc.processor.docs.DocsResult.State;
import io.kfuncdoc.processor.emit.rst.ArenaLikeContract;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.emit.rst.PageEmitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsStepTest {

  private static final Contract CONTRACT = ArenaLikeContract.contract();
  private static final String TEXT = PageEmitter.emit(PageBuilder.build(CONTRACT));
  private static final String PAGE = "bpf/arena-kfuncs.rst";

  @TempDir
  Path folder;

  @Test
  @DisplayName("check says what is missing and writes nothing; write makes it; then all is the same")
  void checkThenWrite() throws IOException {
    Path docs = folder.resolve("new");
    assertThat(states(run(docs, DocsStep.Mode.CHECK)))
        .containsEntry(PAGE, State.MISSING)
        .containsEntry("index.rst", State.MISSING);
    assertThat(docs).doesNotExist();
    DocsResult written = run(docs, DocsStep.Mode.WRITE);
    assertThat(written.isClean()).isTrue();
    assertThat(written.pages()).allMatch(PageReport::written);
    assertThat(docs.resolve(PAGE)).hasContent(TEXT);
    assertThat(docs.resolve("index.rst")).content().contains("   BPF arena kfuncs </bpf/arena-kfuncs>\n");
    DocsResult again = run(docs, DocsStep.Mode.WRITE);
    assertThat(again.pages()).noneMatch(PageReport::written).allMatch(p -> p.state() == State.SAME);
    assertThat(files(docs)).containsOnlyKeys(PAGE, "index.rst");
  }

  @Test
  @DisplayName("a page edited on disk is told by meaning and by line, and check leaves it")
  void edited() throws IOException {
    run(folder, DocsStep.Mode.WRITE);
    String rest = "\n       - unchanged\n       - since 7.0";
    String edited = TEXT.replaceFirst("``-EBUSY``" + rest, "``-EAGAIN``" + rest);
    Files.writeString(folder.resolve(PAGE), edited);
    Map<String, String> before = files(folder);
    PageReport report = report(run(folder, DocsStep.Mode.CHECK), PAGE);
    assertThat(report.state()).isEqualTo(State.DIFFERENT);
    assertThat(report.meaning())
        .containsExactly("bpf_arena_reserve_pages: row CONTENDED: page says -EAGAIN, contract says -EBUSY");
    assertThat(report.lines().getFirst()).matches("@@ line \\d+ / line \\d+ @@");
    assertThat(report.lines().subList(1, 3)).containsExactly("-       - ``-EAGAIN``", "+       - ``-EBUSY``");
    assertThat(files(folder)).isEqualTo(before);
    assertThat(report(run(folder, DocsStep.Mode.WRITE), PAGE).written()).isTrue();
    assertThat(folder.resolve(PAGE)).hasContent(TEXT);
  }

  @Test
  @DisplayName("an edited item under Return is told by the rows that it is made from")
  void editedReturn() throws IOException {
    run(folder, DocsStep.Mode.WRITE);
    Files.writeString(folder.resolve(PAGE), TEXT.replace("* ``-EBUSY`` if", "* ``-EAGAIN`` if"));
    assertThat(report(run(folder, DocsStep.Mode.CHECK), PAGE).meaning()).containsExactly(
        "bpf_arena_reserve_pages: Return of rows CONTENDED and RANGE_BUSY: page says -EAGAIN, contract says -EBUSY");
  }

  @Test
  @DisplayName("a generated page of no family is extra and goes; what was written by hand stays")
  void extra() throws IOException {
    run(folder, DocsStep.Mode.WRITE);
    Files.writeString(folder.resolve("old.rst"), TEXT);
    Files.writeString(folder.resolve("mine.rst"), "Mine\n====\n");
    assertThat(states(run(folder, DocsStep.Mode.CHECK)))
        .containsEntry("old.rst", State.EXTRA).doesNotContainKey("mine.rst");
    assertThat(run(folder, DocsStep.Mode.WRITE).isClean()).isTrue();
    assertThat(files(folder)).containsOnlyKeys(PAGE, "index.rst", "mine.rst");
  }

  @Test
  @DisplayName("a file written by hand in the place of a page is never overwritten")
  void handWritten() throws IOException {
    Files.createDirectories(folder.resolve("bpf"));
    Files.writeString(folder.resolve(PAGE), "Mine\n====\n");
    DocsResult result = run(folder, DocsStep.Mode.WRITE);
    assertThat(result.errors()).singleElement().asString().contains(PAGE, "does not start as a generated page");
    assertThat(files(folder)).containsOnlyKeys(PAGE).containsValue("Mine\n====\n");
  }

  @Test
  @DisplayName("two families with one page or one C name, and a page that is not on the class path, are errors")
  void families() throws IOException {
    Contract other = with(CONTRACT, "Other", "bpf/Arena-kfuncs");
    List<GeneratedPage> pages = List.of(page(CONTRACT), new GeneratedPage(other, Optional.empty()));
    DocsResult result = DocsStep.run(pages, folder, DocsStep.Mode.WRITE);
    assertThat(result.errors()).containsExactly(
        "page bpf/Arena-kfuncs is made by io.kfuncdoc.sample.ArenaKfuncs and by io.kfuncdoc.sample.Other",
        "bpf_arena_alloc_pages() is in io.kfuncdoc.sample.ArenaKfuncs and in io.kfuncdoc.sample.Other",
        "bpf_arena_free_pages() is in io.kfuncdoc.sample.ArenaKfuncs and in io.kfuncdoc.sample.Other",
        "bpf_arena_reserve_pages() is in io.kfuncdoc.sample.ArenaKfuncs and in io.kfuncdoc.sample.Other",
        "page bpf/Arena-kfuncs of io.kfuncdoc.sample.Other: no META-INF/kfuncdoc/pages/bpf/Arena-kfuncs.rst"
            + " on the class path; was the stub compiled with the processor?");
    assertThat(files(folder)).isEmpty();
  }

  @Test
  @DisplayName("a page path that leaves the folder is an error, by its parts or by a symbolic link")
  void escapes() throws IOException {
    Path docs = Files.createDirectory(folder.resolve("docs"));
    for (String path : List.of("../x", "a/../../x", "/etc/x", "a//b", "", "index", "a\\b", ".x", "a/./b")) {
      DocsResult result = DocsStep.run(List.of(page(with(CONTRACT, "Stub", path))), docs, DocsStep.Mode.WRITE);
      assertThat(result.errors()).as(path).singleElement().asString().contains("not a path for a page");
    }
    Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(docs.resolve("bpf"), folder.resolve("elsewhere"));
    assertThatThrownBy(() -> run(docs, DocsStep.Mode.WRITE))
        .isInstanceOf(IOException.class).hasMessageContaining("symbolic link");
    assertThat(files(folder)).isEmpty();
  }

  @Test
  @DisplayName("a page on the class path that does not say what its contract says is an error, and is not written")
  void reread() throws IOException {
    GeneratedPage wrong = new GeneratedPage(CONTRACT, Optional.of(TEXT.replace("``BAD_NODE``", "``BAD_NUMA_NODE``")));
    DocsResult result = DocsStep.run(List.of(wrong), folder, DocsStep.Mode.WRITE);
    assertThat(result.isClean()).isFalse();
    assertThat(report(result, PAGE).reread()).containsExactly(
        "bpf_arena_alloc_pages: row BAD_NUMA_NODE: only in the page",
        "bpf_arena_alloc_pages: row BAD_NODE: missing in the page");
    assertThat(files(folder)).isEmpty();
  }

  private static DocsResult run(Path docs, DocsStep.Mode mode) throws IOException {
    return DocsStep.run(List.of(page(CONTRACT)), docs, mode);
  }

  private static GeneratedPage page(Contract contract) {
    return new GeneratedPage(contract, Optional.of(PageEmitter.emit(PageBuilder.build(contract))));
  }

  private static Contract with(Contract c, String name, String page) {
    return new Contract(
        name, c.packageName(), page, c.source(), c.releases(), c.text(), c.terms(), c.faults(), c.kfuncs());
  }

  private static Map<String, State> states(DocsResult result) {
    Map<String, State> states = new TreeMap<>();
    result.pages().forEach(p -> states.put(p.path(), p.state()));
    return states;
  }

  private static PageReport report(DocsResult result, String path) {
    return result.pages().stream().filter(p -> p.path().equals(path)).findFirst().orElseThrow();
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
