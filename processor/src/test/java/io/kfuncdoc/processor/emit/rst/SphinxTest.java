package io.kfuncdoc.processor.emit.rst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfuncdoc.model.Contract;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sphinx as the readers of the pages have it; without one on the path there is nothing to ask.
class SphinxTest {

  private static final Path PROJECT = Path.of("../docs-out");

  @TempDir
  Path folder;

  @Test
  @DisplayName("Sphinx has no warning about a page, whatever the contract's texts")
  void noWarnings() throws IOException, InterruptedException {
    assumeTrue(Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(p -> Files.isExecutable(Path.of(p, "sphinx-build"))));
    Files.copy(PROJECT.resolve("conf.py"), folder.resolve("conf.py"));
    Files.createDirectory(folder.resolve("_static"));
    Files.copy(PROJECT.resolve("_static/kfuncdoc.css"), folder.resolve("_static/kfuncdoc.css"));
    List<PageIndex.Entry> entries = new ArrayList<>();
    put("arena", ArenaLikeContract.contract(), entries);
    int pages = Integer.getInteger("sphinx.pages", 20);
    for (int seed = 1000; seed < 1000 + pages; seed++) {
      put("page" + seed, new RandomContracts(seed, true).next(), entries);
    }
    Files.writeString(folder.resolve("index.rst"), PageIndex.emit(entries));
    Path log = folder.resolve("log");
    int exit = new ProcessBuilder("sphinx-build", "-q", "-W", "--keep-going", "-n", "-b", "html", ".", "out")
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
    assertThat(Files.readString(log)).isEmpty();
    assertThat(exit).isZero();
    assertThat(folder.resolve("out/arena.html")).content()
        .contains("id=\"c.bpf_arena_alloc_pages\"", "class=\"kfunc-outcomes");
  }

  /// C names are unique in a Sphinx project.
  private void put(String path, Contract contract, List<PageIndex.Entry> entries) throws IOException {
    Page page = PageBuilder.build(contract);
    entries.add(new PageIndex.Entry(path, page.title()));
    Files.writeString(folder.resolve(path + ".rst"), PageEmitter.emit(page).replace("bpf_f", "bpf_" + path + "_f"));
  }
}
