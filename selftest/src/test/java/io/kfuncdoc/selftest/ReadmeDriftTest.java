package io.kfuncdoc.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.selftest.plant.Edit;
import io.kfuncdoc.selftest.plant.Kind;
import io.kfuncdoc.selftest.plant.Mutant;
import io.kfuncdoc.selftest.plant.Originals;
import io.kfuncdoc.selftest.plant.SourceText;
import io.kfuncdoc.selftest.run.Catch;
import io.kfuncdoc.selftest.run.Trial;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// README's "Drift, caught" shows what the checks say of these changes.
class ReadmeDriftTest {

  private static final Path ROOT = Path.of("..");

  private final Originals originals = new Originals(ROOT);

  ReadmeDriftTest() throws Exception {}

  @Test
  void aSentenceThatTheTableDeniesDoesNotCompile() throws Exception {
    Catch caught = caught(Kind.CLAIM, stub(),
        "page-aligned is no error: 0 is returned and nothing is reserved.", "page-aligned gives `-EINVAL`.");

    assertThat(caught.check()).isEqualTo("compile K904");
    assertThat(readme()).contains("ArenaKfuncs.java:[" + line(caught) + ",7] [K904] " + said(caught));
  }

  @Test
  void anErrnoOnThePageIsNotTheContracts() throws Exception {
    SourceText page = originals.page();
    int row = page.text().indexOf("``-EBUSY``\n", page.text().indexOf("* - Row"));
    Catch caught = caught(Kind.PAGE, page, row, "``-EBUSY``".length(), "``-EAGAIN``");

    assertThat(caught.check()).isEqualTo("docs compare");
    assertThat(readme()).contains("bpf/arena-kfuncs.rst: differs from what is generated " + caught.what());
  }

  @Test
  void anErrnoInTheContractIsNotTheArenas() throws Exception {
    SourceText stub = stub();
    int row = stub.text().indexOf("-EBUSY");
    Catch caught = caught(Kind.RESULT, stub, row, "-EBUSY".length(), "-EAGAIN");

    assertThat(caught.check()).isEqualTo("conformance 7.1");
    assertThat(readme()).contains(said(caught).replaceFirst("^bpf_arena_reserve_pages: CONTENDED: ", ""));
  }

  private SourceText stub() {
    return originals.family().stream().filter(f -> f.name().equals("ArenaKfuncs.java")).findFirst().orElseThrow();
  }

  private Catch caught(Kind kind, SourceText source, String old, String changed) throws Exception {
    return caught(kind, source, source.text().indexOf(old), old.length(), changed);
  }

  private Catch caught(Kind kind, SourceText source, int from, int length, String changed) throws Exception {
    assertThat(from).isNotNegative();
    Edit edit = new Edit(from, from + length, source.text().substring(from, from + length), changed);
    return new Trial(originals).run(new Mutant(kind, source, edit, "README", changed, 0), true).orElseThrow();
  }

  private static String line(Catch caught) {
    return caught.what().replaceFirst("line (\\d+): .*", "$1");
  }

  /// Without the line and without the dots of a text that was cut.
  private static String said(Catch caught) {
    return caught.what().replaceFirst("line \\d+: ", "").replaceFirst("\\.\\.\\.$", "");
  }

  private static String readme() throws Exception {
    return Files.readString(ROOT.resolve("README.md")).replaceAll("\\s+", " ");
  }
}
