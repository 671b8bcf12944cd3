package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.claim.Claim;
import io.kfuncdoc.audit.claim.Result;
import io.kfuncdoc.audit.fact.Alternative;
import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.audit.fact.RowFact;
import io.kfuncdoc.audit.words.Concept;
import io.kfuncdoc.audit.words.Phrase;
import io.kfuncdoc.audit.words.Reading;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Outcome;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is said to be returned, and when, is what the table says.
final class ResultCheck {

  private static final Phrase ARGUMENT = new Phrase("(?:arguments?|parameters?|inputs?|values?)(?!\\w)");
  private static final Phrase VALUE =
      new Phrase("(?:number|count|pointer|address|length|size|handle|id|index)(?!\\w)");

  /// A range that begins before an end and does not stop there.
  private static final Phrase PARTLY_PAST = new Phrase(
      "(?:range|run|region|window|pages|stretch|area)(?: \\w+){0,4}? (?:extends?|reach(?:es)?|goes|go|runs?"
          + "|stretch(?:es)?|exceeds?|crosses|do(?:es)? not fit|sticks? out)(?!\\w)");

  /// What may be said of a success besides what was done.
  private static final Set<Concept> BESIDE_SUCCESS =
      EnumSet.of(Concept.BUSY, Concept.WITHIN, Concept.SUCCESS, Concept.SAME);
  private static final Pattern DONE = Pattern.compile(
      "(?<!\\w)(?:is|are|was|were|been|be|got|gets)(?: (?:now|then|successfully|all|both|completely|thereby))*"
          + " (?<verb>\\w+)(?!\\w)");
  private static final Pattern BEFORE_THE_CALL = Pattern.compile(
      "(?<!\\w)(?:already|not|never|nothing|any|some|one|another|other|others|somebody|someone|else|at least|still|a"
          + "|an|partly|partially|previously|earlier|before|beforehand|by|or)(?!\\w)");

  private final KfuncFacts facts;
  private final String purpose;
  private final Coverage coverage;
  private final Findings findings;

  /// @param purpose as the text has it: its first word is what the author calls the success
  ResultCheck(KfuncFacts facts, String purpose, Coverage coverage, Findings findings) {
    this.purpose = purpose;
    this.facts = facts;
    this.coverage = coverage;
    this.findings = findings;
  }

  /// @return whether the contract says something about the result, and about when it comes if the text says when
  boolean check(Claim.Returns claim) {
    if (claim.alternatives().isEmpty()) {
      return neverReturned(claim) || claim.result() instanceof Result.Value
          || claim.result() instanceof Result.SomeErrno || claim.result() instanceof Result.Described;
    }
    boolean held = !claim.even().isEmpty();
    for (Reading said : claim.alternatives()) {
      held |= check(claim, said);
    }
    if (!claim.even().isEmpty()) {
      even(claim);
    }
    return held;
  }

  private boolean check(Claim.Returns claim, Reading said) {
    if (generally(claim, said)) {
      return true;
    }
    if (said.main().equals(EnumSet.of(Concept.INVALID)) && neverReturned(claim)) {
      return true;
    }
    if (claim.result() instanceof Result.Nothing && facts.effects().contains(Concept.CLAMPS)
        && said.has(Concept.EXCEEDS) && PARTLY_PAST.isIn(said.text())) {
      findings.add(AuditRule.WRONG_NO_OP, claim, said, "", "\"" + claim.written(said)
          + "\" is not without effect: the range is cut at the end, and what lies before that is done");
      return true;
    }
    List<RowFact> rows = facts.rows(said).stream().filter(r -> !r.isSuccess()).toList();
    List<RowFact> fitting = rows.stream().filter(r -> fits(claim.result(), r)).toList();
    if (fitting.isEmpty() && !rows.isEmpty() && isOfSuccess(claim.result(), said)) {
      return true;
    }
    (fitting.isEmpty() ? rows : fitting).forEach(r -> coverage.state(r, said, () -> claim.lineOf(said)));
    if (!fitting.isEmpty()) {
      number(claim, said, fitting);
      return true;
    }
    if (rows.isEmpty()) {
      return isOfSuccess(claim.result(), said) || isOfOtherRelease(claim, said) || neverReturned(claim)
          || effectOrUnread(claim, said);
    }
    RowFact row = nearest(rows, said);
    if (row.outcome() instanceof Outcome.Value) {
      return true;
    }
    if (claim.result() instanceof Result.Nothing && row.outcome() instanceof Outcome.Nothing) {
      findings.add(AuditRule.WRONG_NO_OP, claim, said, row.name(), "row " + row.name()
          + (row.row().decision() instanceof Decision.Undefined
              ? " promises nothing, not that nothing is done: the caller must not let that happen"
              : " has an effect: something is done if " + Phrases.when(matching(row, said))));
      return true;
    }
    AuditRule rule = claim.result() instanceof Result.Nothing ? AuditRule.WRONG_NO_OP : AuditRule.WRONG_RESULT;
    String also = isReturned(claim.result()) ? "" : ", and " + claim.result().text() + " is never returned";
    findings.add(rule, claim, said, row.name(),
        "row " + row.name() + " " + does(row) + ", not " + shown(claim.result()) + also + "; say \""
            + Phrases.wording(row, matching(row, said)) + "\"");
    return true;
  }

