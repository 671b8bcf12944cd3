package io.kfuncdoc.processor.prose;

import java.util.List;

/// One pair for each construct.
final class Fixtures {

  private Fixtures() {}

  static final List<Fixture> ALL = List.of(
      new Fixture("a paragraph keeps its line breaks", """
          One line,
            another  one.

          Next.
          """, """
          One line,
          another  one.

          Next.
          """, "One line, another one. Next."),
      new Fixture("emphasis and strong emphasis", "*a b* and **c d**, _e_ and __f__.",
          "*a b* and **c d**, *e* and **f**.", "a b and c d, e and f."),
      new Fixture("emphasis over a line end", "*a\nb*", "*a\nb*", "a b"),
      new Fixture("emphasis inside a word needs separators", "un*frigging*believable **x**y",
          "un\\ *frigging*\\ believable **x**\\ y", "unfriggingbelievable xy"),
      new Fixture("emphasis after emphasis needs a separator", "*a***b**", "*a*\\ **b**", "ab"),
      new Fixture("quoted markup needs a separator", "(*)*) \"`\"`\"", "(\\ *)*) \"\\ ``\"``\"", "()) \"\"\""),
      new Fixture("a code span is a literal", "`-EINVAL` and `a\\b` and `` a`b ``.",
          "``-EINVAL`` and ``a\\b`` and ``a`b``.", "-EINVAL and a\\b and a`b."),
      new Fixture("a code span over a line end is on one line", "`a\nb` c", "``a b`` c", "a b c"),
      new Fixture("a code span of one backtick is no transition", "`` ` ``", "\\ `````", "`"),
      new Fixture("a code span that names a parameter is strong", "`page_cnt` pages at `ptr__ign`s, `page_cnt + 1`",
          "**page_cnt** pages at **ptr__ign**\\ s, ``page_cnt + 1``", "page_cnt pages at ptr__igns, page_cnt + 1"),
      new Fixture("function references and constants stay as text", "bpf_arena_alloc_pages() gives -ENOMEM, p__map",
          "bpf_arena_alloc_pages() gives -ENOMEM, p__map", "bpf_arena_alloc_pages() gives -ENOMEM, p__map"),
      new Fixture("fenced code with and without a language", """
          Use:
          ```c
          if (x)
          \treturn *p;

          ~~~
          ```
          and
          ~~~
          a_
          ~~~
          """, """
          Use:

          .. code-block:: c

              if (x)
                      return *p;

              ~~~

          and

          ::

              a_
          """, "Use: if (x) return *p; ~~~ and a_"),
      new Fixture("indented code", "a\n\n    int x;\n      y;\n\n    z", """
          a

          ::

              int x;
                y;

              z
          """, "a int x; y; z"),
      new Fixture("a tight list stays tight", "- a\n  b\n- c\n", "- a\n  b\n- c", "a b c"),
      new Fixture("a loose list stays loose", "* a\n\n* b\n", "* a\n\n* b", "a b"),
      new Fixture("a nested list stands between blank lines", "- a\n  1. b\n  2. c\n     - d\n- e\n", """
          - a

            1. b

            2. c

               - d

          - e
          """, "a b c d e"),
      new Fixture("a list right in a list", "- - a\n  - b\n", "- - a\n  - b", "a b"),
      new Fixture("an ordered list keeps its start and is counted on",
          "9) a\n9) b\n   c\n", "9) a\n10) b\n    c", "a b c"),
      new Fixture("an empty item is an item",
          "- a\n-\n- b\n\n1) c\n2)", "- a\n\n-\n\n- b\n\n..\n\n1) c\n\n2)", "a b c"),
      new Fixture("lists with other bullets stay apart", "- a\n\n* b", "- a\n\n..\n\n* b", "a b"),
      new Fixture("code and a quote in an item", "- ```c\n  x;\n  ```\n- > q\n", """
          - .. code-block:: c

                x;

          - ..

              q
          """, "x; q"),
      new Fixture("links", "[the list](https://lore.kernel.org/bpf/), [a *](x_), [r], [t][r]\n\n[r]: http://r.org",
          "`the list <https://lore.kernel.org/bpf/>`__, `a \\* <x\\_>`__, `r <http://r.org>`__, `t <http://r.org>`__",
          "the list, a *, r, t"),
      new Fixture("a link's target cannot end the markup", "[a](b`c>d\\\\e\u2028f)",
          "`a <b%60c%3Ed%5Ce%E2%80%A8f>`__", "a"),
      new Fixture("a link after a colon is no role", ":x:[t](u)", ":x:\\ `t <u>`__", ":x:t"),
      new Fixture("auto links", "<https://kernel.org/a>, <https://k.org/a_b> <a@b.org> http://x.org",
          "https://kernel.org/a, `<https://k.org/a_b>`__ `a@b.org <mailto:a@b.org>`__ http://x.org",
          "https://kernel.org/a, https://k.org/a_b a@b.org http://x.org"),
      new Fixture("quotes, nested, after text and after a list", "a\n> b\n> > c\n\n- d\n\n> e\n", """
          a

            b

              c

          - d

          ..

            e
          """, "a b c d e"),
      new Fixture("a quote's last line is no attribution", "x\n> a\n>\n> -- b", "x\n\n  a\n\n  \\-- b", "x a -- b"),
      new Fixture("headings of a family", "# One `x`\n\na\n\n## Two\n\nb\n\n# *Three\n\nc", """
          One ``x``
          ---------

          a

          Two
          ~~~

          b

          \\*Three
          -------

          c
          """, "One x a Two b *Three c"),
      new Fixture("a table", """
          | call | result |
          |:-----|--------|
          | `f()` | - 1\\|2 |
          |  | *x* |
          | y |
          """, """
          .. list-table::
             :header-rows: 1

             * - call
               - result
             * - ``f()``
               - \\- 1|2
             *  -
               - *x*
             * - y
               -
          """.replace("*  -", "* -"), "call result f() - 1|2 x y"),
      new Fixture("a hard line break makes a line block", "a  \nb\nc\\\nd", "| a\n| b\n  c\n| d", "a b c d"),
      new Fixture("a star before a hard line break", "a * \\\nb", "| a \\*\n| b", "a * b"),
      new Fixture("a thematic break", "a\n\n***\n\nb", "a\n\n----\n\nb", "a b"),
      new Fixture("entities are decoded", "a &lt;b&gt; &amp;&#42;x&copy;", "a <b> &\\*x\u00a9", "a <b> &*x\u00a9"),
      new Fixture("backslash escapes are resolved", "\\*a\\* \\\\ \\_b\\_ \\`c\\` \\[d\\]",
          "\\*a* \\\\ _b\\_ \\`c\\` [d]", "*a* \\ _b_ `c` [d]"),
      new Fixture("brackets that are no link are text", "a[0] [b] [ ] [*c*]", "a[0] [b] [ ] [*c*]", "a[0] [b] [ ] [c]"),
      new Fixture("what reST could take for markup is escaped",
          "char \\*p, 2\\*3, a * b, \\*\\*kw, |x|, a || b, x_ y__ [1]_ \\_z \\`t\\`_ :r:\\`t\\` a\\",
          "char \\*p, 2*3, a * b, \\*\\*kw, \\|x\\|, a || b, x\\_ y\\_\\_ [1]\\_ _z \\`t\\`\\_ :r:\\`t\\` a\\\\",
          "char *p, 2*3, a * b, **kw, |x|, a || b, x_ y__ [1]_ _z `t`_ :r:`t` a\\"),
      new Fixture("an underscore at the end of a text names no target", "a_`b` c_", "a\\_\\ ``b`` c\\_", "a_b c_"),
      new Fixture("a paragraph that ends in two colons announces nothing", "a::\n\nb ::\n\n::\n\nc\\\\::",
          "a:\\:\n\nb :\\:\n\n\\::\n\nc\\\\:\\:",
          "a:: b :: :: c\\::"));
}
