package io.kfuncdoc.processor.emit.rst;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The views of a function's rows: the table, the Return list and the note on what the caller must not do.
final class OutcomeText {

  private static final String NO_NUMBER = "\u2013";

  private static final String UNDEFINED = "undefined";

  private static final String PROMISES_NOTHING = "nothing is promised: the caller must not let that happen";

  private static final String PROOF =
      "The last column names the conformance tests that reach a row.";

  private static final String DRAFT =
      "The table is a draft: rows may be missing, and what the column Afterwards does not name is not known.";

  private final boolean draft;
  private final Kfunc kfunc;
  private final Release release;
  private final Wording wording;
  private final List<Row> valid;

  OutcomeText(Kfunc kfunc, Release release, Wording wording, boolean draft) {
    this.draft = draft;
    this.kfunc = kfunc;
    this.release = release;
    this.wording = wording;
    this.valid = kfunc.availability().includes(release) ? kfunc.rowsIn(release) : List.of();
  }

  Page.Outcomes table() {
    boolean returns = !PageBuilder.isVoid(kfunc);
    List<Page.Row> rows = new ArrayList<>();
    int number = 0;
    for (Row row : kfunc.rows()) {
      boolean here = valid.contains(row);
      number += here ? 1 : 0;
      rows.add(new Page.Row(
          here ? String.valueOf(number) : NO_NUMBER,
          row.name(),
          when(row),
          returns ? returned(row) : "",
          isUndefined(row) ? UNDEFINED : promised(wording.afterwardsByRelease(row.ensures())),
          KernelsText.of(row.availability()),
          proof(here ? row.proofsIn(release) : row.proofs())));
    }
    return new Page.Outcomes(lead(number < rows.size()), returns, rows);
  }

  private static String proof(List<String> tests) {
    return tests.isEmpty()
        ? NO_NUMBER
        : tests.stream().map(test -> "``" + test + "``").collect(Collectors.joining(", "));
  }

  private String when(Row row) {
    String words = wording.when(row);
    if (!row.isSuccess()) {
      return words;
    }
    return words.isEmpty() || row.outcome() instanceof Outcome.Value ? "otherwise" : "otherwise: " + words;
  }

  private String returned(Row row) {
    if (isUndefined(row)) {
      return UNDEFINED;
    }
    String comment = row.isSuccess() ? wording.when(row) : "";
    return row.outcome().isFixed() ? literal(row.outcome()) : value() + (comment.isEmpty() ? "" : ": " + comment);
  }

  private String afterwards(Row row) {
    if (isUndefined(row)) {
      return UNDEFINED;
    }
    return promised(wording.afterwards(row.ensuresIn(release)));
  }

  private String promised(String words) {
    return !words.isEmpty() ? words : draft ? "to be written" : "unchanged";
  }

  private String lead(boolean othersToo) {
    List<String> sentences = new ArrayList<>();
    if (valid.size() > 1) {
      boolean listed = !returns().isEmpty();
      sentences.add(listed
          ? "The first row that applies decides, which holds for the conditions under Return, too."
          : "The first row that applies decides.");
    }
    sentences.add(draft ? DRAFT : "What the column Afterwards does not name, the call leaves as it was.");
    if (!draft) {
      sentences.add(PROOF);
    }
    if (othersToo) {
      sentences.add("Rows without a number are not in Linux " + release + ".");
    }
    return String.join(" ", sentences);
  }

  /// An item for each run of rows that return the same, in the order of the table.
  List<String> returns() {
    List<String> items = new ArrayList<>();
    List<Row> run = new ArrayList<>();
    for (Row row : valid) {
      if (isUndefined(row) || row.outcome() instanceof Outcome.Nothing) {
        continue;
      }
      if (!run.isEmpty() && !returnedValue(run.getFirst()).equals(returnedValue(row))) {
        items.add(item(run));
        run.clear();
      }
      run.add(row);
    }
    if (!run.isEmpty()) {
      items.add(item(run));
    }
    return items;
  }

