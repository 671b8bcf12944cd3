package io.kfuncdoc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a source looks like, the processor neither crashes nor hangs, nor calls a mistake its own, nor writes half a
/// family.
class RobustnessTest {

  private static final int SEEDS = Integer.getInteger("kfuncdoc.seeds", 8);
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|///[^\n]*|\\w+|\\s+|.", Pattern.DOTALL);

  private static final Path SAMPLE = Path.of("../sample/src/main/java/io/kfuncdoc/sample");

  /// A stub, and what it needs, compiled.
  private record Original(StubSource stub, Build beside) {

    Build compile(String text) {
      return Javac.withKfuncdoc().against(beside).compile(new StubSource(stub.name(), text));
    }
  }

  static Stream<Original> originals() {
    String sample = "io.kfuncdoc.sample.";
    Build beside = Javac.plain().options("-parameters").compile(
        Stream.of("ArenaTerms", "ArenaCells", "ArenaSituations", "MapPtr", "UserPtr")
            .map(n -> read(sample + n))
            .toArray(StubSource[]::new)).clean();
    return Stream.of(
        new Original(StubSource.demo(), new Build(List.of(), Map.of())),
        new Original(read(sample + "ArenaKfuncs"), beside));
  }

  private static StubSource read(String type) {
    try {
      String file = type.substring(type.lastIndexOf('.') + 1) + ".java";
      return new StubSource(type, Files.readString(SAMPLE.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("originals")
  void theOriginalCompiles(Original original) {
    original.compile(original.stub().text()).clean();
  }

  @ParameterizedTest
  @MethodSource("originals")
  void manglingNeverCrashesTheProcessor(Original original) {
    List<String> tokens = tokens(original.stub().text());
    Assertions.assertTimeoutPreemptively(LIMIT, () -> IntStream.range(0, SEEDS)
        .forEach(seed -> assertSound(original, mangle(tokens, new Random(seed)), seed)));
  }

  /// Only the texts inside annotations, so that javac lets nearly all of them through to the processor.
  @ParameterizedTest
  @MethodSource("originals")
  void manglingTextsNeverCrashesTheProcessor(Original original) {
    List<String> tokens = tokens(original.stub().text());
    Assertions.assertTimeoutPreemptively(LIMIT, () -> IntStream.range(0, SEEDS)
        .forEach(seed -> assertSound(original, mangleTexts(tokens, new Random(seed)), seed)));
  }

  private static final List<String> WORDS = List.of(
      "If", "if", "unless", "when", "or", "and", "not", "must", "is", "be", "returns", "Returns", "fails", "never", "the",
      "result", "of", "than", "greater", "less", "zero", "multiple", "power of two", "misaligned", "at most", "at least",
      "sleepable", "only", "Since", "before", "kernel", "pointer", "no-op", "`NULL`", "`-EINVAL`", "EBUSY", "-", "E",
      "`page_cnt`", "`count`", "`addr`", "`flags`", "@addr", "`", "**", "foo()", "[x]", ",", ".", ":", "(", ")", "08",
      "0x", "0xffffffffffffffff", "18446744073709551615", "99999999999999999999999", "-0", "00.00", "7.", "7.0", "0.000");

  /// Sentences of words that the lints look for, with numbers and releases of every size.
  @ParameterizedTest
  @MethodSource("originals")
  void sentencesNeverCrashTheLints(Original original) {
    String text = original.stub().text();
    int at = text.indexOf("  /// @param");
    Assertions.assertTimeoutPreemptively(LIMIT, () -> IntStream.range(0, 2 * SEEDS).forEach(seed -> {
      Random random = new Random(seed);
      StringBuilder comment = new StringBuilder();
      for (int line = 0; line < 10; line++) {
        comment.append("  ///");
        random.ints(12, 0, WORDS.size()).forEach(word -> comment.append(' ').append(WORDS.get(word)));
        comment.append('\n');
      }
      assertSound(original, text.substring(0, at) + comment + "  ///\n" + text.substring(at), seed);
    }));
  }

  private static void assertSound(Original original, String text, int seed) {
    try {
      Build build = original.compile(text);
      assertThat(build.messages()).as("seed %s of\n%s", seed, text).noneMatch(m -> m.contains("[K001]"));
      boolean generatedCodeIsToBlame = !build.errors().isEmpty() && build.errors().stream()
          .allMatch(e -> e.getSource() != null && e.getSource().getName().startsWith("/out/"));
      assertThat(generatedCodeIsToBlame).as("seed %s: %s of\n%s", seed, build.messages(), text).isFalse();
      if (build.messages().stream().anyMatch(m -> m.startsWith("[K"))) {
        assertThat(build.written()).as("seed %s: %s of\n%s", seed, build.messages(), text).isEmpty();
      } else {
        assertThat(build.generatedSources()).as("seed %s of\n%s", seed, text)
            .satisfiesAnyOf(none -> assertThat(none).isEmpty(), all -> assertThat(all).hasSize(4));
      }
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + seed + " of\n" + text, e);
    }
  }

  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  private static String mangle(List<String> original, Random random) {
    List<String> tokens = new ArrayList<>(original);
    int from = tokens.indexOf("interface");
    if (random.nextInt(6) == 0) {
      return String.join("", tokens.subList(0, from + random.nextInt(tokens.size() - from)));
    }
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = from + random.nextInt(tokens.size() - from);
      int other = from + random.nextInt(tokens.size() - from);
      switch (random.nextInt(5)) {
        case 0 -> tokens.remove(at);
        case 1 -> tokens.add(at, tokens.get(at));
        case 2 -> Collections.swap(tokens, at, other);
        case 3 -> tokens.set(at, tokens.get(other));
        default -> tokens.set(at, mangleText(tokens.get(at), random));
      }
    }
    return String.join("", tokens);
  }

  private static String mangleTexts(List<String> original, Random random) {
    List<String> tokens = new ArrayList<>(original);
    List<Integer> texts = IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).startsWith("\"") || tokens.get(i).startsWith("///"))
        .boxed()
        .toList();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = texts.get(random.nextInt(texts.size()));
      String text = tokens.get(at);
      if (text.startsWith("\"") && random.nextInt(3) == 0) {
        String other = tokens.get(texts.get(random.nextInt(texts.size())));
        tokens.set(at, other.startsWith("\"") ? other : text);
      } else if (text.startsWith("\"")) {
        String inside = text.substring(1, text.length() - 1);
        List<String> parts = tokens(inside);
        String mangled = inside.isEmpty() || random.nextBoolean()
            ? mangleText(inside + " ", random)
            : shuffle(parts, random);
        tokens.set(at, "\"" + mangled.replace("\\", "").replace("\"", "").replace("\n", "") + "\"");
      } else {
        tokens.set(at, "/// " + mangleText(text.substring(3) + " ", random).replace("\n", ""));
      }
    }
    return String.join("", tokens);
  }

  private static String shuffle(List<String> parts, Random random) {
    List<String> shuffled = new ArrayList<>(parts);
    int at = random.nextInt(parts.size());
    switch (random.nextInt(3)) {
      case 0 -> shuffled.remove(at);
      case 1 -> shuffled.add(random.nextInt(parts.size()), parts.get(at));
      default -> Collections.shuffle(shuffled, random);
    }
    return String.join("", shuffled);
  }

  private static String mangleText(String text, Random random) {
    int at = random.nextInt(text.length());
    String some = "(){}[]<>!~-+*/%&|^?:;,.@#'`_x0 \u00e4$%s{addr}".substring(random.nextInt(40)).substring(0, 1);
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + some + text.substring(at);
      default -> text.substring(0, at) + some + text.substring(at + 1);
    };
  }
}
