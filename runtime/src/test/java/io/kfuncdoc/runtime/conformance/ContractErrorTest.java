package io.kfuncdoc.runtime.conformance;

import static io.kfuncdoc.runtime.family.SlotContract.replaced;
import static io.kfuncdoc.runtime.family.SlotContract.with;
import static io.kfuncdoc.runtime.family.SlotContract.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Witness;
import io.kfuncdoc.runtime.family.SlotContract;
import io.kfuncdoc.runtime.family.SlotEngine.Bug;
import io.kfuncdoc.runtime.family.SlotProvider;
import io.kfuncdoc.runtime.family.SlotStub.Knowledge;
import io.kfuncdoc.runtime.family.SlotWorld;
import io.kfuncdoc.runtime.family.Tables;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// The implementation is right and the contract is wrong.
class ContractErrorTest {

  private static ConformanceReport check(String kfunc, UnaryOperator<Kfunc> change) {
    SlotProvider provider =
        new SlotProvider(SlotContract.contract(k -> k.name().equals(kfunc) ? change.apply(k) : k));
    return Conformance.check(provider, SlotWorld.worlds(provider, Bug.NONE, Knowledge.NONE), SlotContract.NEW);
  }

  private static List<String> notFine(ConformanceReport report) {
    return report.rows().stream().filter(r -> !r.isFine()).map(r -> r.row().name() + ": " + r.result()).toList();
  }

  @Test
  void aRowWithoutAWitnessThatNeverComesIsNotReached() {
    ConformanceReport report = check("slot_take", k -> with(k, "OK", Tables.reported("PHANTOM", Tables.errno("EIO"))));

    assertThat(notFine(report)).containsExactly("PHANTOM: not reached");
  }

  @Test
  void aRowWhoseWitnessBringsAnotherRowIsWrong() {
    ConformanceReport report = check("slot_take",
        k -> with(k, "OK", Tables.reported("PHANTOM", Tables.errno("EIO"), Tables.fault("NAMES"))));

    assertThat(report.row("slot_take", "PHANTOM").wrong()).isEqualTo(2);
    assertThat(report.row("slot_take", "PHANTOM").toString())
        .contains("in 2 slots, witness of PHANTOM").contains("in 5 slots, witness of PHANTOM");
  }

  @Test
  void aGuardThatAnEarlierOneHidesIsNotReached() {
    Row hidden = Tables.when("HIDDEN", "index > slots(pool)", Expr.binary(BinaryOp.GREATER,
        Expr.signedParameter("index"), Expr.signed("slots", Expr.handle("pool"))), Tables.errno("EIO"));

    assertThat(notFine(check("slot_take", k -> with(k, "CONTENDED", hidden)))).containsExactly("HIDDEN: not reached");
  }

  @Test
  void aGuardOffByOneIsWrong() {
    Expr flags = Expr.unsignedParameter("flags");
    ConformanceReport report = check("slot_grab", k -> replaced(k, "BAD_FLAGS",
        _ -> Tables.when("BAD_FLAGS", "flags >= 3", Expr.binary(BinaryOp.AT_LEAST, flags, Expr.number(3)),
            Tables.errno("EOPNOTSUPP"))));

    assertThat(report.row("slot_grab", "BAD_FLAGS").wrong()).isPositive();
  }

  @Test
  void guardsInTheWrongOrderAreWrong() {
    ConformanceReport report = check("slot_grab",
        k -> with(without(k, "BAD_FLAGS"), "BAD_HINT", k.row("BAD_FLAGS")));

    assertThat(report.row("slot_grab", "BAD_FLAGS").wrong()).isPositive();
  }

  @Test
  void reportedRowsInTheWrongOrderAreWrong() {
    ConformanceReport report = check("slot_take", k -> with(without(k, "NO_MEMORY"), "TAKEN", k.row("NO_MEMORY")));

    assertThat(report.row("slot_take", "NO_MEMORY").wrong()).isPositive();
  }

  @Test
  void aMissingRowIsAnOutcomeWithoutARow() {
    ConformanceReport report = check("slot_take", k -> without(k, "OUT_OF_RANGE"));

    assertThat(report.foreign()).containsExactly("slot_take: a result of -34");
  }

