package io.kfuncdoc.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.emit.rst.ArenaLikeContract;
import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.emit.rst.PageEmitter;
import io.kfuncdoc.processor.emit.rst.RandomContracts;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PageReaderTest {

  @Test
  @DisplayName("what is read of a written page is that page, whatever the contract's texts")
  void readsWhatIsWritten() {
    for (int seed = 0; seed < 600; seed++) {
      Contract contract = new RandomContracts(seed, seed % 2 == 0).next();
      for (Release release : contract.releases()) {
        Page page = PageBuilder.build(contract, release);
        String text = PageEmitter.emit(page);
        ReadPage read = PageReader.read(text);
        assertThat(read.problems()).as("seed %d, %s:%n%s", seed, release, text).isEmpty();
        assertThat(read.page()).as("seed %d, %s:%n%s", seed, release, text).contains(page);
        assertThat(PageEmitter.emit(read.page().orElseThrow())).isEqualTo(text);
      }
    }
  }

  @Test
  @DisplayName("a page says the same after an editor took trailing blanks away, or wrote CRLF")
  void trailingBlanks() {
    Page page = PageBuilder.build(ArenaLikeContract.contract());
    String text = PageEmitter.emit(page);
    assertThat(PageReader.read(text.replaceAll("(?m)[ ]+$", "")).page()).contains(page);
    assertThat(PageReader.read(text.replace("\n", "\r\n")).page()).contains(page);
  }

  @Test
  @DisplayName("a line that no page has there is named with its number")
  void errorsHaveLines() {
    String text = PageEmitter.emit(PageBuilder.build(ArenaLikeContract.contract()));
    assertThat(PageReader.read("").problems()).extracting(PageProblem::line).containsExactly(1);
    int table = text.lines().toList().indexOf("  .. list-table::");
    String withoutTable = text.replaceFirst("\\Q  .. list-table::\\E", "  .. csv-table::");
    assertThat(PageReader.read(withoutTable).problems()).singleElement().satisfies(problem -> {
      assertThat(problem.line()).isEqualTo(table + 1);
      assertThat(problem.toString()).contains("list-table", "csv-table");
    });
    assertThat(PageReader.read(text.replace("**Parameters**", "**Params**")).problems())
        .singleElement().asString().contains("expected '  **Parameters**'", "**Params**");
    assertThat(PageReader.read(text.replace("`: Reserve a page", "`: Reserve some page")).problems())
        .singleElement().asString().contains("list of functions", "Reserve some page", "Reserve a page");
    assertThat(PageReader.read(text.replace("       - ``NULL``\n", "")).problems())
        .singleElement().asString().contains("6 cells instead of 7");
  }

  @Test
  @DisplayName("mangled text is read or refused, never a crash and never without end")
  void mangledText() {
    Random random = new Random(5);
    String good = PageEmitter.emit(PageBuilder.build(ArenaLikeContract.contract()));
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
      int refused = 0;
      for (int i = 0; i < 3000; i++) {
        ReadPage read = PageReader.read(mangled(good, random));
        assertThat(read.page().isPresent()).isEqualTo(read.problems().isEmpty());
        refused += read.problems().size();
      }
      assertThat(refused).isGreaterThan(1000);
    });
  }

  private static String mangled(String good, Random random) {
    StringBuilder text = new StringBuilder(good);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + 1 + random.nextInt(random.nextInt(10) == 0 ? 3000 : 20));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(from, Math.min(to, text.length() - 1));
        case 1 -> text.insert(from, text.substring(from, to));
        case 2 -> text.setCharAt(from, (char) random.nextInt(0x2100));
        default -> text.insert(from, "\n");
      }
    }
    return text.toString();
  }
}
