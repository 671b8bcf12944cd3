package io.kfuncdoc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.kfuncdoc.kerneldoc.DocFile;
import io.kfuncdoc.kerneldoc.UnreadableFile;
import io.kfuncdoc.kerneldoc.rest.RestRenderer;
import io.kfuncdoc.kerneldoc.source.KernelDocReader;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.sample.ArenaKfuncsContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a text looks like, it is read, rendered and audited, or refused by the reader; nothing is thrown and
/// nothing hangs. More texts with `-DargLine=-Dkfuncdoc.seeds=5000`.
final class MangledTextsTest {

  private static final int SEEDS = Integer.getInteger("kfuncdoc.seeds", 120);
  private static final Duration LIMIT = Duration.ofSeconds(20 + SEEDS / 2);
  private static final Pattern TOKEN = Pattern.compile("\\w+|[ \\t]+|.", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("(?<!\\w)\\d+(?!\\w)|\\b(?:zero|null|NULL)\\b");

  private static final List<String> ODD = List.of(
      "0", "00", "08", "09.00", "00.00", "2.00", "5.05", "6.18.0007", "7.1.99999999999", "99999.99999", "0x", "0x0",
      "0xffffffffffffffff", "0xfffffffffffffffffffffffffffffffffff", "-0", "-9223372036854775808",
      "9223372036854775807", "9223372036854775808", "18446744073709551616", "1,000,000,000,000,000,000,000,000,000",
      "1,00", ".5", "5.", "1e9", "٣", "²", "9".repeat(400), "0x" + "f".repeat(400));
  private static final List<String> WORDS = List.of(
      "if", "or", "unless", "before", "since 7.0", "before 00.0", "even if", "otherwise", "must be", "not", "@", "@@",
      "@flags", "%", "%NULL", "-EINVAL", "-E", "return", "returns", ":", ";", ",", ".", "(", ")", "-", "\u2013", "\"",
      "``", "*", "İ", "ß", "\u0000", "\uD800", "e.g.", "...", "sleepable", "the lock", "memory", "\n", "\n\n", "\n * ",
      "\n * - ", "\n * 1. ", "\n */\n", "::\n");

  private final List<Auditor> auditors = auditors();

  private static List<Auditor> auditors() {
    List<Contract> contracts = List.of(new ArenaKfuncsContract().contract());
    return List.of(new Auditor(contracts, null), new Auditor(contracts, Release.of("6.18.44")));
  }

  static Stream<List<String>> sources() throws IOException {
    List<String> pairs = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("../kerneldoc/src/test/resources/pairs"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".c")).sorted().toList()) {
        String pair = Files.readString(file);
        pairs.add(pair);
        pairs.add(pair.replaceFirst("\\* \\w+(?=[ (])", "* bpf_arena_alloc_pages"));
      }
    }
    assertThat(pairs).hasSizeGreaterThan(20);
    return Stream.of(AuditedText.all().stream().map(AuditedText::content).toList(), pairs);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void nothingIsThrown(List<String> texts) {
    int[] read = new int[1];
    long[] seed = new long[1];
    assertTimeoutPreemptively(LIMIT, () -> {
      for (; seed[0] < SEEDS; seed[0]++) {
        Random random = new Random(seed[0]);
        String text = mangled(texts.get(random.nextInt(texts.size())), random);
        read[0] += audited("seed " + seed[0], text);
      }
    }, () -> "seed " + seed[0] + " takes too long");
    assertThat(read[0]).as("comments held against a contract").isGreaterThan(SEEDS / 10);
  }

  /// Words without end are read in a time that grows with them, not with their square.
  @ParameterizedTest
  @ValueSource(strings = {"a ", "if ", "or ", "@flags ", "not ", "-EINVAL if ", "is zero or ", "the lock cannot ",
    "before 7.0 ", "0 ", "no memory for the ", "a page of ", "must be ", "returned ", "and returns ", "e.g. ", "- ",
    "checked before ", "sleepable ", "(", ", ", ". A", "kernel pointer "})
  void longSentencesEnd(String bit) {
    String words = bit.repeat(6_000 / bit.length());
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
      for (String before : List.of(" *\n * ", " * Return: ", " * Context: ", " * @flags: ")) {
        audited(bit, "/**\n * bpf_arena_alloc_pages() - Get.\n" + before + words
            + "\n */\nvoid *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt, int node_id, u64 flags)\n"
            + "{\n}\n");
      }
    }, () -> bit + " takes too long");
  }

  /// @return how many comments were held against a contract
  private int audited(String name, String text) {
    DocFile file;
    try {
      file = KernelDocReader.read(name + ".c", text);
    } catch (UnreadableFile e) {
      return 0;
    }
    int read = 0;
    try {
      RestRenderer.render(file);
      for (Auditor auditor : auditors) {
        read = auditor.audit(List.of(file)).read();
      }
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(name + ":\n" + text.substring(0, Math.min(3_000, text.length())), e);
    }
    return read;
  }

  private static String mangled(String text, Random random) {
    String mangled = text;
    for (int i = random.nextInt(6); i >= 0; i--) {
      mangled = switch (random.nextInt(4)) {
        case 0 -> moved(mangled.split("(?<=\n)"), random);
        case 1 -> moved(TOKEN.matcher(mangled).results().map(m -> m.group()).toArray(String[]::new), random);
        case 2 -> oddNumber(mangled, random);
        default -> {
          int at = random.nextInt(mangled.length() + 1);
          yield mangled.substring(0, at) + " " + one(random.nextBoolean() ? ODD : WORDS, random) + " "
              + mangled.substring(at);
        }
      };
    }
    return mangled;
  }

  /// Some pieces left out, twice there, in another place.
  private static String moved(String[] pieces, Random random) {
    List<String> list = new ArrayList<>(Arrays.asList(pieces));
    for (int i = random.nextInt(4); i >= 0 && list.size() > 1; i--) {
      int at = random.nextInt(list.size());
      switch (random.nextInt(3)) {
        case 0 -> list.remove(at);
        case 1 -> list.add(random.nextInt(list.size()), list.get(at));
        default -> Collections.swap(list, at, random.nextInt(list.size()));
      }
    }
    return String.join("", list);
  }

  private static String oddNumber(String text, Random random) {
    return NUMBER.matcher(text).replaceAll(m ->
        Matcher.quoteReplacement(random.nextInt(4) == 0 ? one(ODD, random) : m.group()));
  }

  private static String one(List<String> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }
}