  @Test
  void aMissingEnsureIsWrong() {
    ConformanceReport report = check("slot_put", k -> replaced(k, "QUEUED", r -> Tables.reported(
        "QUEUED", new Outcome.Nothing(), r.witnesses().getFirst())));

    assertThat(report.row("slot_put", "QUEUED").toString())
        .contains("everything that it does not name unchanged by deferred work")
        .contains("changed: taken(pool, 0) true -> false");
  }

  @Test
  void aWitnessWhoseArgumentDoesNotFitItsTypeSaysSo() {
    Witness misfit = Tables.calling("index", Expr.number(1L << 32));
    ConformanceReport report = check("slot_take", k -> replaced(k, "OK", r -> Tables.success(
        "OK", new Outcome.Number(0), misfit)));

    assertThat(report.row("slot_take", "OK").toString())
        .contains("call 'index = ...': 4294967296 (0x100000000) is no value of index, whose type is u32");
  }

  @Test
  void aGivenCallThatIsUndefinedForTheCallerSaysSo() {
    Expr pool = Expr.handle("pool");
    Witness.Step beyond = new Witness.Step.Call("slot_put(pool, index, 99)", "slot_put",
        List.of(pool, Expr.signedParameter("index"), Expr.number(99)));
    ConformanceReport report = check("slot_take", k -> replaced(k, "TAKEN", r -> Tables.reported(
        "TAKEN", Tables.errno("EEXIST"), Tables.given(beyond))));

    assertThat(report.row("slot_take", "TAKEN").toString())
        .contains("given 'slot_put(pool, index, 99)': slot_put(pool=pool, index=0, cnt=99) is not a call to make");
  }

  @Test
  void aWitnessBehindAGuardInEveryWorldIsNotReachedAndSaysWhy() {
    Witness beyond = Tables.calling("index", Expr.number(50));
    ConformanceReport report = check("slot_take", k -> replaced(k, "TAKEN", r -> Tables.reported(
        "TAKEN", Tables.errno("EEXIST"), beyond)));

    assertThat(report.row("slot_take", "TAKEN").toString())
        .contains("not reached")
        .contains("in 2 slots, its witness cannot be arranged: the guard of OUT_OF_RANGE holds");
  }

  @Test
  void aRowThatCannotBeToldFromAnotherIsNotReachedByIt() {
    Row success = SlotContract.contract().kfunc("slot_take").row("OK");
    Row twin = new Row("TWIN", new Decision.Reported(), success.outcome(), success.ensures(), success.availability(),
        List.of(), "");

    assertThat(check("slot_take", k -> with(k, "OK", twin)).row("slot_take", "TWIN").result()).isEqualTo("not reached");
  }

  @Test
  void whatAGivenCallDefersIsStillToBeDoneAtTheCall() {
    Expr pool = Expr.handle("pool");
    Expr index = Expr.signedParameter("index");
    Witness queued = Tables.given(
        new Witness.Step.Call("slot_take(pool, index)", "slot_take", List.of(pool, index)),
        new Witness.Step.Situation("atomic()", "atomic", List.of()),
        new Witness.Step.Call("slot_put(pool, index, 1)", "slot_put", List.of(pool, index, Expr.number(1))));
    ConformanceReport report = check("slot_take", k -> replaced(k, "TAKEN", _ -> Tables.reported(
        "TAKEN", Tables.errno("EEXIST"), queued)));

    assertThat(report.isClean()).as(report.toString()).isTrue();
  }

  @Test
  void theStepsOfTheLaterOfTwoWitnessesComeFirst() {
    Witness.Step put = new Witness.Step.Call("slot_put(pool, index, 1)", "slot_put",
        List.of(Expr.handle("pool"), Expr.signedParameter("index"), Expr.number(1)));
    ConformanceReport report = check("slot_take", k -> replaced(k, "NO_MEMORY", _ -> Tables.reported(
        "NO_MEMORY", Tables.errno("ENOMEM"), Tables.witness(List.of(put), "MEMORY"))));

    assertThat(report.isClean()).as(report.toString()).isTrue();
  }

  @Test
  void everyRowOfTheContractStandsInTheReport() {
    List<String> decided = SlotContract.contract().kfuncs().stream()
        .flatMap(k -> k.rowsIn(SlotContract.NEW).stream())
        .filter(r -> !(r.decision() instanceof Decision.Undefined))
        .map(Row::name)
        .toList();

    assertThat(check("slot_take", UnaryOperator.identity()).rows())
        .filteredOn(r -> r.reached() > 0)
        .extracting(r -> r.row().name())
        .containsExactlyElementsOf(decided);
  }
}
