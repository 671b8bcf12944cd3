package io.kfuncdoc.kerneldoc.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocFile;
import io.kfuncdoc.kerneldoc.UnreadableFile;
import io.kfuncdoc.kerneldoc.rest.RestRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the input, reading ends, in a result or in the reader's own error, and lines are lines of the file.
@Timeout(120)
class MangledFilesTest {

  private static final List<String> BITS = List.of("/**\n", " */\n", "*/", "/*", " * ", "\n", "\n\n", "@", "@x:",
      "@...:", "Return:", " * Return: 0\n", "Context:", "(", ")", "{", ";", "[", "]", "...", ",", "\\\n", "#define f(",
      "=\n", "=C3", "> ", "+", "-", "@@ -1,5 +1,9 @@\n", "+++ b/x.c\n", "--- a/x.c\n", "From a b\nFrom: c\n\n",
      "Content-Transfer-Encoding: base64\n", "Content-Type: multipart/mixed; boundary=\"x\"\n", "--x\n", "--x--\n",
      ".. c:function:: int f (int a)\n", ".. c:macro:: F\n", "**Return**", "``", "::\n", "\t", "\u0000", "\r", "é",
      "\uD800", "&struct ", "%", "$", "&a->b()", "**", "/** @a: x */\n", "\\");

  private static List<String> seeds() throws IOException {
    List<String> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/pairs"))) {
      for (Path file : files.sorted().toList()) {
        seeds.add(Files.readString(file));
      }
    }
    List<String> more = new ArrayList<>();
    for (String seed : seeds) {
      String added = "+" + seed.stripTrailing().replace("\n", "\n+");
      String patch = "--- a/x.c\n+++ b/x.c\n@@ -0,0 +1," + seed.lines().count() + " @@\n" + added + "\n";
      more.add(patch);
      more.add("From: a\n\n" + patch);
      more.add("From: a\nContent-Transfer-Encoding: quoted-printable\n\n"
          + seed.replace("=", "=3D").replace("e ", "=65=\n "));
      more.add("From: a\nContent-Transfer-Encoding: base64\n\n"
          + Base64.getMimeEncoder().encodeToString(seed.getBytes(StandardCharsets.UTF_8)));
    }
    seeds.addAll(more);
    return seeds;
  }

  private static String mangled(String seed, Random random) {
    StringBuilder text = new StringBuilder(seed);
    for (int i = random.nextInt(12); i >= 0; i--) {
      int at = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), at + random.nextInt(30));
      switch (random.nextInt(6)) {
        case 0 -> text.delete(at, to);
        case 1, 2 -> text.insert(at, BITS.get(random.nextInt(BITS.size())));
        case 3 -> text.insert(at, text.substring(at, to));
        case 4 -> text.replace(at, to, BITS.get(random.nextInt(BITS.size())).repeat(random.nextInt(5)));
        default -> text.setLength(random.nextInt(8) == 0 ? at : text.length());
      }
    }
    return text.toString();
  }

  /// @return whether anything was read
  private static boolean holds(String name, String content) {
    long lines = content.lines().count();
    try {
      DocFile file = KernelDocReader.read(name, content);
      for (DocComment comment : file.comments()) {
        assertThat(comment.firstLine()).isBetween(1, comment.line());
        assertThat((long) comment.lastLine()).isBetween((long) comment.line(), lines);
      }
      assertThat(file.warnings()).allSatisfy(w -> assertThat((long) w.line()).isBetween(1L, lines));
      RestRenderer.render(file);
      return true;
    } catch (UnreadableFile e) {
      assertThat(e).hasMessageContaining(name);
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anythingIsReadOrRefused(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> seeds = seeds();
    int read = 0;
    for (int i = 0; i < 2500; i++) {
      String text = mangled(seeds.get(random.nextInt(seeds.size())), random);
      String name = List.of("x.c", "x.rst", "x.patch", "x").get(random.nextInt(4));
      read += holds(name, text) ? 1 : 0;
    }
    assertThat(read).isGreaterThan(1000);
  }

  @Test
  void bytesMayBeAnything() {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(2000)];
      random.nextBytes(bytes);
      holds("x", new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  /// Inputs that punish backtracking and recursion.
  @ParameterizedTest
  @ValueSource(strings = {" ", "*", "a", "a ", "(", "/**\n * f - x\n */\n", "@a: ", "* @a", "=", ">", "_", "a,", "[",
    "\n", "&a->b", "@a->b", "@@ -1 +1 @@\n", "``a", "**a", "--x\n", "x: y\n y\n", "[(", "From a\nb: c\n\n"})
  void longInputsEnd(String bit) {
    String text = bit.repeat(20_000 / bit.length());
    for (String before : List.of("", "/**\n * ", "/**\n * f() - Do.\n *\n * ", "/**\n * f() - Do.\n */\n",
        "/**\n * f() - Do.\n */\nint f(", "/**\n * f() - Do.\n */\nint f(int a, ", ".. c:function:: ",
        ".. c:function:: int f (void)\n\n   ", "From: a\n",
        "From: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\n", "--- a/x\n+++ b/x\n@@ -1,9 +1,9 @@\n")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> holds("x", before + text + "\n*/\n"), () -> before + bit);
    }
  }
}
