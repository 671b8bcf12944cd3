package io.kfuncdoc.processor.analysis;

import static io.kfuncdoc.model.Expr.binary;
import static io.kfuncdoc.model.Expr.holds;
import static io.kfuncdoc.model.Expr.not;
import static io.kfuncdoc.model.Expr.number;
import static io.kfuncdoc.model.Expr.signed;
import static io.kfuncdoc.model.Expr.signedParameter;
import static io.kfuncdoc.model.Expr.unsignedParameter;
import static io.kfuncdoc.model.BinaryOp.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.processor.phrase.ExprSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the analysis must decide, over full ranges.
class TableAnalysisTest {

  private static final List<Param> PARAMETERS = List.of(
      Tables.param("map", Tables.MAP), Tables.param("x", Tables.U64), Tables.param("y", Tables.U64),
      Tables.param("z", Tables.U64), Tables.param("a", Tables.U32), Tables.param("b", Tables.U32),
      Tables.param("c", Tables.U32), Tables.param("i", Tables.S32), Tables.param("s", Tables.S64));
  private static final List<Term> TERMS = List.of(
      Tables.observed("pages", Tables.S64, 0, 1 << 20, Tables.MAP),
      Tables.observed("valid", Tables.BOOL, Long.MIN_VALUE, Long.MAX_VALUE, Tables.U64));

  private static final Expr X = unsignedParameter("x");
  private static final Expr Y = unsignedParameter("y");
  private static final Expr Z = unsignedParameter("z");
  private static final Expr A = signedParameter("a");
  private static final Expr B = signedParameter("b");
  private static final Expr C = signedParameter("c");
  private static final Expr I = signedParameter("i");
  private static final Expr S = signedParameter("s");
  private static final Expr PAGES = signed("pages", Expr.handle("map"));

  private static TableReport report(Row... rows) {
    return Tables.report(Tables.contract(TERMS, PARAMETERS, List.of(rows)));
  }

  private static Reach reach(TableReport report, String row) {
    return report.rows().entrySet().stream()
        .filter(e -> e.getKey().name().equals(row))
        .findFirst().orElseThrow().getValue();
  }

  private static Arguments never(Expr guard) {
    return arguments(named(ExprSource.of(guard), guard));
  }

  private static Expr u32(Expr operand) {
    return new Expr.Reinterpret(32, false, operand);
  }

  static Stream<Arguments> guardsThatNeverHold() {
    return Stream.of(
        never(binary(AND, binary(AND, binary(LESS, X, Y), binary(LESS, Y, Z)), binary(LESS, Z, X))),
        never(binary(GREATER, binary(SHIFT_LEFT, binary(SHIFT_RIGHT, X, number(12)), number(12)), X)),
        never(binary(AT_LEAST, binary(SHIFT_RIGHT, u32(binary(MINUS, X, Y)), number(12)), number(1 << 20))),
        never(binary(AND, binary(EQUAL, binary(BIT_AND, X, number(7)), number(1)),
            binary(EQUAL, binary(BIT_AND, X, number(1)), number(0)))),
        never(binary(AND, binary(GREATER, binary(MINUS, A, B), C), binary(AT_MOST, A, binary(PLUS, C, B)))),
        never(binary(LESS, binary(PLUS, A, B), A)),
        never(binary(NOT_EQUAL, binary(MINUS, binary(PLUS, X, Y), Y), X)),
        never(binary(NOT_EQUAL, binary(PLUS, binary(PLUS, A, B), C), binary(PLUS, A, binary(PLUS, B, C)))),
        never(binary(GREATER, binary(PLUS, PAGES, A), number((1L << 32) + (1 << 20)))),
        never(binary(AND, binary(AND, holds("valid", X), binary(EQUAL, X, Y)), not(holds("valid", Y)))),
        never(binary(GREATER, I, number(Integer.MAX_VALUE))),
        never(binary(AND, binary(GREATER, S, number(0)),
            binary(EQUAL, binary(BIT_AND, S, number(Long.MAX_VALUE)), number(0)))),
        never(binary(AT_LEAST, binary(REMAINDER, A, number(10)), number(10))),
        never(binary(GREATER, binary(DIVIDE, A, number(3)), A)));
  }

  @ParameterizedTest
  @MethodSource("guardsThatNeverHold")
  void aGuardThatNeverHoldsIsSeen(Expr guard) {
    assertThat(reach(report(Tables.when("ROW", guard, 0), Tables.success()), "ROW")).isEqualTo(new Reach.NeverHolds());
  }

