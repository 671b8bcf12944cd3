package io.kfuncdoc.processor.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Term;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ranges of values. That they hold is shown by random expressions in `ExpressionCodeTest`.
class BoundsTest {

  private static final String U64_MAX = "18446744073709551615";

  @ParameterizedTest
  @CsvSource(delimiter = '§', textBlock = """
      u8_                      § 0 § 255
      s8_                      § -128 § 127
      u32_                     § 0 § 4294967295
      u64_                     § 0 § U
      addr                     § 0 § U
      u8_ + u8_                § 0 § 510
      u8_ - u8_                § -255 § 255
      u8_ * s8_                § -32640 § 32385
      -s8_                     § -127 § 128
      u64_ + 1                 § 0 § U
      u32_ >> 28               § 0 § 15
      u64_ >> 32               § 0 § 4294967295
      u8_ >> 63                § 0 § 0
      u8_ >> 64                § 0 § 255
      u8_ >> 65                § 0 § 255
      u8_ >> u8_               § 0 § 255
      u8_ & 15                 § 0 § 15
      s8_ & 15                 § 0 § 15
      u64_ & 0xfffff000        § 0 § 4294963200
      u8_ | 256                § 0 § 511
      u8_ ^ 1                  § 0 § 255
      u8_ / 2                  § 0 § 255
      u8_ % 10                 § 0 § 9
      u16(u64_)                § 0 § 65535
      s8(u64_)                 § -128 § 127
      u32(u8_)                 § 0 § 255
      u32(s8_)                 § 0 § 4294967295
      b ? 1 : 9                § 1 § 9
      room(box)                § 0 § 100
      room(box) - u8_          § -255 § 100
      start(box)               § 0 § U
      atLeastOne(box)          § 1 § U
      low(u64_)                § 0 § 4095
      LIMIT                    § 7 § 7
      """)
  void ofNumbers(String text, String min, String max) throws ExpressionFault {
    Bounds.Range range = new Bounds(Typed.SCOPE).of(Typed.type(text));
    assertThat(range).isEqualTo(
        new Bounds.Range(new BigInteger(min), new BigInteger(max.equals("U") ? U64_MAX : max)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '§', textBlock = """
      u8_ >= 0                    § true
      u8_ < 256                   § true
      u8_ < 255                   §
      u8_ > 255                   § false
      u8_ == 256                  § false
      u8_ != 256                  § true
      u8_ + u8_ <= 510            § true
      u64_ >= 0                   § true
      room(box) > 100             § false
      true                        § true
      !(u8_ >= 0)                 § false
      u8_ >= 0 && b               §
      u8_ < 0 && b                § false
      u8_ >= 0 || b               § true
      b == true                   §
      7 == LIMIT                  § true
      """)
  void ofTruths(String text, String truth) throws ExpressionFault {
    assertThat(new Bounds(Typed.SCOPE).truth(Typed.type(text)).map(Object::toString).orElse("unknown"))
        .isEqualTo(truth == null ? "unknown" : truth);
  }

  /// Each term doubles the one before it; expanded they are 2^60 operands.
  @Test
  void termsAreNotExpandedOverAndOver() throws ExpressionFault {
    CType s64 = new CType.Scalar("long", 64, true);
    Map<String, Term> terms = IntStream.range(0, 60)
        .mapToObj(i -> {
          Expr before = i == 0 ? Expr.number(0) : Expr.signed("t" + (i - 1));
          Expr sum = Expr.binary(BinaryOp.PLUS, before, before);
          return new Term("t" + i, List.of(), s64, "", "", new Term.Meaning.Defined(new Term.Definition("", sum)));
        })
        .collect(Collectors.toMap(Term::name, t -> t));
    Scope scope = new Scope(Map.of(), terms, Map.of(), Set.of(), null, false);
    String text = "t59() + t59() == 0";
    Expr expr = assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> ExpressionTyper.truth(new ExpressionParser(List.of(text)), text, scope));
    assertThat(new Bounds(scope).truth(expr)).contains(true);
  }
}