  private String item(List<Row> rows) {
    return returnedValue(rows.getFirst()) + " " + EnglishList.or(conditions(rows)) + ".";
  }

  private String returnedValue(Row row) {
    return row.outcome().isFixed() ? literal(row.outcome()) : capital(value());
  }

  private List<String> conditions(List<Row> rows) {
    List<String> conditions = new ArrayList<>();
    for (Row row : rows) {
      String words = wording.when(row);
      if (!row.isSuccess()) {
        conditions.add("if " + words);
        continue;
      }
      boolean plain = row.outcome().isFixed();
      String more = plain ? "" : words.isEmpty() ? wording.ofResult(row.ensuresIn(release)) : words;
      conditions.add(more.isEmpty() ? "on success" : "on success: " + more);
    }
    return conditions;
  }

  /// As [#returns], but an item for each row; one that fails and leaves something changed says so. Empty for void.
  List<String> returnsByRow() {
    List<String> items = new ArrayList<>();
    for (Row row : valid) {
      if (!isUndefined(row) && !(row.outcome() instanceof Outcome.Nothing)) {
        boolean changed = !row.isSuccess() && !row.ensuresIn(release).isEmpty();
        items.add(returnedValue(row) + " " + conditions(List.of(row)).getFirst() + "."
            + (changed ? " Afterwards " + afterwards(row) + "." : ""));
      }
    }
    return items;
  }

  /// The rows of the release, in order.
  List<Row> rows() {
    return valid;
  }

  /// What one row says: when it answers, what is returned, and what holds afterwards.
  String item(Row row) {
    if (isUndefined(row) || row.outcome() instanceof Outcome.Nothing) {
      return effect(row);
    }
    return result(row) + " " + conditions(List.of(row)).getFirst() + "."
        + (row.ensuresIn(release).isEmpty() ? "" : " Afterwards: " + afterwards(row) + ".");
  }

  /// What is returned alone, "undefined" if nothing is promised.
  String result(Row row) {
    return isUndefined(row)
        ? UNDEFINED
        : row.outcome() instanceof Outcome.Nothing
            ? "nothing"
            : row.outcome().isFixed() ? literal(row.outcome()) : capital(value());
  }

  /// What each row of a void function does; empty for others.
  List<String> effects() {
    if (!PageBuilder.isVoid(kfunc) || valid.size() < 2) {
      return List.of();
    }
    return valid.stream().map(this::effect).toList();
  }

  private String effect(Row row) {
    String when = capital(row.isSuccess() ? when(row) : "if " + when(row));
    String effect = isUndefined(row) ? PROMISES_NOTHING : row.ensuresIn(release).isEmpty() && !draft
        ? "nothing changes"
        : afterwards(row);
    if (when.contains(": ")) {
      return when + ". " + capital(effect) + ".";
    }
    boolean named = !isUndefined(row) && !row.ensuresIn(release).isEmpty();
    return when + (row.isSuccess() ? " " : named ? ", then " : ", ") + effect + ".";
  }

  /// What the caller must not do; empty if there is nothing of the kind.
  ///
  /// @param earlier how the text calls the rows before
  String note(String earlier) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < valid.size(); i++) {
      if (isUndefined(valid.get(i))) {
        String unless = i == 0 ? "" : ", and no earlier " + earlier + " applies";
        sentences.add("If " + wording.when(valid.get(i)) + unless + ", " + PROMISES_NOTHING + ".");
      }
    }
    return String.join(" ", sentences);
  }

  private static boolean isUndefined(Row row) {
    return row.decision() instanceof Decision.Undefined;
  }

  private static String literal(Outcome outcome) {
    return "``" + outcome.text() + "``";
  }

  /// What a value is called that only the implementation knows.
  private String value() {
    if (kfunc.result() instanceof CType.Pointer(_, String space, _) && !space.isBlank()) {
      String words = Lines.one(space);
      boolean vowel = "aeioAEIO".indexOf(words.charAt(0)) >= 0;
      return (vowel ? "an " : "a ") + wording.line(words);
    }
    return "a value of type ``" + kfunc.result().c() + "``";
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
