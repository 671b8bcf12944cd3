package io.kfuncdoc.runtime.family;

import static io.kfuncdoc.model.Expr.binary;
import static io.kfuncdoc.model.Expr.handle;
import static io.kfuncdoc.model.Expr.holds;
import static io.kfuncdoc.model.Expr.not;
import static io.kfuncdoc.model.Expr.number;
import static io.kfuncdoc.model.Expr.signed;
import static io.kfuncdoc.model.Expr.signedParameter;
import static io.kfuncdoc.model.Expr.unsignedParameter;
import static io.kfuncdoc.runtime.family.Tables.BOOL;
import static io.kfuncdoc.runtime.family.Tables.HANDLE;
import static io.kfuncdoc.runtime.family.Tables.INT;
import static io.kfuncdoc.runtime.family.Tables.U32;
import static io.kfuncdoc.runtime.family.Tables.U64;
import static io.kfuncdoc.runtime.family.Tables.VOID;
import static io.kfuncdoc.runtime.family.Tables.defined;
import static io.kfuncdoc.runtime.family.Tables.ensuring;
import static io.kfuncdoc.runtime.family.Tables.errno;
import static io.kfuncdoc.runtime.family.Tables.fault;
import static io.kfuncdoc.runtime.family.Tables.given;
import static io.kfuncdoc.runtime.family.Tables.in;
import static io.kfuncdoc.runtime.family.Tables.kfunc;
import static io.kfuncdoc.runtime.family.Tables.minus;
import static io.kfuncdoc.runtime.family.Tables.observed;
import static io.kfuncdoc.runtime.family.Tables.overState;
import static io.kfuncdoc.runtime.family.Tables.param;
import static io.kfuncdoc.runtime.family.Tables.reported;
import static io.kfuncdoc.runtime.family.Tables.result;
import static io.kfuncdoc.runtime.family.Tables.success;
import static io.kfuncdoc.runtime.family.Tables.undefined;
import static io.kfuncdoc.runtime.family.Tables.when;
import static io.kfuncdoc.runtime.family.Tables.witness;

import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The contract of the slot kfuncs.
public final class SlotContract {

  public static final Release OLD = Release.of("6.18.44");
  public static final Release NEW = Release.of("7.1");

  private static final Expr POOL = handle("pool");
  private static final Expr INDEX = signedParameter("index");
  private static final Expr CNT = signedParameter("cnt");
  private static final Expr HINT = signedParameter("hint");
  private static final Outcome NOTHING = new Outcome.Nothing();
  private static final Witness.Step TAKE = new Witness.Step.Call("slot_take(pool, index)", "slot_take",
      List.of(POOL, INDEX));
  private static final Witness.Step ATOMIC = new Witness.Step.Situation("atomic()", "atomic", List.of());
  private static final Witness.Step FILL = new Witness.Step.Situation("fill(pool)", "fill", List.of(POOL));

  private SlotContract() {}

  public static Contract contract() {
    return contract(UnaryOperator.identity());
  }

  /// With something changed in each kfunc.
  public static Contract contract(UnaryOperator<Kfunc> change) {
    List<Term> terms = List.of(
        observed("isPool", BOOL, Long.MIN_VALUE, Long.MAX_VALUE, HANDLE),
        observed("slots", U32, 0, 100, HANDLE),
        defined("inPool", BOOL, "b < slots(a)",
            binary(BinaryOp.LESS, signedParameter("b"), signed("slots", handle("a"))), HANDLE, INT),
        overState("taken", BOOL, HANDLE, INT),
        overState("free", BOOL, HANDLE, U32, U32));
    return new Contract("SlotKfuncs", "io.kfuncdoc.runtime.family", "slots", "slots.c", List.of(OLD, NEW), "", terms,
        List.of("LOCK", "MEMORY", "NAMES"), List.of(change.apply(take()), change.apply(put()), change.apply(grab())));
  }

  public static Kfunc without(Kfunc kfunc, String row) {
    return withRows(kfunc, kfunc.rows().stream().filter(r -> !r.name().equals(row)).toList());
  }

