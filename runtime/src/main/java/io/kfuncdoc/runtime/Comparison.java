package io.kfuncdoc.runtime;

import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Evaluator;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Holds the calls of an implementation against the contract of one release: the row, the value, and the state
/// afterwards. For one thread, and one call at a time.
///
/// Row numbers are positions in [Kfunc#rows()], which are the ordinals of the enum.
public final class Comparison {

  /// Stands for a row where there is none.
  public static final int NO_ROW = -1;

  private final ContractProvider provider;
  private final Release release;
  private final StateSource source;
  private final boolean mayRunDeferred;
  private final Evaluator evaluator;
  private final List<StateCheck> unsettled = new ArrayList<>();

  /// @param mayRunDeferred whether each call is followed by running the deferred work, so that `afterDeferred` is
  ///                       checked; where it is not, only the state right after the call is
  public Comparison(ContractProvider provider, Release release, StateSource source, boolean mayRunDeferred) {
    this.provider = provider;
    this.release = release;
    this.source = source;
    this.mayRunDeferred = mayRunDeferred;
    this.evaluator = new Evaluator(provider);
  }

  /// The rows that an answer can be, and the C value extended to 64 bits by its own sign.
  public record Answer(List<Row> rows, long value) {
    public Answer {
      rows = List.copyOf(rows);
    }
  }

  /// The first row of the release whose guard holds, null if none does.
  public @Nullable Row predict(Kfunc kfunc, Object... arguments) {
    Evaluator.Scope scope = Evaluator.Scope.of(CallText.widen(kfunc, arguments));
    for (Row row : kfunc.rowsIn(release)) {
      Condition guard = guard(row);
      if (guard != null && evaluator.holds(guard, scope)) {
        return row;
      }
    }
    return null;
  }

  private static @Nullable Condition guard(Row row) {
    return switch (row.decision()) {
      case Decision.Guarded(var guard) -> guard;
      case Decision.Undefined(var guard) -> guard;
      case Decision.Reported() -> null;
      case Decision.Success() -> null;
    };
  }

  /// Begins to watch a call: takes the state before it.
  ///
  /// @param kfuncIndex   position in the contract
  /// @param predictedRow the first row of the release whose guard holds, [#NO_ROW] if none does
  /// @throws CallerFault  if the predicted row is undefined for the caller
  /// @throws NotInRelease if the release does not have the kfunc
  public Call begin(int kfuncIndex, int predictedRow, Object... arguments) {
    Kfunc kfunc = provider.contract().kfuncs().get(kfuncIndex);
    return new Call(kfunc, predictedRow == NO_ROW ? null : kfunc.rows().get(predictedRow), arguments);
  }

  /// Begins to watch a call whose row is predicted here.
  ///
  /// @throws CallerFault  if the predicted row is undefined for the caller
  /// @throws NotInRelease if the release does not have the kfunc
  public Call begin(Kfunc kfunc, Object... arguments) {
    return new Call(kfunc, predict(kfunc, arguments), arguments);
  }

  /// Calls an implementation that cannot name rows, and holds it to the row that a guard predicts, else to the one that
  /// was arranged, else to any reported row or the success.
  ///
  /// @param rawCall  the call; the low bits of its value are taken as the C result
  /// @param expected the row that was arranged, null if none was
  /// @throws ContractBreach if result and state are those of no such row
  /// @throws CallerFault    if the contract leaves the call undefined; it is not made
  public Answer answer(Kfunc kfunc, Object[] arguments, LongSupplier rawCall, @Nullable Row expected) {
    Call call = begin(kfunc, arguments);
    long value = CallText.extend(kfunc.result(), rawCall.getAsLong());
    return new Answer(call.endUnnamed(value, expected), value);
  }

  /// One call that is being watched.
  public final class Call {

    private final Kfunc kfunc;
    private final @Nullable Row predicted;
    private final Object[] arguments;
    private final Map<String, Object> bound;
    private final Snapshot before;
    private boolean settles = mayRunDeferred;

    private Call(Kfunc kfunc, @Nullable Row predicted, Object... arguments) {
      this.kfunc = kfunc;
      this.predicted = predicted;
      this.arguments = arguments.clone();
      NotInRelease.unlessIn(kfunc, release);
      this.bound = CallText.widen(kfunc, arguments);
      if (predicted != null && predicted.decision() instanceof Decision.Undefined) {
        throw CallerFault.of(kfunc, release, predicted, arguments);
      }
      this.before = source.snapshot();
    }

    /// The row whose guard holds, null if none does.
    public @Nullable Row predicted() {
      return predicted;
    }

    /// Leaves deferred work undone after this call. A later call that does run it may then change what this one
    /// deferred.
    public Call leavingDeferred() {
      settles = false;
      return this;
    }

