package io.kfuncdoc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.runtime.family.SlotContract;
import io.kfuncdoc.runtime.family.SlotEngine.Bug;
import io.kfuncdoc.runtime.family.SlotKfuncs;
import io.kfuncdoc.runtime.family.SlotProvider;
import io.kfuncdoc.runtime.family.SlotSituations;
import io.kfuncdoc.runtime.family.SlotStub.Knowledge;
import io.kfuncdoc.runtime.family.SlotWorld;
import io.kfuncdoc.runtime.conformance.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private final SlotProvider provider = new SlotProvider(SlotContract.contract());
  private final World world = SlotWorld.worlds(provider, Bug.NONE, Knowledge.NONE)
      .open("2 slots", SlotContract.NEW, OutcomeObserver.NONE);
  private final SlotKfuncs slots = (SlotKfuncs) world.kfuncs();
  private final Kfunc take = provider.contract().kfunc("slot_take");
  private final Kfunc put = provider.contract().kfunc("slot_put");
  private final Object pool = world.handles(take.parameters().getFirst()).getFirst();
  private final Comparison comparison = new Comparison(provider, SlotContract.NEW, world, true);

  @AfterEach
  void close() {
    world.close();
  }

  private static int index(Kfunc kfunc, String row) {
    return kfunc.rows().indexOf(kfunc.row(row));
  }

  @Test
  void theFirstRowWhoseGuardHoldsIsPredicted() {
    assertThat(comparison.predict(take, pool, 2)).isEqualTo(take.row("OUT_OF_RANGE"));
    assertThat(comparison.predict(take, "no pool", 2)).isEqualTo(take.row("NOT_A_POOL"));
    assertThat(comparison.predict(take, pool, 1)).isNull();
  }

  @Test
  void anIntIsReadByItsCType() {
    assertThat(comparison.predict(take, pool, -1)).isEqualTo(take.row("OUT_OF_RANGE"));
    assertThat(CallText.of(take, pool, -1)).isEqualTo("slot_take(pool=pool, index=4294967295 (0xffffffff))");
  }

  @Test
  void aRightCallEndsQuietly() {
    Comparison.Call call = comparison.begin(0, Comparison.NO_ROW, pool, 1);
    int value = slots.slot_take(pool, 1);
    call.end(index(take, "OK"), value);
  }

  @Test
  void anotherRowThanThePredictedOneIsABreach() {
    Comparison.Call call = comparison.begin(0, index(take, "OUT_OF_RANGE"), pool, 9);

    ContractBreach breach = catchThrowableOfType(ContractBreach.class, () -> call.end(index(take, "OK"), 0));
    assertThat(breach).hasMessage("""
        slot_take(pool=pool, index=9) on Linux 7.1 breaks its contract
          expected: OUT_OF_RANGE, since '!inPool(pool, index)' decides
          came:     OK
        int slot_take(void *pool, u32 index), Linux 7.1
          #  row           when                  returns
          1  NOT_A_POOL    !isPool(pool)         -EINVAL
          2  OUT_OF_RANGE  !inPool(pool, index)  -ERANGE  <- expected
          3  CONTENDED     reported              -EBUSY
          4  TAKEN         reported              -EEXIST
          5  NO_MEMORY     reported              -ENOMEM
          6  OK            otherwise             0        <- answered
        """);
    assertThat(breach.expected()).contains(take.row("OUT_OF_RANGE"));
    assertThat(breach.answered()).contains(take.row("OK"));
  }

  @Test
  void anAnswerThatAGuardShouldHaveGivenIsABreach() {
    Comparison.Call call = comparison.begin(0, Comparison.NO_ROW, pool, 1);

    assertThatThrownBy(() -> call.end(index(take, "OUT_OF_RANGE"), -34))
        .isInstanceOf(ContractBreach.class)
        .hasMessageContaining("OUT_OF_RANGE, although its guard '!inPool(pool, index)' does not hold");
  }

  @Test
  void aRowOfAnotherReleaseIsABreach() {
    Comparison old = new Comparison(provider, SlotContract.OLD, world, true);
    Comparison.Call call = old.begin(0, Comparison.NO_ROW, pool, 1);

    assertThatThrownBy(() -> call.end(index(take, "CONTENDED"), -16))
        .isInstanceOf(ContractBreach.class)
        .hasMessageContaining("came:     CONTENDED, which is since 7.0");
  }

  @Test
  void noRowIsABreach() {
    Comparison.Call call = comparison.begin(0, Comparison.NO_ROW, pool, 1);

    assertThatThrownBy(() -> call.end(Comparison.NO_ROW, 0)).hasMessageContaining("came:     none");
  }

  @Test
  void aValueThatTheCTypeDoesNotHaveIsABreach() {
    Kfunc grab = provider.contract().kfunc("slot_grab");
    Comparison.Call call = comparison.begin(2, Comparison.NO_ROW, pool, 0, 0L);

    assertThatThrownBy(() -> call.end(index(grab, "GRABBED"), 1L << 31))
        .hasMessageContaining("expected: GRABBED to return a value of type int")
        .hasMessageContaining("came:     2147483648 (0x80000000)");
  }

  @Test
  void whatNoEnsureNamesMustNotChange() {
    Comparison.Call call = comparison.begin(0, Comparison.NO_ROW, pool, 1);
    slots.slot_take(pool, 0);
    slots.slot_take(pool, 1);

    assertThatThrownBy(() -> call.end(index(take, "OK"), 0))
        .hasMessageContaining("expected: OK to leave everything that it does not name unchanged")
        .hasMessageContaining("came:     changed: taken(pool, 0) false -> true");
  }

  @Test
  void anEnsureThatDoesNotHoldIsShownWithWhatItReads() {
    Comparison.Call call = comparison.begin(0, Comparison.NO_ROW, pool, 1);

    assertThatThrownBy(() -> call.end(index(take, "OK"), 0))
        .hasMessageContaining("expected: OK to leave 'taken(pool, index)'")
        .hasMessageContaining("it reads taken(pool, 1) false -> false");
  }

  @Test
  void whatIsReadOnlyThroughOldIsNotNamed() {
    Kfunc grab = provider.contract().kfunc("slot_grab");
    Row grabbed = grab.row("GRABBED");
    Row onlyOld = new Row(grabbed.name(), grabbed.decision(), grabbed.outcome(),
        grabbed.ensures().subList(1, 2), grabbed.availability(), grabbed.witnesses(), "");
    SlotProvider changed = new SlotProvider(SlotContract.contract(
        k -> k.name().equals("slot_grab") ? SlotContract.replaced(k, "GRABBED", _ -> onlyOld) : k));
    Comparison.Call call = new Comparison(changed, SlotContract.NEW, world, true)
        .begin(2, Comparison.NO_ROW, pool, 0, 0L);
    int value = slots.slot_grab(pool, 0, 0);

    assertThatThrownBy(() -> call.end(index(grab, "GRABBED"), value))
        .hasMessageContaining("changed: taken(pool, 0) false -> true");
  }

  @Test
  void anUndefinedCallIsTheCallersFault() {
    assertThatThrownBy(() -> comparison.begin(1, index(put, "BEYOND"), pool, 1, 2))
        .isInstanceOf(CallerFault.class)
        .hasMessageStartingWith("slot_put(pool=pool, index=1, cnt=2) is not a call to make on Linux 7.1")
        .hasMessageContaining("undefined for the caller: index + cnt > slots(pool)");
  }

  @Test
  void deferredWorkOfAnEarlierCallIsNotChargedToALaterOne() {
    slots.slot_take(pool, 0);
    ((SlotSituations) world.situations()).atomic();
    Comparison.Call queued = comparison.begin(put, pool, 0, 1).leavingDeferred();
    slots.slot_put(pool, 0, 1);
    queued.end(index(put, "QUEUED"), 0);

    Comparison.Answer answer =
        comparison.answer(take, new Object[] {pool, 0}, () -> slots.slot_take(pool, 0), take.row("TAKEN"));

    assertThat(answer.rows()).containsExactly(take.row("TAKEN"));
  }

  @Test
  void deferredWorkThatNobodyPromisedIsABreach() {
    slots.slot_take(pool, 0);
    ((SlotSituations) world.situations()).atomic();
    slots.slot_put(pool, 0, 1);
    Comparison.Call call = comparison.begin(0, Comparison.NO_ROW, pool, 0);

    assertThatThrownBy(() -> call.end(index(take, "TAKEN"), slots.slot_take(pool, 0)))
        .hasMessageContaining("unchanged by deferred work")
        .hasMessageContaining("taken(pool, 0) true -> false");
  }

  @Test
  void deferredWorkIsNotRunWhereItMayNot() {
    Comparison gentle = new Comparison(provider, SlotContract.NEW, world, false);
    slots.slot_take(pool, 0);
    ((SlotSituations) world.situations()).atomic();
    gentle.answer(put, new Object[] {pool, 0, 1}, () -> {
      slots.slot_put(pool, 0, 1);
      return 0;
    }, put.row("QUEUED"));

    assertThat(world.snapshot().get(pool, "taken", 0)).isEqualTo(true);
  }

  @Test
  void withoutNamesTheAnswerMayBeAnyRowThatFits() {
    Comparison.Answer answer =
        comparison.answer(take, new Object[] {pool, 0}, () -> slots.slot_take(pool, 0), null);

    assertThat(answer.rows()).containsExactly(take.row("OK"));
    assertThatThrownBy(() -> comparison.answer(take, new Object[] {pool, 1}, () -> -1, null))
        .isInstanceOf(ContractBreach.class)
        .hasMessageContaining("one of [CONTENDED, TAKEN, NO_MEMORY, OK]")
        .hasMessageContaining("came:     -1");
  }

  @Test
  void withoutNamesAPredictedRowGoesBeforeTheArrangedOne() {
    assertThatThrownBy(() -> comparison.answer(take, new Object[] {pool, 5}, () -> 0, take.row("OK")))
        .hasMessageContaining("OUT_OF_RANGE to return -ERANGE = -34");
  }

  @Test
  void theTableShowsTheRowsOfOneRelease() {
    assertThat(OutcomeTable.of(take, Release.of("6.18.44"))).isEqualTo("""
        int slot_take(void *pool, u32 index), Linux 6.18.44
          #  row           when                  returns
          1  NOT_A_POOL    !isPool(pool)         -EINVAL
          2  OUT_OF_RANGE  !inPool(pool, index)  -ERANGE
          3  TAKEN         reported              -EEXIST
          4  NO_MEMORY     reported              -ENOMEM
          5  OK            otherwise             0
        """);
  }
}