  /// The row that has most of the words, the first of several.
  private static RowFact nearest(List<RowFact> rows, Reading said) {
    return rows.stream().max(Comparator.comparingLong((RowFact r) -> common(r, said))
        .thenComparing(rows::indexOf, Comparator.reverseOrder())).orElseThrow();
  }

  private static long common(RowFact row, Reading said) {
    return row.alternatives().stream()
        .mapToLong(a -> said.stems().stream().filter(a.reading().stems()::contains).count()).max().orElse(0);
  }

  private static List<Alternative> matching(RowFact row, Reading said) {
    List<Alternative> matching =
        row.alternatives().stream().filter(a -> a.matches(said) != Alternative.Match.NONE).toList();
    return matching.isEmpty() ? row.alternatives() : matching;
  }

  private static String does(RowFact row) {
    return row.outcome() instanceof Outcome.Nothing
        ? row.doesNothing() ? "does nothing" : "is not without effect"
        : "returns " + Phrases.result(row.outcome());
  }

  private static String shown(Result result) {
    return switch (result) {
      case Result.Value(String text) -> "%" + text;
      case Result.Nothing _ -> "nothing done";
      default -> "\"" + result.text() + "\"";
    };
  }

  /// What is said of success, or of failure whatever its cause.
  private boolean generally(Claim.Returns claim, Reading said) {
    Set<Concept> about = EnumSet.noneOf(Concept.class);
    about.addAll(said.main());
    about.removeAll(EnumSet.of(Concept.WITHIN, Concept.BELOW));
    if (about.equals(EnumSet.of(Concept.SUCCESS))) {
      success(claim);
      return true;
    }
    boolean argument = about.equals(EnumSet.of(Concept.INVALID)) && said.named().isEmpty()
        && ARGUMENT.isIn(said.text());
    if (!about.equals(EnumSet.of(Concept.FAILURE)) && !argument) {
      return false;
    }
    if (!neverReturned(claim)) {
      switch (claim.result()) {
        case Result.Value(String text) -> coverage.stateGenerally(text);
        case Result.SomeErrno _ -> facts.rows().stream()
            .filter(r -> r.outcome() instanceof Outcome.Errno)
            .forEach(r -> coverage.stateGenerally(r.outcome().text()));
        default -> {}
      }
    }
    return true;
  }

  private void success(Claim.Returns claim) {
    RowFact success = facts.success();
    Outcome outcome = success.outcome();
    boolean right = switch (claim.result()) {
      case Result.Value(String text) -> outcome.text().equals(text)
          || outcome instanceof Outcome.Value && !text.equals("NULL") && !text.startsWith("-E") && !text.equals("0");
      case Result.Described _ -> outcome instanceof Outcome.Value || !isValue(claim.result().text());
      case Result.Failure _, Result.SomeErrno _ -> false;
      case Result.Nothing _, Result.Success _ -> true;
    };
    boolean otherSuccess = claim.result() instanceof Result.Value
        && facts.rows().stream().anyMatch(r -> !r.fails() && fits(claim.result(), r));
    if (!right && !otherSuccess) {
      String returned = outcome instanceof Outcome.Value ? "what it found or made" : Phrases.result(outcome);
      findings.add(AuditRule.WRONG_RESULT, claim, success.name(),
          "row " + success.name() + ", the success, returns " + returned + ", not " + shown(claim.result())
              + (outcome instanceof Outcome.Value ? "" : "; say \"" + Phrases.result(outcome) + " on success\""));
    }
  }

  private static boolean isValue(String described) {
    return VALUE.isIn(described);
  }

  private static boolean fits(Result result, RowFact row) {
    boolean unchanged = row.row().ensures().isEmpty();
    return result.fits(row.outcome(), row.isSuccess(), unchanged);
  }

  private boolean isReturned(Result result) {
    return switch (result) {
      case Result.Value _, Result.SomeErrno _ -> facts.rows().stream().anyMatch(r -> fits(result, r));
      default -> true;
    };
  }

  /// Whether the result is none of this kfunc's; reported.
  private boolean neverReturned(Claim.Returns claim) {
    if (isReturned(claim.result())) {
      return false;
    }
    findings.add(AuditRule.NEVER_RETURNED, claim, claim.result().text(),
        shown(claim.result()) + " is never returned; the result is " + Phrases.results(facts));
    return true;
  }

