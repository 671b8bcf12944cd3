package io.kfuncdoc.sample.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The scripts beside this class: the edge cases that were observed on 6.18.44, each answered as the kernel did, and
/// the forms that a script can have.
class EdgeCaseScriptTest {

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.matches(".*[.](replay|expected)"))
          .map(name -> name.substring(0, name.lastIndexOf('.'))).distinct().sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersAsExpected(String name) throws IOException {
    List<String> expected = Files.readAllLines(folder().resolve(name + ".expected"));
    Played played = Played.file(folder().resolve(name + ".replay").toString());
    assertThat(played.err()).isEmpty();
    assertThat(played.status()).isZero();
    assertThat(withCalls(name, played.out().lines().toList())).isEqualTo(withCalls(name, expected));
  }

  /// Both kernels decide alike where no lock is contended and every caller can sleep.
  @ParameterizedTest
  @ValueSource(strings = {"alloc", "free", "reserve", "access", "below-start", "placement", "example"})
  void answersTheSameOn71(String name) throws IOException {
    String script = Files.readString(folder().resolve(name + ".replay"));
    String newer = script.replace(" kernel=6.18", "").replaceAll("(?m)^(arena [^#\n]*)", "$1 kernel=7.1 ");
    assertThat(newer).contains("kernel=7.1");
    Played played = Played.script(newer);
    assertThat(played.err()).isEmpty();
    assertThat(withCalls(name, played.out().lines().toList()))
        .isEqualTo(withCalls(name, Files.readAllLines(folder().resolve(name + ".expected"))));
  }

  @Test
  void theTablesOfAllThreeKfuncsAreHere() throws IOException {
    assertThat(names()).contains("alloc", "free", "reserve", "example");
  }

  /// Each answer behind its line of the script, so that a difference names the call.
  private static List<String> withCalls(String name, List<String> answers) throws IOException {
    Iterator<String> left = answers.iterator();
    Stream<String> calls = Files.readAllLines(folder().resolve(name + ".replay")).stream()
        .filter(line -> !line.isBlank() && !line.strip().startsWith("#") && !line.startsWith("arena"));
    List<String> paired = calls.map(call -> call + " => " + (left.hasNext() ? left.next() : "nothing")).toList();
    assertThat(left).as("answers without a call").isExhausted();
    return paired;
  }

  private static Path folder() {
    URL example = Objects.requireNonNull(EdgeCaseScriptTest.class.getResource("example.replay"));
    try {
      return Objects.requireNonNull(Path.of(example.toURI()).getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
