package io.kfuncdoc.runtime;

import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which rows of a kfunc hold in one release, and which of them an engine may answer when no guard held. Generated
/// code asks on every call, so asking allocates nothing.
public final class EngineAnswers {

  private static final byte CLOSED = 0;
  private static final byte FIXED = 1;
  private static final byte ANY = 2;

  private final Kfunc kfunc;
  private final Release release;
  private final boolean inRelease;
  private final Row[] rows;
  private final boolean[] held;
  /// What an engine may answer: none of the following, a row with its value, a row with any value.
  private final byte[] kinds;
  private final long[] values;

  public EngineAnswers(Kfunc kfunc, Release release) {
    this.kfunc = kfunc;
    this.release = release;
    inRelease = kfunc.availability().includes(release);
    List<Row> all = kfunc.rows();
    rows = all.toArray(Row[]::new);
    held = new boolean[rows.length];
    kinds = new byte[rows.length];
    values = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      Row row = rows[i];
      held[i] = row.availability().includes(release);
      values[i] = row.outcome().isFixed() ? row.outcome().fixedValue() : 0;
      kinds[i] = kind(row, held[i]);
    }
  }

  private static byte kind(Row row, boolean held) {
    boolean open = row.decision() instanceof Decision.Reported || row.decision() instanceof Decision.Success;
    if (!held || !open) {
      return CLOSED;
    }
    return row.outcome().isFixed() ? FIXED : ANY;
  }

  public Kfunc kfunc() {
    return kfunc;
  }

  /// @throws NotInRelease if the release does not have the kfunc
  public void requireInRelease() {
    if (!inRelease) {
      NotInRelease.unlessIn(kfunc, release);
    }
  }

  /// The row at a position in the table.
  public Row row(int row) {
    return rows[row];
  }

  /// Whether the release has the row.
  public boolean holds(int row) {
    return held[row];
  }

  /// Whether an engine may answer the row with this C value, sign-extended to 64 bits, after no guard held.
  ///
  /// @param row null if the engine named none
  public boolean allow(@Nullable Enum<?> row, long value) {
    if (row == null) {
      return false;
    }
    int index = row.ordinal();
    byte kind = kinds[index];
    return kind == FIXED ? values[index] == value : kind == ANY && value != ResultSlot.UNSET;
  }

  /// What is wrong with an answer that is not allowed.
  ///
  /// @param row null if the engine named none
  public ContractBreach breach(@Nullable Enum<?> row, long value, Object... arguments) {
    if (row == null) {
      return ContractBreach.noAnswer(kfunc, release, arguments);
    }
    return kinds[row.ordinal()] != CLOSED
        ? ContractBreach.wrongValue(kfunc, release, rows[row.ordinal()], value, arguments)
        : ContractBreach.undeclared(kfunc, release, rows[row.ordinal()], arguments);
  }

  /// What the caller did, if the row is one that the contract leaves undefined.
  public CallerFault fault(int row, Object... arguments) {
    return CallerFault.of(kfunc, release, rows[row], arguments);
  }
}
