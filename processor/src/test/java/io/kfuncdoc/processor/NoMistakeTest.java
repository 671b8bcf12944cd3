package io.kfuncdoc.processor;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Stubs that are right although they look like ones that are not.
class NoMistakeTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
      covered in part                     § @When("count > room(box)")  § @When("count == 0 || room(box) == 2")
      range open above                        § min = 0, max = 1000         § min = -5
      range open below                        § min = 0, max = 1000         § max = 1000
      a space before the arguments            § "!aligned(addr)"            § "! aligned (addr)"
      a guard in several lines                § "!aligned(addr)"            § "!aligned(\\n  addr)\\n"
      a negative number                       § "count == 0"                § "count - 5 == -5"
      reinterpreted                           § "count > room(box)"         § "u64(count) > addr"
      a number instead of an errno            § "-EFAULT"                   § "-14"
      a result that is only known afterwards  § "-EFAULT"                   § "result"
      an errno of the kernel's own            § "-EFAULT"                   § "-ENOTSUPP"
      a page at the top                       § "demo/kfuncs"               § "demo"
      a deep page                             § "demo/kfuncs"               § "a/b-c/d_e/F9"
      one release                             § {"6.18.44", "7.1"}          § "7.1"
      no flags                                § \\n  @Flags(value = KF_RCU, until = "7.0")  § ``
      no source text                          § "kernel/demo.c"             § "*/ \\\\u002a/ {@code"
      """)
  void compiles(String what, String old, String replacement) {
    String text = replacement.replace("\\n", what.contains("lines") ? "\\n" : "\n");
    Javac.withKfuncdoc().compile(StubSource.demo().with(old.replace("\\n", "\n"), text)).clean();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
      a name that ends in another  § @Defined("unfit(a)") boolean fit(long a); @Defined("a > 1") boolean unfit(long a);
      defined before what it uses  § @Defined("later(x) > 1") boolean f(long x); @Defined("x | 1") long later(long x);
      named as a kfunc with its types   § @Defined("room(b) > 1") boolean demo_shake(Box b);
      named as a method of an object § @Defined("x == 1") boolean equals(long x);
      an unsigned range open above      § @Observed(min = 1) static @U64 long many(Box b) { return -1; }
      a narrow range open above         § @Observed(min = 1) static @U8 byte few(Box b) { return -1; }
      private methods                   § private static int helper() { return 1; }
      constants that are no numbers     § String TEXT = "x"; double HALF = 0.5; Object THING = new Object();
      """)
  void wordsOfAVocabulary(String what, String words) {
    Javac.withKfuncdoc().compile(StubSource.demo().with("  int LIMIT = 7;", "  int LIMIT = 7;\n  " + words)).clean();
  }
}
