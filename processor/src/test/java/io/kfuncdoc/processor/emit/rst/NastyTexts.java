package io.kfuncdoc.processor.emit.rst;

import java.util.List;
import java.util.Random;

/// Markdown that a page's own structure could be mistaken for, and characters that are awkward in reST.
public final class NastyTexts {

  private static final List<String> LINES = List.of(
      "**Return**", "**Outcomes**", "**Note**", "if x, or if y", "a, b; c: d", "on success", "``", "`code`", "`n0`",
      ".. c:function:: int f (void)", ".. container:: kernelindent", ".. list-table::", ".. note::", "* - #",
      "* - cell",
      "1. one", "(a) two", "a. three", "- minus", "+ plus", "|pipe|", "::", "colon::", "word_", "__x__", "`a`b", "x`y`",
      "*", "**", "-", "--", "...", "…", "====", "~~~~~~~~~", "---------", "Functions", "\\", "\\*", "a\\", "{a}", "{b}",
      "<http://x.y/z>", "[text](http://x.y/z_)", "<b>", "&amp;", "日本語のテキスト", "e\u0301", "\u200b", "\u2028", "\u0085",
      "\t", "a\tb", "  two  blanks  ", "-EINVAL", "NULL", "100%", "@x", "#", "# no heading", "> quote", "--option",
      "-o  text", ":field: value", ">>> 1", "a very long line that has to be wrapped somewhere, and then once more, for"
          + " it is longer than two lines of a page, with `some code in it` and **strong words in it** at the end",
      "averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongword", "–",
      "unchanged");
  private static final List<String> BLOCKS = List.of(
      "Functions\n---------", "## Functions", "### Deep", "- a\n- b\n  - c\n", "1. x\n2. y",
      "```c\nint f(void);\n\n  **Return**\n```",
      "    indented\n\n    code", "| a | b |\n|---|---|\n| 1 | `x` |", "> quoted\n> more", "line one\\\nline two",
      "---",
      "**Description**\n\n**Context**", "text\n**Return**\ntext", 
      "text\n.. c:function:: void g (void)\nmore", "Heading\n=======");

  private NastyTexts() {}

  public static String line(Random random) {
    StringBuilder line = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      line.append(LINES.get(random.nextInt(LINES.size()))).append(random.nextInt(5) == 0 ? "" : " ");
    }
    return line.toString();
  }

  public static String block(Random random) {
    return random.nextBoolean() ? line(random) : BLOCKS.get(random.nextInt(BLOCKS.size()));
  }
}
