package io.kfuncdoc.processor.emit.kerneldoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.emit.rst.ArenaLikeContract;
import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.emit.rst.RandomContracts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BlockEmitterTest {

  private static final Contract ARENA = ArenaLikeContract.contract();

  @Test
  @DisplayName("the blocks of a release are, byte for byte, the golden ones")
  void golden() throws IOException {
    for (String release : List.of("6.18.44", "7.1")) {
      StringBuilder blocks = new StringBuilder();
      ARENA.kfuncs().forEach(k -> blocks.append(BlockEmitter.emit(ARENA, k, Release.of(release))).append('\n'));
      check("arena-like-" + release + ".c", blocks.toString());
    }
  }

  /// With `-Dgolden=DIR` the files are written there and not compared.
  private static void check(String name, String actual) throws IOException {
    String directory = System.getProperty("golden", "");
    if (!directory.isEmpty()) {
      Files.writeString(Path.of(directory, name), actual);
      return;
    }
    try (InputStream golden = BlockEmitterTest.class.getResourceAsStream("/blocks/" + name)) {
      assertThat(golden).as(name).isNotNull();
      assertThat(actual).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  @DisplayName("a function that a release lacks has no block there")
  void notInThatRelease() {
    assertThatThrownBy(() -> BlockEmitter.emit(ARENA, ARENA.kfunc("bpf_arena_free_pages"), Release.of("6.8")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("bpf_arena_free_pages() is not in Linux 6.8: it is there ");
  }

  @Test
  @DisplayName("a line of a block is at most 80 columns wide, tabs counted, or one word, but for what has to stay together")
  void widths() {
    for (long seed = 0; seed < 300; seed++) {
      Contract contract = new RandomContracts(seed, true).next();
      for (Kfunc kfunc : contract.kfuncs()) {
        if (kfunc.availability().includes(contract.newest())) {
          for (String line : BlockEmitter.emit(contract, kfunc, contract.newest()).lines().toList()) {
            String words = line.replaceAll("( [^\\p{L}\\p{N}]+)+$", "");
            boolean glued = line.contains("\\ ") || line.contains("\\:");
            assertThat(Columns.of(words) <= 80 || isOneWord(line) || glued).as("seed " + seed + ": " + line).isTrue();
          }
        }
      }
    }
  }

  /// Besides marks, names and what may not start a line.
  private static boolean isOneWord(String line) {
    String longest = List.of(line.split("[ \t]+")).stream().reduce("", (a, b) -> a.length() > b.length() ? a : b);
    return longest.length() > 40;
  }

  @Test
  @DisplayName("a comment ends at its end and nowhere else")
  void oneEnd() {
    for (long seed = 0; seed < 300; seed++) {
      Contract contract = new RandomContracts(seed, true).next();
      for (Kfunc kfunc : contract.kfuncs()) {
        if (kfunc.availability().includes(contract.newest())) {
          String text = BlockEmitter.emit(contract, kfunc, contract.newest());
          assertThat(text.indexOf("*/")).isEqualTo(text.lastIndexOf("*/")).isPositive();
        }
      }
    }
  }

  @Test
  @DisplayName("what a block says of results and callers stands on the page")
  void nothingThatThePageDoesNotSay() {
    for (Release release : ARENA.releases()) {
      Page page = PageBuilder.build(ARENA, release);
      for (Page.Function function : page.functions()) {
        Block block = BlockBuilder.build(ARENA, ARENA.kfunc(function.name()), release);
        assertThat(function.context()).startsWith(block.context());
        for (String item : block.returns()) {
          assertThat(function.outcomes().rows()).as(item).anyMatch(row -> saysTheSame(row, item));
        }
      }
    }
  }

  private static boolean saysTheSame(Page.Row row, String item) {
    String afterwards = row.afterwards().equals("unchanged") ? "" : " Afterwards " + row.afterwards() + ".";
    return item.equals(row.returns() + " if " + row.when() + "." + afterwards)
        || row.when().startsWith("otherwise") && item.contains(" on success");
  }
}
