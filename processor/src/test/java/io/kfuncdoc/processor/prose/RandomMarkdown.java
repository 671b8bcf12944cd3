package io.kfuncdoc.processor.prose;

import java.util.List;
import java.util.Random;

/// Markdown-ish text from a seed: words, special characters, containers and constructs that break off.
final class RandomMarkdown {

  private static final List<String> ATOMS = List.of(
      "a", "page_cnt", "x_", "_y", "word", "1.", "2)", "(b)", "A.", "-", "+", "*", "**", "***", "_", "__", "`", "``",
      "|", "||", "\\", "\\*", "\\`", ":", "::", ":f:", "..", "...", ">>>", ">", "<", "&amp;", "&nbsp;", "&#42;", "&lt;",
      "[", "]", "[a](u)", "[a b](u_)", "[a](http://u/x_y)", "<https://k.org/a>", "<m@k.org>", "(", ")", "\"", "'", ",",
      ".", ";", "!", "?", "/", "--", "---", "\u2014", "====", "~~~~", "....", "\"\"\"", "-x", "--opt", "-EINVAL", "/V",
      "`code`", "`a\\`", "`` ` ``", "*em*", "**st**", "f()", "#", "##", "http://x.org",
      "\u00e9", "\u4e2d", "\ud83d\ude00", "@a", "%X", "$E", "{", "}", "~", "^", "=", "\t", "  ");

  private static final List<String> BREAKS = List.of(
      "\n", "\n", "\n", "\n\n", "\n\n", "\n\n", "  \n", "\\\n", "\n- ", "\n  - ", "\n* ", "\n1. ", "\n3) ", "\n   ",
      "\n\n  ", "\n\n    ", "\n> ", "\n> > ", "\n\n> ", "\n```\n", "\n```c\n", "\n\n| a | b |\n|---|---|\n| ", "\n\t",
      "\n# ", "\n\n***\n\n", "\n===\n", "\n\n[r]: u\n\n", "\n- - ", "\n- > ", "\n- ```\n  ", "\r\n", "\r");

  /// What is a problem wherever it stands.
  private static final List<String> BROKEN = List.of(
      "<b>", "<!-- ", "<div>", "![i](u)", "[a", "](", "[a]()", "[a][r]", "[^1]", "{@code x}", "- [ ] t", "`", "&#0;",
      "&#x2028;", "\f", "\u0085", "\0", "\ud800", "[r]: ", "*a **b** c*", "[`c`](u)", "|---|", "~~~");

  private RandomMarkdown() {}

  static String of(long seed, boolean broken) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int size = 1 + random.nextInt(25);
    for (int i = 0; i < size; i++) {
      text.append(broken && random.nextInt(12) == 0 ? pick(random, BROKEN) : pick(random, ATOMS));
      int end = random.nextInt(10);
      text.append(end < 3 ? "" : end < 7 ? " " : pick(random, BREAKS));
    }
    return text.toString();
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
