package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Row;
import java.util.List;

/// What the cases of all shapes have shown of one row.
///
/// @param reached  in how many cases in a fresh world it answered, or certainly can only have been it that did, as the
///                 contract says
/// @param inUse    in how many cases it answered in a world that other calls had changed before
/// @param wrong    in how many cases it did not
/// @param failures the first of those
/// @param undefinedForCaller whether calls were left out because the contract leaves them undefined
/// @param notes    why a witness could not be arranged, by shape
/// @param notTried how many cases need what no world here can bring about
/// @param reasons  why
public record RowReport(
    Kfunc kfunc, Row row, int reached, int inUse, int wrong, List<Failure> failures,
    boolean undefinedForCaller, List<String> notes, int notTried, List<String> reasons) {

  public RowReport {
    failures = List.copyOf(failures);
    notes = List.copyOf(notes);
    reasons = List.copyOf(reasons);
  }

  /// A case that came out wrong.
  ///
  /// @param purpose what the case was for
  public record Failure(String shape, String purpose, String message) {

    @Override
    public String toString() {
      return "in " + shape + ", " + purpose + ": " + message;
    }
  }

  /// Reached at least once and never wrong; an undefined row may be left out.
  public boolean isFine() {
    return wrong == 0 && (reached > 0 || undefinedForCaller);
  }

  /// As a name for a test: `bpf_f: NO_MEMORY`.
  public String name() {
    return kfunc.name() + ": " + row.name();
  }

  /// In a few words: `ok`, `wrong`, `not reached`.
  public String result() {
    if (wrong > 0) {
      return "wrong in " + wrong + (wrong == 1 ? " case" : " cases");
    }
    if (reached > 0) {
      return "ok";
    }
    return undefinedForCaller ? "not run: undefined for the caller" : "not reached";
  }

  /// The result with all that is known of why.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name()).append(": ").append(result()).append('\n');
    failures.forEach(failure -> text.append(failure.toString().strip().indent(2)));
    notes.forEach(note -> text.append(note.indent(2)));
    return text.toString();
  }
}