  static Stream<Arguments> guardsThatHoldSeldom() {
    return Stream.of(
        never(binary(LESS, binary(PLUS, X, Y), X)),
        never(binary(EQUAL, binary(PLUS, A, B), number(0x1fffffffeL))),
        never(binary(AND, binary(EQUAL, u32(X), number(0)), binary(NOT_EQUAL, X, number(0)))),
        never(binary(EQUAL, binary(MULTIPLY, A, B), number(4294967291L))),
        never(binary(AND, binary(EQUAL, X, binary(PLUS, Y, number(1))), binary(LESS, X, Y))),
        never(binary(EQUAL, S, number(Long.MIN_VALUE))),
        never(binary(AND, binary(EQUAL, PAGES, number(1 << 20)),
            binary(EQUAL, binary(SHIFT_LEFT, PAGES, number(12)), binary(PLUS, A, number(1))))));
  }

  @ParameterizedTest
  @MethodSource("guardsThatHoldSeldom")
  void anInputIsFoundHoweverRare(Expr guard) {
    assertThat(reach(report(Tables.when("ROW", guard, 0), Tables.success()), "ROW"))
        .isInstanceOf(Reach.Reached.class);
  }

  @Test
  void theRowsThatCoverAreNamedAndNoOther() {
    TableReport report = report(
        Tables.when("OTHER", binary(EQUAL, Y, number(3)), 1),
        Tables.when("LOW", binary(LESS, X, number(10)), 2),
        Tables.when("HIGH", binary(GREATER, X, number(20)), 3),
        Tables.when("COVERED", not(binary(AND, binary(AT_LEAST, X, number(10)), binary(AT_MOST, X, number(20)))), 4),
        Tables.success());

    assertThat(reach(report, "COVERED")).isInstanceOfSatisfying(
        Reach.Covered.class, c -> assertThat(c.by()).containsExactly("LOW", "HIGH"));
    assertThat(reach(report, "DONE")).isInstanceOf(Reach.Reached.class);
  }

  @Test
  void aSuccessBehindGuardsThatLeaveNothingIsCovered() {
    TableReport report = report(
        Tables.when("ZERO", binary(EQUAL, A, number(0)), 1), Tables.when("MORE", binary(GREATER, A, number(0)), 2),
        Tables.success());

    assertThat(reach(report, "DONE")).isInstanceOfSatisfying(Reach.Covered.class, c -> {
      assertThat(c.by()).containsExactly("ZERO", "MORE");
      assertThat(c.always()).isFalse();
    });
  }

  @Test
  void orderMattersWhereBothHoldAndTheResultsDiffer() {
    TableReport report = report(
        Tables.when("ONE", binary(EQUAL, A, number(0)), 1), Tables.when("SAME", binary(EQUAL, B, number(0)), 1),
        Tables.when("TWO", binary(EQUAL, C, number(0)), 2), Tables.undefined("NEVER", binary(EQUAL, A, number(1))),
        Tables.success());

    assertThat(report.pairs()).extracting(p -> p.first().name() + " " + p.second().name())
        .containsExactly("ONE TWO", "SAME TWO", "SAME NEVER", "TWO NEVER");
    assertThat(report.pairs()).allMatch(OrderedPair::alone);
    assertThat(report.alike()).singleElement().satisfies(
        g -> assertThat(g).extracting(Row::name).containsExactly("ONE", "SAME"));
  }

  @Test
  void rowsOfOneResultAreTwoWhereOneBetweenAnswersForTheSecond() {
    assertThat(report(
        Tables.when("ONE", binary(EQUAL, A, number(0)), 1), Tables.when("TWO", binary(EQUAL, B, number(0)), 2),
        Tables.when("AGAIN", binary(EQUAL, C, number(0)), 1), Tables.success()).alike()).isEmpty();
  }

  @Test
  void whatTakesTooLongIsLeftOpen() {
    Expr factored = binary(EQUAL, binary(MULTIPLY, X, Y), number(2147483647L * 2147483629L));
    Expr proper = binary(AND, binary(GREATER, X, number(1)), binary(GREATER, Y, number(1)));
    Expr small = binary(AND, binary(LESS, X, number(1L << 32)), binary(LESS, Y, number(1L << 32)));
    TableReport report =
        report(Tables.when("ROW", binary(AND, factored, binary(AND, proper, small)), 0), Tables.success());

    assertThat(reach(report, "ROW")).isInstanceOf(Reach.Unknown.class);
    assertThat(report.undecided()).isEqualTo(1);
  }
}
