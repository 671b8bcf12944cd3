package io.kfuncdoc.processor.emit.rst;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Ensure;
import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.processor.emit.rst.Changes.Change;
import io.kfuncdoc.processor.emit.rst.Changes.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Finds what differs between two releases of a contract, in the contract itself.
public final class ChangesBuilder {

  private final Kfunc kfunc;
  private final Release from;
  private final Release to;
  private final Wording wording;
  private final OutcomeText before;
  private final OutcomeText after;
  private final List<Change> changes = new ArrayList<>();

  private ChangesBuilder(Contract contract, Kfunc kfunc, Release from, Release to) {
    this.kfunc = kfunc;
    this.from = from;
    this.to = to;
    this.wording = new Wording(contract, kfunc);
    this.before = new OutcomeText(kfunc, from, wording, contract.draft());
    this.after = new OutcomeText(kfunc, to, wording, contract.draft());
  }

  /// @throws IllegalArgumentException if the contract does not speak of one of the releases
  public static Changes build(Contract contract, Release from, Release to) {
    Page page = PageBuilder.build(contract, from);
    PageBuilder.build(contract, to);
    return new Changes(page.stub(), page.title(), from, to, contract.kfuncs().stream()
        .map(k -> new Changes.Function(k.name(), new ChangesBuilder(contract, k, from, to).changes()))
        .toList());
  }

  private List<Change> changes() {
    boolean was = kfunc.availability().includes(from);
    boolean is = kfunc.availability().includes(to);
    if (was && is) {
      callers();
      flags(Kind.FLAGS_ADDED, "Is now registered with ", kfunc.flagsIn(to), kfunc.flagsIn(from), "");
      flags(Kind.FLAGS_REMOVED, "Is no longer registered with ", kfunc.flagsIn(from), kfunc.flagsIn(to),
          new ContextText(kfunc).isTrustNowTheRule(from, to) ? " " + ContextText.TRUST_IS_THE_RULE + "." : "");
      rows();
    } else if (is) {
      add(Kind.FUNCTION_ADDED, kfunc.name(), "Is new: Linux " + from + " does not have it. "
          + new ContextText(kfunc).callersIn(to));
      after.rows().forEach(r -> add(Kind.ROW_ADDED, r.name(), place(after, r) + ": " + after.item(r)));
    } else if (was) {
      add(Kind.FUNCTION_REMOVED, kfunc.name(), "Is gone: Linux " + to + " does not have it.");
    }
    return changes;
  }

  private void add(Kind kind, String subject, String text) {
    changes.add(new Change(kind, subject, text));
  }

  private void callers() {
    String old = new ContextText(kfunc).callersIn(from);
    String now = new ContextText(kfunc).callersIn(to);
    if (!old.equals(now)) {
      add(Kind.CALLERS, kfunc.name(), "Callers on Linux " + from + ": " + old + " On Linux " + to + ": " + now);
    }
  }

  /// @param note what is said after it, with a space before it, or nothing
  private void flags(Kind kind, String what, Collection<KfFlag> flags, Collection<KfFlag> without, String note) {
    List<String> named = flags.stream().filter(f -> !without.contains(f)).map(f -> "``" + f + "``").toList();
    if (!named.isEmpty()) {
      add(kind, kfunc.name(), what + EnglishList.and(named) + "." + note);
    }
  }

  private void rows() {
    for (Row row : kfunc.rows()) {
      boolean was = before.rows().contains(row);
      boolean is = after.rows().contains(row);
      if (was && is) {
        promises(row);
      } else if (is) {
        Optional<Row> old = twin(row, before.rows(), after.rows());
        old.ifPresentOrElse(
            o -> result(o, row),
            () -> add(Kind.ROW_ADDED, row.name(), "New, " + place(after, row) + ": " + after.item(row)));
      } else if (was && twin(row, after.rows(), before.rows()).isEmpty()) {
        add(Kind.ROW_REMOVED, row.name(), "Gone, was " + place(before, row) + ": " + before.item(row));
      }
    }
  }

  /// The row of one release that has the guard of a row which only the other has.
  private Optional<Row> twin(Row row, List<Row> others, List<Row> own) {
    return guard(row).flatMap(guard -> others.stream()
        .filter(o -> !own.contains(o) && guard(o).equals(Optional.of(guard)))
        .findFirst());
  }

  private static Optional<Condition> guard(Row row) {
    return switch (row.decision()) {
      case Decision.Guarded(var guard) -> Optional.of(guard);
      case Decision.Undefined(var guard) -> Optional.of(guard);
      case Decision.Reported(), Decision.Success() -> Optional.empty();
    };
  }

  private void result(Row old, Row now) {
    add(Kind.RESULT, now.name(), "If " + wording.when(now) + ": on Linux " + from + " " + outcome(before, old, from)
        + ", on Linux " + to + " " + outcome(after, now, to) + ".");
  }

  private String outcome(OutcomeText text, Row row, Release in) {
    String result = kfunc.result() instanceof CType.Nothing && !text.result(row).equals("undefined")
        ? wording.afterwards(row.ensuresIn(in))
        : text.result(row);
    return (result.isEmpty() ? "nothing changes" : result) + " (" + place(text, row) + ", ``" + row.name() + "``)";
  }

  private void promises(Row row) {
    List<Ensure> old = row.ensuresIn(from);
    List<Ensure> now = row.ensuresIn(to);
    List<Ensure> added = now.stream().filter(e -> !old.contains(e)).toList();
    List<Ensure> removed = old.stream().filter(e -> !now.contains(e)).toList();
    if (!added.isEmpty()) {
      add(Kind.PROMISE_ADDED, row.name(), "Afterwards now: " + wording.afterwards(added) + ".");
    }
    if (!removed.isEmpty()) {
      add(Kind.PROMISE_REMOVED, row.name(), "Afterwards no longer: " + wording.afterwards(removed) + ".");
    }
  }

  private static String place(OutcomeText text, Row row) {
    return "row " + (text.rows().indexOf(row) + 1);
  }
}