  /// Whether other releases have a row with the condition; reported.
  private boolean isOfOtherRelease(Claim.Returns claim, Reading said) {
    Optional<RowFact> row = facts.absentRows(said).stream().findFirst();
    row.ifPresent(r -> findings.add(AuditRule.ROW_NOT_IN_RELEASE, claim, said, r.name(),
        "row " + r.name() + " is not in " + facts.release() + ": it is there " + r.row().availability()
            + "; leave out \"" + claim.written(said) + "\""));
    return row.isPresent();
  }

  /// "0 if the range was reserved": what the success is, in its own words.
  private boolean isOfSuccess(Result result, Reading said) {
    RowFact success = facts.success();
    if (!fits(result, success) || said.stems().isEmpty()) {
      return false;
    }
    if (isOnlyOfSuccess(said)) {
      return true;
    }
    if (BESIDE_SUCCESS.containsAll(said.concepts()) && isOwnAction(said.text())) {
      return true;
    }
    Set<String> own = facts.reader().one(facts.normal(
        success.row().comment() + " " + facts.kfunc().purpose() + " " + facts.kfunc().description())).stems();
    return own.containsAll(said.stems()) && said.concepts().stream().allMatch(c -> c == Concept.BUSY
        || c == Concept.WITHIN || c == Concept.SUCCESS || c == Concept.SAME);
  }

  /// Whether the row of the success is about what the words are, and no other row about that alone.
  private boolean isOnlyOfSuccess(Reading said) {
    Reading success = facts.reader().one(facts.normal(facts.success().row().comment()));
    return !success.concepts().isEmpty() && success.main().equals(said.main())
        && !Collections.disjoint(success.stems(), said.stems())
        && facts.rows().stream().noneMatch(r -> r.main().equals(said.main()));
  }

  /// "The window was reserved": somebody is told that what the function is for has been done, not that it was done
  /// already.
  private boolean isOwnAction(String text) {
    Matcher done = DONE.matcher(text);
    if (!done.find() || BEFORE_THE_CALL.matcher(text).find()) {
      return false;
    }
    String verb = facts.kfunc().purpose().strip().split("\\s+")[0] + " " + facts.kfunc().name().replace('_', ' ')
        + " " + purpose.strip().split("\\s+")[0];
    Set<String> own = facts.reader().one(facts.normal(verb)).stems();
    return own.containsAll(facts.reader().one(done.group("verb")).stems());
  }

  private void number(Claim.Returns claim, Reading said, List<RowFact> rows) {
    Optional<RowFact> differing = rows.stream()
        .filter(r -> r.alternatives().stream()
            .filter(a -> a.matches(said) != Alternative.Match.NONE)
            .anyMatch(a -> a.differsInNumber(said)))
        .findFirst();
    differing.ifPresent(row -> findings.add(AuditRule.WRONG_NUMBER, claim, said, row.name(),
        "row " + row.name() + " has another number; say \"" + Phrases.wording(row) + "\""));
  }

  /// @return false if the text says that the call succeeds, and no row is about the condition
  private boolean effectOrUnread(Claim.Returns claim, Reading said) {
    Set<Concept> main = said.main();
    boolean past = main.contains(Concept.EXCEEDS) || main.contains(Concept.CLAMPS);
    if (past && facts.effects().contains(Concept.CLAMPS)) {
      return true;
    }
    if (claim.result() instanceof Result.Success) {
      return false;
    }
    if (claim.result() instanceof Result.Nothing || claim.result() instanceof Result.Failure) {
      boolean argument = !main.isEmpty() && !said.named().isEmpty()
          && main.stream().allMatch(c -> c.isWeak() || c == Concept.MISALIGNED || c == Concept.EXCEEDS);
      if (argument) {
        findings.add(AuditRule.WRONG_NO_OP, claim, said, "", "no row says that \"" + claim.written(said) + "\" "
            + (claim.result() instanceof Result.Nothing ? "does nothing" : "fails"));
        return true;
      }
    }
    findings.add(AuditRule.UNREAD, claim, said, "",
        "unread: \"" + claim.written(said) + "\" is no condition of any row that could be recognized");
    return true;
  }

  /// "0 if A, even if B": of the rows that A and B mean the first decides.
  private void even(Claim.Returns claim) {
    List<RowFact> first = claim.alternatives().stream().flatMap(r -> facts.rows(r).stream())
        .filter(r -> fits(claim.result(), r)).toList();
    for (Reading even : claim.even()) {
      for (RowFact other : facts.rows(even)) {
        boolean earlier = first.stream().allMatch(r -> facts.rows().indexOf(other) < facts.rows().indexOf(r));
        if (!first.isEmpty() && earlier && !fits(claim.result(), other)) {
          findings.add(AuditRule.WRONG_ORDER, claim, even, other.name(),
              "row " + other.name() + " is decided before row " + first.getFirst().name() + " and returns "
                  + Phrases.result(other.outcome()));
        }
      }
    }
  }
}