    /// Ends the call of an implementation that names its rows.
    ///
    /// @param answeredRow position of the row, [#NO_ROW] if the implementation gave none
    /// @param value       the C value extended to 64 bits by its own sign; of no meaning for void
    /// @throws ContractBreach if the row, the value or the state is not what the contract says
    public void end(int answeredRow, long value) {
      if (answeredRow < 0 || answeredRow >= kfunc.rows().size()) {
        throw ContractBreach.noAnswer(kfunc, release, arguments);
      }
      Row answered = kfunc.rows().get(answeredRow);
      boolean declared = answered.availability().includes(release);
      if (predicted != null && !answered.equals(predicted) && declared) {
        throw ContractBreach.wrongRow(kfunc, release, predicted, answered, arguments);
      }
      if (!declared || (predicted == null && guard(answered) != null)) {
        throw ContractBreach.undeclared(kfunc, release, answered, arguments);
      }
      if (!returns(answered, value)) {
        throw ContractBreach.wrongValue(kfunc, release, answered, value, arguments);
      }
      Ending ending = new Ending();
      StateCheck.Complaint complaint = ending.complaint(answered, value);
      if (complaint != null) {
        throw ContractBreach.wrongState(
            kfunc, release, answered, complaint.expectation(), complaint.found(), arguments);
      }
      ending.leave(answered, value);
    }

    /// Ends the call of an implementation that cannot name rows.
    ///
    /// @param value    the C value extended to 64 bits by its own sign; of no meaning for void
    /// @param expected the row that was arranged, null if none was; a predicted row goes before it
    /// @return the rows that result and state can be of, at least one
    /// @throws ContractBreach if there is none
    public List<Row> endUnnamed(long value, @Nullable Row expected) {
      Row only = predicted != null ? predicted : expected;
      List<Row> possible = only != null
          ? List.of(only)
          : kfunc.rowsIn(release).stream().filter(r -> guard(r) == null).toList();
      List<Row> byValue = possible.stream().filter(r -> returns(r, value)).toList();
      if (byValue.isEmpty() && only != null) {
        throw ContractBreach.wrongValue(kfunc, release, only, value, arguments);
      }
      Ending ending = new Ending();
      List<Row> fitting = new ArrayList<>();
      List<String> complaints = new ArrayList<>();
      for (Row row : byValue) {
        StateCheck.Complaint complaint = ending.complaint(row, value);
        if (complaint == null) {
          fitting.add(row);
          continue;
        }
        if (only != null) {
          throw ContractBreach.wrongState(
              kfunc, release, row, complaint.expectation(), complaint.found(), arguments);
        }
        complaints.add(row.name() + " leaves " + complaint.expectation() + ": " + complaint.found());
      }
      if (fitting.isEmpty()) {
        String came = CallText.value(kfunc.result(), value);
        throw ContractBreach.noRow(kfunc, release, value, "one of " + possible.stream().map(Row::name).toList(),
            String.join("\n            ", came, String.join("\n            ", complaints)).strip(), arguments);
      }
      fitting.forEach(row -> ending.leave(row, value));
      return fitting;
    }

    private boolean returns(Row row, long value) {
      return switch (row.outcome()) {
        case Outcome.Nothing() -> true;
        case Outcome.Value() -> isOf(kfunc.result(), value);
        case Outcome fixed -> value == CallText.extend(kfunc.result(), fixed.fixedValue());
      };
    }

    /// Whether a value can be a result of the type. NULL is none: a row that returns it says so.
    private static boolean isOf(CType type, long value) {
      return switch (type) {
        case CType.Scalar scalar -> scalar.bits() == 64 || scalar.holds(value, ExprType.S64);
        case CType.Pointer _ -> value != 0;
        case CType.Nothing() -> true;
      };
    }

    /// The states after the call, each taken once however many rows they are held against.
    private final class Ending {

      private final Snapshot after = source.snapshot();
      private @Nullable Snapshot settled;
      private Set<Cell> changedForOthers = Set.of();

      private StateCheck.@Nullable Complaint complaint(Row row, long value) {
        StateCheck check = check(row, value);
        StateCheck.Complaint complaint = check.rightAfter();
        return complaint == null && settles ? check.settled(settled(), changedForOthers) : complaint;
      }

      private Snapshot settled() {
        Snapshot known = settled;
        if (known == null) {
          source.runDeferred();
          known = source.snapshot();
          settled = known;
          changedForOthers = new HashSet<>();
          for (StateCheck earlier : unsettled) {
            changedForOthers.addAll(earlier.namedWhenSettled(known));
          }
          unsettled.clear();
        }
        return known;
      }

      /// Remembers what the call deferred, if a later call of this comparison may run it.
      private void leave(Row row, long value) {
        if (mayRunDeferred && !settles && row.ensuresIn(release).stream().anyMatch(e -> e.isDeferred())) {
          unsettled.add(check(row, value));
        }
      }

      private StateCheck check(Row row, long value) {
        return new StateCheck(evaluator, release, kfunc, row, bound, value, before, after);
      }
    }
  }
}
