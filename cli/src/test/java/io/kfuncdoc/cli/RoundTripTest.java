package io.kfuncdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocFile;
import io.kfuncdoc.kerneldoc.rest.RestRenderer;
import io.kfuncdoc.kerneldoc.source.KernelDocReader;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.emit.kerneldoc.Block;
import io.kfuncdoc.processor.emit.kerneldoc.BlockBuilder;
import io.kfuncdoc.processor.emit.kerneldoc.BlockEmitter;
import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.emit.rst.RandomContracts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A contract becomes a comment, the comment is read, and what was read says what the page says.
class RoundTripTest {

  /// More with `-DargLine=-Dkfuncdoc.seeds=5000`.
  private static final int SEEDS = Integer.getInteger("kfuncdoc.seeds", 200);
  private static final Pattern LITERAL = Pattern.compile(":literal:`((?:[^`\\\\]|\\\\.)*)`");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  @Test
  @DisplayName("a comment that was read says, word for word, what the page says of the arena's kfuncs")
  void arena() {
    Contract arena = Families.load(List.of()).family("ArenaKfuncs");
    for (Release release : arena.releases()) {
      arena.kfuncs().stream().filter(k -> k.availability().includes(release))
          .forEach(k -> check(arena, k, release, release.toString()));
    }
  }

  @Test
  @DisplayName("so does that of any contract, whatever its texts hold")
  void random() {
    for (long seed = 0; seed < SEEDS; seed++) {
      random(seed);
    }
  }

  /// Once taken for code: two colons as the last line of a line block.
  @Test
  void seed2632() {
    random(2632);
  }

  private static void random(long seed) {
    Contract contract = new RandomContracts(seed, true).next();
    for (Kfunc kfunc : contract.kfuncs()) {
      if (kfunc.availability().includes(contract.newest())) {
        check(contract, kfunc, contract.newest(), "seed " + seed + " " + kfunc.name());
      }
    }
  }

  private static void check(Contract contract, Kfunc kfunc, Release release, String name) {
    String text = BlockEmitter.emit(contract, kfunc, release);
    DocFile file = KernelDocReader.read("block.c", text);
    Block block = BlockBuilder.build(contract, kfunc, release);
    boolean noRow = block.returns().isEmpty();
    assertThat(file.warnings()).as(name + "\n" + text).allMatch(w -> noRow && w.text().contains("return value"));
    assertThat(file.comments()).as(name + "\n" + text).hasSize(1);
    DocComment comment = file.comments().getFirst();
    Page.Function function = PageBuilder.build(contract, release).functions().stream()
        .filter(f -> f.name().equals(kfunc.name())).findFirst().orElseThrow();
    assertThat(words(RestRenderer.render(comment))).as(name + "\n" + text).isEqualTo(words(expected(function, block)));
    assertThat(items(comment)).as(name + "\n" + text).hasSameSizeAs(block.returns());
  }

  /// The page's prototype, and its texts as they are divided in a comment.
  private static String expected(Page.Function function, Block block) {
    List<String> parts = new ArrayList<>(List.of(".. c:function:: __bpf_kfunc " + function.prototype()));
    parts.add(function.purpose());
    parts.add(".. container:: kernelindent\n**Parameters**");
    for (int i = 0; i < function.parameters().size(); i++) {
      parts.add("``" + function.parameters().get(i).declaration() + "``");
      parts.add(block.parameters().isEmpty() ? "no arguments" : block.parameters().get(i).text());
    }
    section(parts, "Description", String.join("\n", block.description()));
    section(parts, "Context", block.context());
    section(parts, "Return", String.join("\n", block.returns().stream().map(r -> "* " + r).toList()));
    section(parts, "Note", block.note());
    return String.join("\n\n", parts);
  }

  private static void section(List<String> parts, String name, String text) {
    if (!text.isEmpty()) {
      parts.add("**" + name + "**");
      parts.add(text);
    }
  }

  private static List<String> items(DocComment comment) {
    return comment.section("Return").map(s -> s.text().text().lines().filter(l -> l.startsWith("* ")).toList())
        .orElse(List.of());
  }

  private static String unescaped(String text) {
    return ESCAPE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(m.group(1).strip()));
  }

  /// What is left of reST when lines may be broken elsewhere and markup be written in another way that renders alike;
  /// two colons behind a line of text, as in a line block, are text, and behind a blank one lead code;
  /// an at sign, which a comment cannot hold, is `(at)`.
  private static String words(String rest) {
    String code = rest.replaceAll("(?m)(?<=\\A|\n {0,20}\n)^( *)(?:::|\\.\\. code-block::.*)$", "$1[code]");
    String literal = LITERAL.matcher(code)
        .replaceAll(m -> Matcher.quoteReplacement("``" + unescaped(m.group(1)) + "``"));
    return unescaped(literal)
        .replaceAll("``(\\w+\\(\\))``", "$1")
        .replace("\u200b", "")
        .replace("@", "(at)")
        .replaceAll("\\s+", " ").strip();
  }
}
