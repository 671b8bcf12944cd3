package io.kfuncdoc.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.family.SlotContract;
import io.kfuncdoc.runtime.family.SlotEngine.Bug;
import io.kfuncdoc.runtime.family.SlotProvider;
import io.kfuncdoc.runtime.family.SlotStub.Knowledge;
import io.kfuncdoc.runtime.family.SlotWorld;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SlotConformanceTest {

  private static final SlotProvider PROVIDER = new SlotProvider(SlotContract.contract());

  private static ConformanceReport check(Bug bug, Knowledge knowledge, Release release) {
    return Conformance.check(PROVIDER, SlotWorld.worlds(PROVIDER, bug, knowledge), release);
  }

  @ParameterizedTest
  @EnumSource
  void aRightImplementationConforms(Knowledge knowledge) {
    for (Release release : List.of(SlotContract.OLD, SlotContract.NEW)) {
      ConformanceReport report = check(Bug.NONE, knowledge, release);
      assertThat(report.isClean()).as(report.toString()).isTrue();
    }
  }

  static Stream<Arguments> planted() {
    return Stream.of(
            Arguments.of(Bug.WRONG_ERRNO, "slot_take: OUT_OF_RANGE"),
            Arguments.of(Bug.WRONG_ROW, "slot_grab: FULL"),
            Arguments.of(Bug.SWAPPED_GUARDS, "slot_grab: BAD_HINT"),
            Arguments.of(Bug.SWAPPED_GIVEN, "slot_take: TAKEN"),
            Arguments.of(Bug.SWAPPED_FAULTS, "slot_take: CONTENDED"),
            Arguments.of(Bug.GUARD_TOO_WIDE, "slot_grab: BAD_HINT"),
            Arguments.of(Bug.GUARD_TOO_NARROW, "slot_take: OUT_OF_RANGE"),
            Arguments.of(Bug.NARROW_INDEX, "slot_take: OUT_OF_RANGE"),
            Arguments.of(Bug.LEAK_ON_FAILURE, "slot_take: NO_MEMORY"),
            Arguments.of(Bug.LEAK_ON_GUARD, "slot_grab: BAD_FLAGS"),
            Arguments.of(Bug.NO_EFFECT, "slot_put: PUT"),
            Arguments.of(Bug.TOO_MUCH_EFFECT, "slot_put: PUT"),
            Arguments.of(Bug.EAGER, "slot_put: QUEUED"),
            Arguments.of(Bug.NEVER_RUN, "slot_put: QUEUED"),
            Arguments.of(Bug.ALSO_DEFERRED, "slot_grab: GRABBED"),
            Arguments.of(Bug.WRONG_RESULT, "slot_grab: GRABBED"),
            Arguments.of(Bug.UNDECLARED, "slot_take: OK"),
            Arguments.of(Bug.FAULT_FIRST, "slot_take: NOT_A_POOL"),
            Arguments.of(Bug.FAULT_FIRST, "slot_take: OUT_OF_RANGE"),
            Arguments.of(Bug.SPOILS_OTHERS, "slot_take: NO_MEMORY"),
            Arguments.of(Bug.THROWS, "slot_take: OK"))
        .flatMap(a -> Stream.of(Knowledge.values()).map(k -> Arguments.of(a.get()[0], a.get()[1], k)));
  }

  @ParameterizedTest
  @MethodSource("planted")
  void aPlantedErrorIsChargedToItsRow(Bug bug, String row, Knowledge knowledge) {
    ConformanceReport report = check(bug, knowledge, SlotContract.NEW);

    List<String> wrong = report.rows().stream().filter(r -> !r.isFine()).map(RowReport::name).toList();
    assertThat(wrong).as(report.toString()).contains(row);
  }

  @ParameterizedTest
  @EnumSource
  void anOutcomeWithoutARowIsListed(Knowledge knowledge) {
    ConformanceReport report = check(Bug.OTHER_RELEASE, knowledge, SlotContract.OLD);

    assertThat(report.isClean()).isFalse();
    assertThat(report.foreign()).containsExactly(
        "slot_take: " + (knowledge == Knowledge.NONE ? "a result of -16" : "CONTENDED of another release"));
    assertThat(report.row("slot_take", "OK").isFine()).isFalse();
  }

  @Test
  void aForeignErrorNumberIsListed() {
    assertThat(check(Bug.UNDECLARED, Knowledge.NONE, SlotContract.NEW).foreign())
        .containsExactly("slot_take: a result of -1");
  }

  @Test
  void anUndefinedCallIsMadeOnlyWhereItIsRefused() {
    RowReport made = check(Bug.NONE, Knowledge.CHECKED, SlotContract.NEW).row("slot_put", "BEYOND");
    RowReport leftOut = check(Bug.NONE, Knowledge.ROWS, SlotContract.NEW).row("slot_put", "BEYOND");

    assertThat(made.reached()).isPositive();
    assertThat(made.result()).isEqualTo("ok");
    assertThat(leftOut.reached()).isZero();
    assertThat(leftOut.result()).isEqualTo("not run: undefined for the caller");
    assertThat(leftOut.isFine()).isTrue();
  }

  @Test
  void twoRunsGiveTheSameReport() {
    String first = check(Bug.WRONG_RESULT, Knowledge.ROWS, SlotContract.NEW).toString();
    String second = check(Bug.WRONG_RESULT, Knowledge.ROWS, SlotContract.NEW).toString();

    assertThat(first).isEqualTo(second);
  }

  @Test
  void theReportIsATableWithTheFailuresBelow() {
    assertThat(check(Bug.WRONG_ERRNO, Knowledge.ROWS, SlotContract.NEW).toString())
        .startsWith("SlotKfuncs on Linux 7.1: differs\n  kfunc      row           reached  result\n")
        .contains("  slot_take  OUT_OF_RANGE  0        wrong in ")
        .contains("  slot_take  OK            5        ok\n")
        .contains("slot_take: OUT_OF_RANGE: wrong in ")
        .contains("slot_take(pool=pool, index=2) on Linux 7.1 breaks its contract\n")
        .contains("expected: OUT_OF_RANGE to return -ERANGE = -34\n")
        .contains("came:     -22\n")
        .contains("2  OUT_OF_RANGE  !inPool(pool, index)  -ERANGE  <- answered wrongly\n");
  }
}
