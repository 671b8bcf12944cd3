package io.kfuncdoc.model;

import static io.kfuncdoc.model.Expr.binary;
import static io.kfuncdoc.model.Expr.number;
import static io.kfuncdoc.model.Expr.signedParameter;
import static io.kfuncdoc.model.Expr.unsignedParameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {

  private static final CType S64 = new CType.Scalar("s64", 64, true);
  private static final CType U64 = new CType.Scalar("u64", 64, false);
  private static final Evaluator EVALUATOR = new Evaluator(new Provider());

  private static Term word(String name, CType type, Term.Meaning meaning, CType... parameters) {
    List<Term.Parameter> named = new java.util.ArrayList<>();
    for (CType parameter : parameters) {
      named.add(new Term.Parameter("p" + named.size(), parameter));
    }
    return new Term(name, named, type, "", "", meaning);
  }

  private record Provider() implements ContractProvider {
    @Override
    public Contract contract() {
      Expr half = binary(BinaryOp.SHIFT_RIGHT, unsignedParameter("p0"), number(1));
      Expr cell = Expr.signed("cell", signedParameter("p0"));
      return new Contract("T", "t", "t", "t.c", List.of(Release.of("7.1")), "", List.of(
          word("half", U64, new Term.Meaning.Defined(new Term.Definition("p0 >> 1", half)), U64),
          word("next", S64, new Term.Meaning.Defined(
              new Term.Definition("cell(p0) + 1", binary(BinaryOp.PLUS, cell, number(1)))), S64),
          word("twice", S64, new Term.Meaning.Observed(0, 10, List.of()), S64),
          word("cell", S64, new Term.Meaning.OverState(0, 1000), S64)), List.of(), List.of());
    }

    @Override
    public Class<?> stub() {
      return Object.class;
    }

    @Override
    public Object term(String term, @Nullable State state, Object... arguments) {
      Long argument = (Long) arguments[0];
      return state == null ? Long.valueOf(2 * argument) : Objects.requireNonNull(state.get("o", "cell", argument));
    }

    @Override
    public long call(Object stub, String kfunc, Object... arguments) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void arrange(Object situations, String situation, Object... arguments) {
      throw new UnsupportedOperationException();
    }
  }

  private static Object value(Expr expr, Object... namesAndValues) {
    Map<String, Object> bound = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      bound.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return EVALUATOR.value(expr, Evaluator.Scope.of(bound));
  }

  @ParameterizedTest
  @CsvSource({
    "PLUS, 9223372036854775807, 1, -9223372036854775808, -9223372036854775808",
    "DIVIDE, -7, 2, -3, 9223372036854775804",
    "REMAINDER, -7, 4, -3, 1",
    "SHIFT_RIGHT, -8, 1, -4, 9223372036854775804",
    "SHIFT_LEFT, -1, 63, -9223372036854775808, -9223372036854775808",
    "BIT_AND, -1, 4095, 4095, 4095",
    "BIT_XOR, 5, 1, 4, 4"
  })
  void arithmeticIsSignedOrUnsignedByItsOperands(BinaryOp op, long left, long right, long signed, long unsigned) {
    assertThat(value(binary(op, signedParameter("a"), signedParameter("b")), "a", left, "b", right)).isEqualTo(signed);
    assertThat(value(binary(op, unsignedParameter("a"), signedParameter("b")), "a", left, "b", right))
        .isEqualTo(unsigned);
  }

  @ParameterizedTest
  @CsvSource({"LESS, true, false", "AT_MOST, true, false", "GREATER, false, true", "AT_LEAST, false, true",
    "EQUAL, false, false", "NOT_EQUAL, true, true"})
  void oneUnsignedOperandMakesAComparisonUnsigned(BinaryOp op, boolean signed, boolean unsigned) {
    assertThat(value(binary(op, signedParameter("a"), number(1)), "a", -1L)).isEqualTo(signed);
    assertThat(value(binary(op, unsignedParameter("a"), number(1)), "a", -1L)).isEqualTo(unsigned);
    assertThat(value(binary(op, signedParameter("a"), new Expr.Literal(1, ExprType.U64)), "a", -1L))
        .isEqualTo(unsigned);
  }

  @Test
  void aShiftFollowsItsLeftOperand() {
    Expr shift = binary(BinaryOp.SHIFT_RIGHT, signedParameter("a"), unsignedParameter("b"));

    assertThat(value(shift, "a", -8L, "b", 1L)).isEqualTo(-4L);
  }

  @ParameterizedTest
  @CsvSource({"8, false, 511, 255", "8, true, 255, -1", "32, false, -1, 4294967295",
    "32, true, 2147483648, -2147483648", "64, false, -1, -1", "16, true, 32767, 32767"})
  void reinterpretingTakesTheLowBits(int bits, boolean signed, long value, long expected) {
    assertThat(value(new Expr.Reinterpret(bits, signed, signedParameter("a")), "a", value)).isEqualTo(expected);
  }

  @Test
  void truthsAreDecidedFromTheLeftAndNoFurtherThanNeeded() {
    Expr zero = binary(BinaryOp.EQUAL, signedParameter("a"), number(0));
    Expr divides = binary(BinaryOp.EQUAL, binary(BinaryOp.REMAINDER, number(6), signedParameter("a")), number(0));

    assertThat(value(binary(BinaryOp.OR, zero, divides), "a", 0L)).isEqualTo(true);
    assertThat(value(binary(BinaryOp.AND, Expr.not(zero), divides), "a", 0L)).isEqualTo(false);
    assertThat(value(binary(BinaryOp.AND, Expr.not(zero), divides), "a", 4L)).isEqualTo(false);
    assertThat(value(new Expr.Choice(zero, number(1), number(2)), "a", 5L)).isEqualTo(2L);
  }

  @Test
  void aDivisionByZeroNamesTheCondition() {
    Expr divides = binary(BinaryOp.EQUAL, binary(BinaryOp.DIVIDE, number(6), signedParameter("a")), number(0));

    assertThatThrownBy(
            () -> EVALUATOR.holds(new Condition("6 / a == 0", divides), Evaluator.Scope.of(Map.of("a", 0L))))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("division by zero: the right operand of '/' is 0 in '6 / a == 0'");
  }

  @Test
  void aDefinedTermComputesInTheTypesOfItsOwnParameters() {
    assertThat(value(Expr.unsigned("half", signedParameter("p0")), "p0", -2L)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void anObservedTermIsAskedAndItsRangeHeld() {
    assertThat(value(Expr.signed("twice", number(5)))).isEqualTo(10L);
    assertThatThrownBy(() -> value(Expr.signed("twice", number(6))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("term twice gave 12, which is not in its range 0..10");
  }

  @Test
  void eachStateIsReadWhereItIsNamed() {
    Evaluator.Scope scope = new Evaluator.Scope(
        Map.of("a", 7L), 3L, (_, _, i) -> 100 + i, (_, _, i) -> 200 + i, (_, _, i) -> 300 + i);
    Expr next = Expr.signed("next", signedParameter("a"));

    assertThat(EVALUATOR.number(next, scope)).isEqualTo(208);
    assertThat(EVALUATOR.number(new Expr.Old(next), scope)).isEqualTo(108);
    assertThat(EVALUATOR.number(new Expr.AfterDeferred(next), scope)).isEqualTo(308);
    assertThat(EVALUATOR.number(new Expr.AfterDeferred(binary(BinaryOp.MINUS, next, new Expr.Old(next))), scope))
        .isEqualTo(200);
    assertThat(EVALUATOR.number(Expr.signed("cell", new Expr.Result(ExprType.S64)), scope)).isEqualTo(203);
  }

  @Test
  void whatIsNotThereIsAnError() {
    Expr cell = Expr.signed("cell", number(1));

    assertThatThrownBy(() -> value(cell)).hasMessage("cell reads a state that is not known here");
    assertThatThrownBy(() -> value(new Expr.Old(cell))).hasMessage("old reads a state that is not known here");
    assertThatThrownBy(() -> value(signedParameter("x"))).hasMessage("there is no parameter x here");
    assertThatThrownBy(() -> value(new Expr.Result(ExprType.S64))).hasMessage("there is no result here");
  }
}