  /// With a row put before another.
  public static Kfunc with(Kfunc kfunc, String before, Row added) {
    List<Row> rows = new ArrayList<>(kfunc.rows());
    rows.add(rows.indexOf(kfunc.row(before)), added);
    return withRows(kfunc, rows);
  }

  public static Kfunc replaced(Kfunc kfunc, String row, UnaryOperator<Row> change) {
    return withRows(kfunc, kfunc.rows().stream().map(r -> r.name().equals(row) ? change.apply(r) : r).toList());
  }

  private static Kfunc withRows(Kfunc kfunc, List<Row> rows) {
    return kfunc(kfunc.result(), kfunc.name(), kfunc.parameters(), rows.toArray(Row[]::new));
  }

  private static Expr op(Expr left, BinaryOp op, Expr right) {
    return binary(op, left, right);
  }

  private static Expr slots() {
    return signed("slots", POOL);
  }

  private static Kfunc take() {
    return kfunc(INT, "slot_take", List.of(param(HANDLE, "pool"), param(U32, "index")),
        when("NOT_A_POOL", "!isPool(pool)", not(holds("isPool", POOL)), errno("EINVAL")),
        when("OUT_OF_RANGE", "!inPool(pool, index)", not(holds("inPool", POOL, INDEX)), errno("ERANGE")),
        in(Availability.of("7.0", ""), reported("CONTENDED", errno("EBUSY"), fault("LOCK"))),
        reported("TAKEN", errno("EEXIST"), given(TAKE)),
        reported("NO_MEMORY", errno("ENOMEM"), fault("MEMORY")),
        ensuring(success("OK", new Outcome.Number(0)), "taken(pool, index)", holds("taken", POOL, INDEX)));
  }

  private static Kfunc put() {
    Expr free = holds("free", POOL, INDEX, CNT);
    return kfunc(VOID, "slot_put", List.of(param(HANDLE, "pool"), param(U32, "index"), param(U32, "cnt")),
        when("NOT_A_POOL", "!isPool(pool)", not(holds("isPool", POOL)), NOTHING),
        when("NONE", "cnt == 0", op(CNT, BinaryOp.EQUAL, number(0)), NOTHING),
        undefined("BEYOND", "index + cnt > slots(pool)", op(op(INDEX, BinaryOp.PLUS, CNT), BinaryOp.GREATER, slots())),
        reported("LOST", NOTHING, witness(List.of(TAKE, ATOMIC), "MEMORY")),
        ensuring(reported("QUEUED", NOTHING, given(TAKE, ATOMIC)),
            "afterDeferred(free(pool, index, cnt))", new Expr.AfterDeferred(free)),
        ensuring(success("PUT", NOTHING, given(TAKE)), "free(pool, index, cnt)", free));
  }

  private static Kfunc grab() {
    Expr flags = unsignedParameter("flags");
    Expr taken = holds("taken", POOL, result(INT));
    return kfunc(INT, "slot_grab", List.of(param(HANDLE, "pool"), param(INT, "hint"), param(U64, "flags")),
        when("NOT_A_POOL", "!isPool(pool)", not(holds("isPool", POOL)), errno("EINVAL")),
        when("BAD_HINT", "hint < -1 || !inPool(pool, hint)",
            op(op(HINT, BinaryOp.LESS, minus(1)), BinaryOp.OR, not(holds("inPool", POOL, HINT))), errno("ERANGE")),
        when("BAD_FLAGS", "flags > 3", op(flags, BinaryOp.GREATER, number(3)), errno("EOPNOTSUPP")),
        reported("FULL", errno("ENOSPC"), given(FILL)),
        reported("NO_NAME", errno("ENOMEM"), fault("NAMES")),
        ensuring(
            ensuring(success("GRABBED", new Outcome.Value()),
                "inPool(pool, result) && taken(pool, result)",
                op(holds("inPool", POOL, result(INT)), BinaryOp.AND, taken)),
            "!old(taken(pool, result))", not(new Expr.Old(taken))));
  }
}
