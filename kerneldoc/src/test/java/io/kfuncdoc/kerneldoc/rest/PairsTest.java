package io.kfuncdoc.kerneldoc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocFile;
import io.kfuncdoc.kerneldoc.source.KernelDocReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the kernel's tool prints for a comment is what is written here.
class PairsTest {

  private static final Path PAIRS = Path.of("src/test/resources/pairs");

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(PAIRS)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".c"))
          .map(n -> n.substring(0, n.length() - 2)).sorted().toList();
    }
  }

  private static DocFile read(String name) throws IOException {
    return KernelDocReader.read(name + ".c", Files.readAllBytes(PAIRS.resolve(name + ".c")));
  }

  @Test
  void allPairsAreHere() throws IOException {
    assertThat(names()).hasSize(14);
  }

  @ParameterizedTest
  @MethodSource("names")
  void restIsTheToolsByteForByte(String name) throws IOException {
    assertThat(RestRenderer.render(read(name))).isEqualTo(Files.readString(PAIRS.resolve(name + ".rst")));
  }

  /// Their file has the form `Warning: FILE:LINE text`.
  @ParameterizedTest
  @MethodSource("names")
  void warningsAreTheTools(String name) throws IOException {
    Path file = PAIRS.resolve(name + ".warnings");
    List<String> expected = Files.exists(file) ? Files.readAllLines(file) : List.of();
    assertThat(read(name).warnings())
        .extracting(w -> "Warning: " + name + ".c:" + w.line() + " " + w.text())
        .isEqualTo(expected);
  }

  /// What is read back from a page is what the page was made of.
  @ParameterizedTest
  @MethodSource("names")
  void pagesReadBackAreTheSamePages(String name) throws IOException {
    String page = Files.readString(PAIRS.resolve(name + ".rst"));
    assertThat(RestRenderer.render(KernelDocReader.read(name + ".rst", page))).isEqualTo(page);
  }

  /// With the same parameters and sections as the comment; only the lines are others.
  @ParameterizedTest
  @MethodSource("names")
  void pagesSayWhatCommentsSay(String name) throws IOException {
    DocComment ofPage =
        KernelDocReader.read(name + ".rst", Files.readString(PAIRS.resolve(name + ".rst"))).comments().getFirst();
    DocComment ofSource = read(name).comments().getFirst();
    assertThat(ofPage.parameters()).extracting(p -> p.name() + ": " + p.text().text())
        .isEqualTo(ofSource.parameters().stream().map(p -> p.name() + ": " + p.text().text()).toList());
    assertThat(ofPage.sections()).extracting(s -> s.name() + ": " + s.text().text())
        .isEqualTo(ofSource.sections().stream().map(s -> s.name() + ": " + s.text().text()).toList());
  }
}
