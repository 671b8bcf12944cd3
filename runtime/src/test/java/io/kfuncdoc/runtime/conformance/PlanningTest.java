package io.kfuncdoc.runtime.conformance;

import static io.kfuncdoc.model.Expr.binary;
import static io.kfuncdoc.model.Expr.number;
import static io.kfuncdoc.model.Expr.signedParameter;
import static io.kfuncdoc.model.Expr.unsignedParameter;
import static io.kfuncdoc.runtime.family.Tables.errno;
import static io.kfuncdoc.runtime.family.Tables.given;
import static io.kfuncdoc.runtime.family.Tables.kfunc;
import static io.kfuncdoc.runtime.family.Tables.param;
import static io.kfuncdoc.runtime.family.Tables.reported;
import static io.kfuncdoc.runtime.family.Tables.success;
import static io.kfuncdoc.runtime.family.Tables.undefined;
import static io.kfuncdoc.runtime.family.Tables.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Witness;
import io.kfuncdoc.runtime.CallerFault;
import io.kfuncdoc.runtime.family.Numbers;
import io.kfuncdoc.runtime.family.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Errors that show only for a few arguments: the cases must be among those.
class PlanningTest {

  private static final Outcome ZERO = new Outcome.Number(0);
  private static final Expr A = signedParameter("a");
  private static final Expr B = signedParameter("b");
  private static final Expr C = signedParameter("c");

  private static Expr op(Expr left, BinaryOp op, Expr right) {
    return binary(op, left, right);
  }

  private static Expr is(Expr parameter, long value) {
    return op(parameter, BinaryOp.EQUAL, number(value));
  }

  private static Expr both(Expr left, Expr right) {
    return op(left, BinaryOp.AND, right);
  }

  private static Kfunc overU32(Row... rows) {
    return kfunc(Tables.INT, "f",
        List.of(param(Tables.U32, "a"), param(Tables.U32, "b"), param(Tables.U32, "c")), rows);
  }

  private static ConformanceReport check(Kfunc kfunc, Numbers.Implementation implementation) {
    return check(Numbers.of(List.of(), List.of(kfunc), implementation));
  }

  private static ConformanceReport check(Numbers numbers) {
    return Conformance.check(numbers, numbers, Numbers.RELEASE);
  }

  private static List<String> notFine(ConformanceReport report) {
    return report.rows().stream().filter(r -> !r.isFine()).map(r -> r.row().name()).toList();
  }

  @Test
  void aGuardIsMetOnEitherSideOfWhereItFlips() {
    Kfunc kfunc = overU32(
        when("BIG", "a * 3 > 1000", op(op(A, BinaryOp.MULTIPLY, number(3)), BinaryOp.GREATER, number(1000)),
            errno("EINVAL")),
        success("FINE", ZERO));

    assertThat(notFine(check(kfunc, (_, _, n) -> n[0] > 333 ? -22 : 0))).isEmpty();
    assertThat(notFine(check(kfunc, (_, _, n) -> n[0] > 334 ? -22 : 0))).containsExactly("BIG");
    assertThat(notFine(check(kfunc, (_, _, n) -> n[0] > 332 ? -22 : 0))).containsExactly("BIG");
  }

  @Test
  void flipsOfUnsignedNumbersAreFoundBeyondTheSignedOnes() {
    long third = 0x3000_0000_0000_0000L;
    Kfunc kfunc = kfunc(Tables.INT, "f", List.of(param(Tables.U64, "a")),
        when("BIG", "a / 3 >= 0x3000000000000000",
            op(op(unsignedParameter("a"), BinaryOp.DIVIDE, number(3)), BinaryOp.AT_LEAST, number(third)),
            errno("EINVAL")),
        success("FINE", ZERO));

    assertThat(notFine(check(kfunc, (_, _, n) -> Long.compareUnsigned(n[0], 3 * third) >= 0 ? -22 : 0))).isEmpty();
    assertThat(notFine(check(kfunc, (_, _, n) -> Long.compareUnsigned(n[0], 3 * third) > 0 ? -22 : 0)))
        .containsExactly("BIG");
  }

  @Test
  void aSumThatWrapsIsMet() {
    Kfunc kfunc = overU32(
        when("BEYOND", "a + b > 100", op(op(A, BinaryOp.PLUS, B), BinaryOp.GREATER, number(100)), errno("ERANGE")),
        success("FINE", ZERO));

    assertThat(notFine(check(kfunc, (_, _, n) -> n[0] + n[1] > 100 ? -34 : 0))).isEmpty();
    assertThat(notFine(check(kfunc, (_, _, n) -> Integer.compareUnsigned((int) (n[0] + n[1]), 100) > 0 ? -34 : 0)))
        .containsExactly("BEYOND");
  }

