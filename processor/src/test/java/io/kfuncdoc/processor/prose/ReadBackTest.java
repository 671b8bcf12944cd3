package io.kfuncdoc.processor.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What docutils reads is what Markdown says: the same text in the same markup, without a warning.
class ReadBackTest {

  /// More with `-DargLine=-Dprose.seeds=60000`.
  private static final int SEEDS = Integer.getInteger("prose.seeds", 1000);

  @TempDir
  Path folder = Path.of("");

  @BeforeAll
  static void docutils_is_there() {
    assumeTrue(Docutils.isThere(), "python3 cannot import docutils: nothing is read back");
  }

  @Test
  void every_construct_reads_back_as_its_text() throws Exception {
    List<Docutils.Reading> readings = Docutils.read(folder,
        Fixtures.ALL.stream().map(fixture -> String.join("\n", fixture.written().lines())).toList());
    assertThat(readings).hasSameSizeAs(Fixtures.ALL);
    for (int i = 0; i < readings.size(); i++) {
      Fixture fixture = Fixtures.ALL.get(i);
      assertThat(readings.get(i).warnings()).as(fixture.rule()).isEmpty();
      assertThat(collapsed(readings.get(i).text())).as(fixture.rule()).isEqualTo(collapsed(fixture.plain()));
    }
  }

  @Test
  void random_text_reads_back_as_the_html_of_its_markdown() throws Exception {
    List<String> sources = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      Passage passage = new Passage(RandomMarkdown.of(seed, false), 1);
      Rest rest = RestWriter.write(passage, ProseContext.ofFunction(Set.of()));
      if (rest.problems().isEmpty() && !rest.lines().isEmpty()) {
        sources.add(passage.markdown());
        written.add(rest.lines().stream().map(line -> line.isEmpty() ? line : "  " + line)
            .collect(Collectors.joining("\n", ".. container:: kernelindent\n\n", "\n")));
      }
    }
    assertThat(sources).hasSizeGreaterThan(SEEDS / 4);
    List<Docutils.Reading> readings = Docutils.read(folder, written);
    List<String> broken = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      Docutils.Reading reading = readings.get(i);
      String html = html(sources.get(i));
      if (!reading.warnings().isEmpty() || !reading.counts().startsWith(counts(html))
          || !blackened(reading.text()).equals(blackened(text(html)))) {
        broken.add(String.join("\n", "", sources.get(i), "- reST:", written.get(i), "- HTML:", counts(html), html,
            "- docutils:", reading.counts(), reading.warnings(), reading.text()));
      }
    }
    assertThat(broken.stream().limit(5)).as("%d of %d", broken.size(), sources.size()).isEmpty();
  }

  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

  /// Without empty quotes: there is nothing in them to convert.
  private static String html(String markdown) {
    String html = HTML.render(MarkdownTree.parse(markdown)).replaceAll("<p>[\\s\u00a0]*</p>", "");
    String fewer = html.replaceAll("<blockquote>\\s*</blockquote>", "");
    while (!fewer.equals(html)) {
      html = fewer;
      fewer = html.replaceAll("<blockquote>\\s*</blockquote>", "");
    }
    return html;
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
        .replace("&nbsp;", "\u00a0").replace("&amp;", "&");
  }

  /// Links are not counted: docutils links a bare URL, Markdown does not.
  private static String counts(String html) {
    String inline = html.replaceAll("(?s)<pre>.*?</pre>", "<pre>");
    return Stream.of("<em>", "<strong>", "<code>", "<li>", "<pre>", "<blockquote>")
        .map(tag -> String.valueOf(Pattern.compile(tag).matcher(inline).results().count()))
        .collect(Collectors.joining(" ", "", " "));
  }

  private static String collapsed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String blackened(String text) {
    return text.replaceAll("[\\s\\u00a0]+", "");
  }
}
