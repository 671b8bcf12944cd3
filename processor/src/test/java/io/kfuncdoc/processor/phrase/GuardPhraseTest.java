package io.kfuncdoc.processor.phrase;

import static io.kfuncdoc.model.Expr.binary;
import static io.kfuncdoc.model.Expr.handle;
import static io.kfuncdoc.model.Expr.holds;
import static io.kfuncdoc.model.Expr.not;
import static io.kfuncdoc.model.Expr.number;
import static io.kfuncdoc.model.Expr.signed;
import static io.kfuncdoc.model.Expr.signedParameter;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.UnaryOp;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GuardPhraseTest {

  private static final CType MAP = new CType.Pointer("void *", "", true);
  private static final CType INT = new CType.Scalar("int", 32, true);
  private static final CType BOOL = new CType.Scalar("bool", 1, false);
  private static final Term.Meaning SEEN = new Term.Meaning.Observed(0, 1, List.of());
  private static final Term.Parameter M = new Term.Parameter("map", MAP);
  private static final Term.Parameter P = new Term.Parameter("p", INT);

  private final GuardPhrase phrases = new GuardPhrase(
      List.of(
          new Term("isMap", List.of(M), BOOL, "{map} is a map", "{map} is not a map", SEEN),
          new Term("free", List.of(P), BOOL, "page {p} is free or reserved", "", SEEN),
          new Term("bare", List.of(P), BOOL, "", "", SEEN),
          new Term("pages", List.of(M), INT, "the number of pages of {map}", "", SEEN),
          new Term("offset", List.of(P), INT, "the offset of {p}", "", SEEN),
          new Term("glued", List.of(P), INT, "the {p}th of{p}", "", SEEN)),
      markdown -> markdown);

  private final Expr a = signedParameter("a");
  private final Expr b = signedParameter("b");
  private final Expr map = holds("isMap", handle("m"));

  @Test
  @DisplayName("comparisons, and their negations")
  void comparisons() {
    assertThat(phrases.of(is(BinaryOp.EQUAL, a, number(0)))).isEqualTo("**a** is 0");
    assertThat(phrases.of(is(BinaryOp.NOT_EQUAL, a, b))).isEqualTo("**a** is not **b**");
    assertThat(phrases.of(is(BinaryOp.LESS, a, b))).isEqualTo("**a** is less than **b**");
    assertThat(phrases.of(is(BinaryOp.AT_MOST, a, b))).isEqualTo("**a** is at most **b**");
    assertThat(phrases.of(is(BinaryOp.GREATER, a, b))).isEqualTo("**a** is greater than **b**");
    assertThat(phrases.of(is(BinaryOp.AT_LEAST, a, b))).isEqualTo("**a** is at least **b**");
    for (BinaryOp op : BinaryOp.values()) {
      if (op.isComparison()) {
        assertThat(phrases.negationOf(is(op, a, b)))
            .isEqualTo(phrases.of(not(is(op, a, b)))).isNotEqualTo(phrases.of(is(op, a, b)));
        assertThat(phrases.negationOf(not(is(op, a, b)))).isEqualTo(phrases.of(is(op, a, b)));
      }
    }
    assertThat(phrases.negationOf(is(BinaryOp.LESS, a, b))).isEqualTo("**a** is at least **b**");
  }

  @Test
  @DisplayName("a term's phrase has its places filled; its negation is its own, or spelled out")
  void terms() {
    assertThat(phrases.of(map)).isEqualTo("**m** is a map");
    assertThat(phrases.of(not(map))).isEqualTo("**m** is not a map");
    assertThat(phrases.of(not(holds("free", a)))).isEqualTo("it is not true that (page **a** is free or reserved)");
    assertThat(phrases.of(holds("bare", a))).isEqualTo("``bare(a)``");
    assertThat(phrases.of(not(holds("bare", a)))).isEqualTo("``!bare(a)``");
    assertThat(phrases.of(holds("unknown", a))).isEqualTo("``unknown(a)``");
    assertThat(phrases.of(is(BinaryOp.EQUAL, signed("glued", a), number(1))))
        .isEqualTo("the **a**\\ th of\\ **a** is 1");
  }

  @Test
  @DisplayName("sums cannot be taken for another grouping")
  void sums() {
    Expr sum = binary(BinaryOp.PLUS, signed("offset", a), b);
    assertThat(value(sum)).isEqualTo("**b** plus the offset of **a**");
    assertThat(value(signed("offset", binary(BinaryOp.PLUS, a, b)))).isEqualTo("the offset of (**a** plus **b**)");
    assertThat(value(binary(BinaryOp.MINUS, signed("offset", a), b))).isEqualTo("(the offset of **a**) minus **b**");
    assertThat(value(binary(BinaryOp.MINUS, signed("pages", handle("m")), b)))
        .isEqualTo("the number of pages of **m** minus **b**");
    assertThat(value(binary(BinaryOp.MINUS, binary(BinaryOp.MINUS, a, b), a)))
        .isEqualTo("**a** minus **b** minus **a**");
    assertThat(value(binary(BinaryOp.MINUS, a, binary(BinaryOp.MINUS, b, a))))
        .isEqualTo("**a** minus (**b** minus **a**)");
    assertThat(value(binary(BinaryOp.MULTIPLY, binary(BinaryOp.PLUS, a, b), number(4096))))
        .isEqualTo("(**a** plus **b**) times 4096");
    assertThat(value(binary(BinaryOp.PLUS, a, binary(BinaryOp.MULTIPLY, b, number(2)))))
        .isEqualTo("**a** plus (**b** times 2)");
    assertThat(value(binary(BinaryOp.SHIFT_LEFT, a, b))).isEqualTo("``a << b``");
  }

  @Test
  @DisplayName("unsigned 64-bit sums wrap, and say so unless only low bits count")
  void wrapping() {
    Expr p = Expr.unsignedParameter("p");
    Expr q = Expr.unsignedParameter("q");
    Expr difference = binary(BinaryOp.MINUS, binary(BinaryOp.PLUS, p, q), number(1));
    assertThat(value(difference)).isEqualTo("**p** plus **q** minus 1 modulo 2^64");
    assertThat(phrases.of(is(BinaryOp.EQUAL, new Expr.Reinterpret(32, false, difference), number(0))))
        .isEqualTo("the low 32 bits of (**p** plus **q** minus 1) are 0");
    assertThat(value(binary(BinaryOp.MULTIPLY, difference, number(2))))
        .isEqualTo("(**p** plus **q** minus 1 modulo 2^64) times 2 modulo 2^64");
  }

  @Test
  @DisplayName("and beside or is kept apart; De Morgan turns one to the other")
  void connectives() {
    Expr x = is(BinaryOp.EQUAL, a, number(0));
    Expr y = is(BinaryOp.EQUAL, b, number(0));
    assertThat(phrases.of(and(x, y))).isEqualTo("**a** is 0 and **b** is 0");
    assertThat(phrases.of(and(and(x, y), map))).isEqualTo("**a** is 0, **b** is 0 and **m** is a map");
    assertThat(phrases.of(and(map, or(x, y)))).isEqualTo("**m** is a map, and either **a** is 0 or **b** is 0");
    assertThat(phrases.of(or(map, and(x, y)))).isEqualTo("**m** is a map, or both **a** is 0 and **b** is 0");
    assertThat(phrases.of(and(or(x, y), map))).isEqualTo("(**a** is 0 or **b** is 0) and **m** is a map");
    assertThat(phrases.of(or(and(x, or(y, map)), y)))
        .isEqualTo("(**a** is 0, and either **b** is 0 or **m** is a map) or **b** is 0");
    assertThat(phrases.of(and(x, holds("free", a)))).isEqualTo("**a** is 0 and (page **a** is free or reserved)");
    assertThat(phrases.of(not(and(x, not(y))))).isEqualTo("**a** is not 0 or **b** is 0");
    assertThat(phrases.negationOf(or(x, and(y, map))))
        .isEqualTo("**a** is not 0, and either **b** is not 0 or **m** is not a map");
  }

  @Test
  @DisplayName("bits: tests of a mask, of what is outside a mask, of divisibility, the low bits")
  void bits() {
    Expr f = new Expr.Constant("F", 4, ExprType.S64);
    Expr g = new Expr.Constant("G", 3, ExprType.S64);
    Expr outside = binary(BinaryOp.BIT_AND, a, new Expr.Unary(UnaryOp.INVERT, binary(BinaryOp.BIT_OR, f, g)));
    assertThat(phrases.of(is(BinaryOp.NOT_EQUAL, outside, number(0))))
        .isEqualTo("**a** has a bit set outside ``F`` and ``G``");
    assertThat(phrases.of(is(BinaryOp.EQUAL, outside, number(0))))
        .isEqualTo("**a** has no bit set outside ``F`` and ``G``");
    assertThat(phrases.of(not(is(BinaryOp.EQUAL, binary(BinaryOp.BIT_AND, a, f), number(0)))))
        .isEqualTo("**a** has the bit ``F`` set");
    assertThat(phrases.of(is(BinaryOp.EQUAL, binary(BinaryOp.BIT_AND, a, g), number(0))))
        .isEqualTo("**a** has no bit of ``G`` set");
    assertThat(phrases.of(is(BinaryOp.EQUAL, binary(BinaryOp.BIT_AND, a, b), number(0)))).isEqualTo("``a & b`` is 0");
    assertThat(phrases.of(is(BinaryOp.NOT_EQUAL, binary(BinaryOp.REMAINDER, a, number(8)), number(0))))
        .isEqualTo("**a** is not a multiple of 8");
    assertThat(phrases.of(is(BinaryOp.LESS, new Expr.Reinterpret(32, false, a), b)))
        .isEqualTo("the low 32 bits of **a** are less than **b**");
  }

  @Test
  @DisplayName("afterwards: the result, the state before, deferred work, a premise")
  void afterwards() {
    Expr result = new Expr.Result(ExprType.S64);
    Expr pages = signed("pages", handle("m"));
    assertThat(phrases.afterwards(is(BinaryOp.AT_MOST, result, a))).isEqualTo("the result is at most **a**");
    assertThat(phrases.afterwards(is(BinaryOp.EQUAL, pages, binary(BinaryOp.MINUS, new Expr.Old(pages), a))))
        .isEqualTo("the number of pages of **m** is (the number of pages of **m** before the call) minus **a**");
    assertThat(phrases.afterwards(new Expr.AfterDeferred(map))).isEqualTo("after deferred work: **m** is a map");
    assertThat(phrases.afterwards(or(not(map), is(BinaryOp.EQUAL, result, number(0)))))
        .isEqualTo("if **m** is a map, then the result is 0");
    assertThat(phrases.afterwards(and(new Expr.Old(map), not(map))))
        .isEqualTo("(before the call: **m** is a map) and **m** is not a map");
  }

  private String value(Expr number) {
    String text = phrases.of(is(BinaryOp.EQUAL, number, number(0)));
    assertThat(text).endsWith(" is 0");
    return text.substring(0, text.length() - " is 0".length());
  }

  private static Expr is(BinaryOp op, Expr left, Expr right) {
    return binary(op, left, right);
  }

  private static Expr and(Expr left, Expr right) {
    return binary(BinaryOp.AND, left, right);
  }

  private static Expr or(Expr left, Expr right) {
    return binary(BinaryOp.OR, left, right);
  }
}
