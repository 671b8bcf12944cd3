package io.kfuncdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What README shows of commands is what they print. A line of three dots stands for any lines; what a running kernel
/// answers is not asked here.
class ReadmeCommandsTest {

  private static final Pattern SESSION = Pattern.compile("```\n(\\$ .*?\n)```", Pattern.DOTALL);
  private static final Pattern STEP = Pattern.compile("(?m)^\\$ (.*)\n((?:(?!\\$ ).*\n)*)");

  @TempDir
  private Path folder = Path.of("");

  /// A command and what stands below it.
  private record Step(List<String> words, String shown) {}

  @TestFactory
  Stream<DynamicTest> everySessionIsWhatIsPrinted() throws IOException {
    return sessions().stream()
        .filter(session -> session.stream().noneMatch(s -> s.words().contains("verify")))
        .map(session -> DynamicTest.dynamicTest(String.join(" ", session.getLast().words()), () -> play(session)));
  }

  @Test
  void thereAreSessionsOfTheseCommands() throws IOException {
    assertThat(sessions().stream().map(s -> s.getLast().words().get(1)).toList())
        .containsExactlyInAnyOrder("render", "render", "explain", "audit", "verify");
  }

  private static List<List<Step>> sessions() throws IOException {
    Matcher session = SESSION.matcher(Files.readString(Path.of("..", "README.md")));
    List<List<Step>> sessions = new ArrayList<>();
    while (session.find()) {
      sessions.add(STEP.matcher(session.group(1)).results()
          .map(m -> new Step(Arrays.asList(m.group(1).split(" ")), m.group(2))).toList());
    }
    return sessions;
  }

  private void play(List<Step> session) throws IOException {
    for (Step step : session) {
      if (step.words().getFirst().equals("cat")) {
        Files.writeString(folder.resolve(step.words().getLast()), step.shown());
        continue;
      }
      assertThat(step.words().getFirst()).isEqualTo("./kfuncdoc");
      Ran ran = Ran.command(step.words().stream().skip(1)
          .map(w -> Files.exists(folder.resolve(w)) ? folder.resolve(w).toString() : w)
          .toArray(String[]::new));
      String printed = (ran.out() + ran.err()).replace(folder + "/", "");
      String[] parts = step.shown().split("(?m)^\\.\\.\\.\n", -1);
      assertThat(printed).startsWith(parts[0]).endsWith(parts[parts.length - 1]).containsSubsequence(parts);
    }
  }
}