  @Test
  void anAddressThatDiffersInItsUpperHalfOnlyIsMet() {
    long start = 0x1000_0010_0000L;
    Expr offset = new Expr.Reinterpret(32, false, op(unsignedParameter("a"), BinaryOp.MINUS, number(start)));
    Kfunc kfunc = kfunc(Tables.INT, "f", List.of(param(Tables.ADDRESS, "a")),
        when("BEYOND", "u32(a - start) >= 40960", op(offset, BinaryOp.AT_LEAST, number(40960)), errno("ERANGE")),
        success("FINE", ZERO));

    assertThat(notFine(check(kfunc, (_, _, n) -> (n[0] - start & 0xffff_ffffL) >= 40960 ? -34 : 0))).isEmpty();
    assertThat(notFine(check(kfunc, (_, _, n) -> Long.compareUnsigned(n[0] - start, 40960) >= 0 ? -34 : 0)))
        .containsExactly("BEYOND");
  }

  @Test
  void aTermComputesAsItsOwnParameterDoes() {
    Kfunc kfunc = kfunc(Tables.INT, "f", List.of(param(Tables.INT, "a")),
        when("BIG", "big(a)", Expr.holds("big", A), errno("EINVAL")), success("FINE", ZERO));
    var big = Tables.defined("big", Tables.BOOL, "a > 100",
        op(unsignedParameter("a"), BinaryOp.GREATER, number(100)), Tables.U64);

    assertThat(notFine(check(Numbers.of(List.of(big), List.of(kfunc), (_, _, n) -> n[0] > 100 || n[0] < 0 ? -22 : 0))))
        .isEmpty();
    assertThat(notFine(check(Numbers.of(List.of(big), List.of(kfunc), (_, _, n) -> n[0] > 100 || n[0] < -1 ? -22 : 0))))
        .containsExactly("BIG");
  }

  @Test
  void aRowThatNeedsThreeArgumentsAtOnceIsReached() {
    Kfunc kfunc = overU32(
        when("ALL", "a == 7 && b == 9 && c == 11", both(is(A, 7), both(is(B, 9), is(C, 11))), errno("EINVAL")),
        success("FINE", ZERO));

    assertThat(notFine(check(kfunc, (_, _, n) -> n[0] == 7 && n[1] == 9 && n[2] == 11 ? -22 : 0))).isEmpty();
    assertThat(notFine(check(kfunc, (_, _, _) -> 0))).containsExactly("ALL");
  }

  @Test
  void twoRowsThatCanHoldTogetherDo() {
    Kfunc kfunc = overU32(
        when("FIRST", "a == 7 && b == 9", both(is(A, 7), is(B, 9)), errno("EINVAL")),
        when("SECOND", "b == 9 && c == 11", both(is(B, 9), is(C, 11)), errno("ERANGE")),
        success("FINE", ZERO));

    assertThat(notFine(check(kfunc, (_, _, n) -> {
      boolean first = n[0] == 7 && n[1] == 9;
      boolean second = n[1] == 9 && n[2] == 11;
      return second ? -34 : first ? -22 : 0;
    }))).containsExactly("FIRST");
  }

  @Test
  void theOneCallThatNoGuardStopsIsFoundForWitnessesToo() {
    Kfunc hold = kfunc(Tables.INT, "hold", List.of(), success("HOLDS", ZERO));
    Kfunc kfunc = overU32(
        when("OTHER", "!(a == 7 && b == 9)", Expr.not(both(is(A, 7), is(B, 9))), errno("EINVAL")),
        reported("HELD", errno("EBUSY"), given(new Witness.Step.Call("hold()", "hold", List.of()))),
        success("FINE", ZERO));

    assertThat(notFine(check(Numbers.of(List.of(), List.of(hold, kfunc), (k, state, n) -> {
      if (k.equals("hold")) {
        state.put("held", 1L);
        return 0;
      }
      return n[0] != 7 || n[1] != 9 ? -22 : state.containsKey("held") ? -16 : 0;
    })))).isEmpty();
  }

