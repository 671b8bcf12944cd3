package io.kfuncdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.processor.Build;
import io.kfuncdoc.processor.Javac;
import io.kfuncdoc.processor.StubSource;
import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.kernel.btf.KernelFunction;
import io.kfuncdoc.runtime.kernel.signature.SignatureCheck;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All kfuncs of the running kernel, where its BTF can be read.
class RunningKernelImportTest {

  private static final String UNKNOWN_TYPE = "WARNING: c:identifier reference target not found: ";

  private static Btf btf;
  private static Build build;

  @TempDir
  Path folder;

  @BeforeAll
  static void importAll() {
    try {
      btf = Btf.vmlinux();
    } catch (IOException e) {
      abort("no BTF of a running kernel: " + e);
    }
    Ran ran = Ran.command("import", "*", "--family", "Every");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().filter(l -> l.length() > 120)).isEmpty();
    build = Javac.withKfuncdoc().compile(new StubSource("kfuncs.Every", ran.out())).clean();
  }

  private static List<String> names() {
    return btf.kfuncs().stream().map(KernelFunction::name).toList();
  }

  @Test
  @DisplayName("each is on the page, which says draft")
  void page() {
    String page = build.text("META-INF/kfuncdoc/pages/bpf/every.rst");
    assertThat(page).contains("This page is a draft");
    assertThat(page.split("\\*Draft\\*: ", -1)).hasSize(names().size() + 1);
    assertThat(names()).allSatisfy(n -> assertThat(page).contains(" " + n + " ("));
  }

  @Test
  @DisplayName("the contract has the signatures that BTF has")
  void signatures() throws ReflectiveOperationException {
    Contract contract = build.contract("kfuncs.Every");
    assertThat(contract.kfuncs()).extracting(io.kfuncdoc.model.Kfunc::name).isEqualTo(names());
    assertThat(new SignatureCheck(btf, contract.newest()).check(contract))
        .allSatisfy(r -> assertThat(r.findings()).as(r.kfunc() + ": " + r.prototype()).isEmpty());
  }

  @Test
  @DisplayName("Sphinx knows nothing against the page but the C types that no page describes")
  void sphinx() throws IOException, InterruptedException {
    assumeTrue(Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(p -> Files.isExecutable(Path.of(p, "sphinx-build"))), "no sphinx-build");
    Files.copy(Path.of("../docs-out/conf.py"), folder.resolve("conf.py"));
    Files.createDirectory(folder.resolve("_static"));
    Files.copy(Path.of("../docs-out/_static/kfuncdoc.css"), folder.resolve("_static/kfuncdoc.css"));
    Files.writeString(folder.resolve("index.rst"), build.text("META-INF/kfuncdoc/pages/bpf/every.rst"));
    Path log = folder.resolve("log");
    new ProcessBuilder("sphinx-build", "-q", "-n", "-b", "html", ".", "out")
        .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    assertThat(Files.readAllLines(log)).filteredOn(l -> !l.isBlank()).allMatch(l -> l.contains(UNKNOWN_TYPE));
    assertThat(folder.resolve("out/index.html")).content().contains("id=\"c." + names().getLast() + "\"");
  }
}
