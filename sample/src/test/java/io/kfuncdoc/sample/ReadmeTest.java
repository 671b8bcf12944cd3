package io.kfuncdoc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.sample.demo.FirstArena;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What README shows of sources, pages and programs is so, and PROBLEMS lists every problem.
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern EXCERPT = Pattern.compile("<!-- from (\\S+) -->\n```\\w*\n(.*?)\n```", Pattern.DOTALL);

  @Test
  void excerptsAreWhatTheFilesSay() throws IOException {
    Matcher excerpt = EXCERPT.matcher(text("README.md"));
    int excerpts = 0;
    while (excerpt.find()) {
      excerpts++;
      String file = Files.readString(ROOT.resolve(excerpt.group(1)));
      int from = 0;
      for (String line : excerpt.group(2).lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
        int at = file.indexOf(line, from);
        assertThat(at).as("in %s, after what stands before it: %s", excerpt.group(1), line).isNotNegative();
        from = at + line.length();
      }
    }
    assertThat(excerpts).isEqualTo(4);
  }

  @Test
  void everyProblemIsListedWithItsTextAndRemedy() throws IOException {
    List<String> lines = Arrays.stream(Problem.values())
        .map(p -> "| " + p.id() + " | " + shown(p.text()) + " | " + shown(p.remedy()) + " |")
        .toList();
    assertThat(text("PROBLEMS.md").lines().filter(l -> l.startsWith("| K")).toList()).isEqualTo(lines);
  }

  @Test
  void theFirstArenaPrintsWhatIsShown() throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      FirstArena.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(text("README.md"))
        .contains("FirstArena.java\n" + printed.toString(StandardCharsets.UTF_8) + "```\n");
  }

  private static String shown(String text) {
    return text.replace("'%s'", "…").replace("%s", "…").replace("|", "\\|");
  }

  private static String text(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }
}