  @Test
  void aGuardOverTwoArgumentsIsMetAtTheEdgeForMoreThanOneOfThem() {
    Kfunc kfunc = overU32(
        when("BEYOND", "a + 7 * b > 1000", op(op(A, BinaryOp.PLUS, op(number(7), BinaryOp.MULTIPLY, B)),
            BinaryOp.GREATER, number(1000)), errno("ERANGE")),
        success("FINE", ZERO));

    assertThat(notFine(check(kfunc, (_, _, n) -> n[0] + 7 * n[1] > 1000 ? -34 : 0))).isEmpty();
    assertThat(notFine(check(kfunc, (_, _, n) -> n[0] + 7 * (n[1] & ~1) > 1000 ? -34 : 0))).containsExactly("BEYOND");
  }

  @Test
  void aGuardIsMetTogetherWithTheArgumentsOfAWitness() {
    Kfunc kfunc = overU32(
        when("BAD_B", "b > 30", op(B, BinaryOp.GREATER, number(30)), errno("EINVAL")),
        reported("HELD", errno("EBUSY"), Tables.calling("a", number(500))),
        success("FINE", ZERO));

    assertThat(notFine(check(kfunc, (_, _, n) -> n[1] > 30 ? -22 : n[0] == 500 ? -16 : 0))).isEmpty();
    assertThat(notFine(check(kfunc, (_, _, n) -> n[0] == 500 ? -16 : n[1] > 30 ? -22 : 0))).containsExactly("BAD_B");
  }

  @Test
  void aReportWithAnOutcomeWithoutARowIsNotClean() {
    assertThat(new ConformanceReport("Numbers", Numbers.RELEASE, List.of(), List.of()).isClean()).isTrue();
    assertThat(new ConformanceReport("Numbers", Numbers.RELEASE, List.of(), List.of("f: a result of 1")).isClean())
        .isFalse();
  }

  @Test
  void aGuardThatOnlyAnEarlierOneProtectsFromDividingByZeroIsPlanned() {
    Kfunc kfunc = overU32(
        when("ZERO", "a == 0", is(A, 0), errno("EINVAL")),
        when("RATIO", "100 / a > 9", op(op(number(100), BinaryOp.DIVIDE, A), BinaryOp.GREATER, number(9)),
            errno("ERANGE")),
        success("FINE", ZERO));

    assertThat(notFine(check(kfunc, (_, _, n) -> n[0] == 0 ? -22 : 100 / n[0] > 9 ? -34 : 0))).isEmpty();
    assertThat(notFine(check(kfunc, (_, _, n) -> n[0] == 0 ? -22 : n[0] < 10 ? -34 : 0))).containsExactly("RATIO");
  }

  @Test
  void aRefusedCallMustNotHaveChangedTheState() {
    Kfunc kfunc = overU32(undefined("NEVER", "a > 5", op(A, BinaryOp.GREATER, number(5))), success("FINE", ZERO));

    Numbers.Implementation late = (_, state, n) -> {
      if (n[0] > 5) {
        state.put("seen", 1L);
        throw CallerFault.of(kfunc, Numbers.RELEASE, kfunc.row("NEVER"), n[0], n[1], n[2]);
      }
      return 0;
    };
    Numbers.Implementation early = (_, _, n) -> {
      if (n[0] > 5) {
        throw CallerFault.of(kfunc, Numbers.RELEASE, kfunc.row("NEVER"), n[0], n[1], n[2]);
      }
      return 0;
    };

    assertThat(notFine(check(Numbers.of(List.of(), List.of(kfunc), early).refusing()))).isEmpty();
    assertThat(notFine(check(Numbers.of(List.of(), List.of(kfunc), late).refusing()))).containsExactly("NEVER");
    assertThat(notFine(check(Numbers.of(List.of(), List.of(kfunc), (_, _, _) -> 0).refusing())))
        .containsExactly("NEVER");
  }

  @Test
  void aRefusalForAnotherRowIsWrong() {
    Kfunc kfunc = overU32(undefined("NEVER", "a > 5", op(A, BinaryOp.GREATER, number(5))),
        undefined("NOR", "b > 5", op(B, BinaryOp.GREATER, number(5))), success("FINE", ZERO));
    Numbers.Implementation refusing = (_, _, n) -> {
      if (n[0] > 5 || n[1] > 5) {
        throw CallerFault.of(kfunc, Numbers.RELEASE, kfunc.row("NOR"), n[0], n[1], n[2]);
      }
      return 0;
    };

    ConformanceReport report = check(Numbers.of(List.of(), List.of(kfunc), refusing).refusing());

    assertThat(notFine(report)).containsExactly("NEVER");
    assertThat(report.row("f", "NEVER").failures().getFirst().message()).startsWith("refused for NOR\n");
  }

  @Test
  void anExceptionIsChargedToTheRowThatWasExpected() {
    Kfunc kfunc = overU32(when("BIG", "a > 5", op(A, BinaryOp.GREATER, number(5)), errno("EINVAL")),
        success("FINE", ZERO));
    ConformanceReport report = check(kfunc, (_, _, n) -> {
      if (n[0] > 5) {
        throw new IllegalStateException("broken");
      }
      return 0;
    });

    assertThat(notFine(report)).containsExactly("BIG");
    assertThat(report.row("f", "BIG").failures().getFirst().message())
        .endsWith("threw java.lang.IllegalStateException: broken");
  }

  @Test
  void aRowWhoseFaultCannotBeArrangedIsNotReachedAndSaysWhy() {
    Kfunc kfunc = overU32(reported("FAILED", errno("ENOMEM"), Tables.fault("MEMORY")), success("FINE", ZERO));
    Kfunc behind = kfunc(Tables.INT, "g", List.of(), reported("LATE", errno("ENOMEM"),
        given(new Witness.Step.Situation("storm()", "storm", List.of()))), success("FINE", ZERO));
    ConformanceReport report = check(Numbers.of(List.of(), List.of(kfunc, behind), (_, _, _) -> 0));

    assertThat(notFine(report)).containsExactly("FAILED", "LATE");
    assertThat(report.row("f", "FAILED").result()).isEqualTo("not reached");
    assertThat(report.row("f", "FAILED").notes())
        .containsExactly("in numbers, its witness cannot be arranged: MEMORY cannot fail");
    assertThat(report.row("g", "LATE").notes())
        .containsExactly("in numbers, its witness cannot be arranged: there is no storm");
  }

  private static final Witness.Step STEP = new Witness.Step.Call("step()", "step", List.of());

  /// The state is not observable, as where a kernel cannot be looked into.
  private static long walk(String kfunc, java.util.Map<String, Long> state) {
    long position = state.getOrDefault("position", 0L);
    if (kfunc.equals("step")) {
      state.put("position", (position + 1) % 3);
      return (position + 1) % 3;
    }
    return position;
  }

  private static Kfunc probe(Row... rows) {
    return kfunc(Tables.INT, "probe", List.of(), rows);
  }

  private static Kfunc step() {
    return kfunc(Tables.INT, "step", List.of(),
        reported("TO_TWO", new Outcome.Number(2), given(STEP)),
        reported("TO_ZERO", ZERO, given(STEP, STEP)),
        success("TO_ONE", new Outcome.Number(1)));
  }

  @Test
  void twoWitnessesThatDisturbEachOtherSayNothing() {
    Kfunc probe = probe(
        reported("AT_ONE", new Outcome.Number(1), given(STEP)),
        reported("AT_TWO", new Outcome.Number(2), given(STEP, STEP)),
        success("AT_ZERO", ZERO));
    ConformanceReport report = check(Numbers.of(List.of(), List.of(step(), probe), (k, state, _) -> walk(k, state)));

    assertThat(report.isClean()).as(report.toString()).isTrue();
  }

  @Test
  void theStepsOfASuccessAreNotMixedWithOthers() {
    Kfunc open = kfunc(Tables.INT, "open", List.of(), success("OPENED", ZERO));
    Kfunc lock = kfunc(Tables.INT, "lock", List.of(), success("LOCKED", ZERO));
    Kfunc enter = kfunc(Tables.INT, "enter", List.of(),
        reported("BARRED", errno("EBUSY"), given(new Witness.Step.Call("lock()", "lock", List.of()))),
        reported("SHUT", errno("EAGAIN"), new Witness(List.of(), List.of(), null)),
        success("ENTERED", ZERO, given(new Witness.Step.Call("open()", "open", List.of()))));
    ConformanceReport report = check(Numbers.of(List.of(), List.of(open, lock, enter), (k, state, _) -> {
      if (!k.equals("enter")) {
        state.put(k, 1L);
        return 0;
      }
      return state.containsKey("open") ? 0 : state.containsKey("lock") ? -16 : -11;
    }));

    assertThat(report.isClean()).as(report.toString()).isTrue();
  }
}
