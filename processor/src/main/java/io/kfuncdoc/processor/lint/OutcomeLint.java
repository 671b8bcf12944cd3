package io.kfuncdoc.processor.lint;

import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.lint.fact.RowFinder;
import io.kfuncdoc.processor.lint.fact.RowResult;
import io.kfuncdoc.processor.lint.words.ConditionBinding;
import io.kfuncdoc.processor.lint.words.ConditionWord;
import io.kfuncdoc.processor.lint.words.ConditionWord.Standing;
import io.kfuncdoc.processor.lint.words.ResultWord;
import io.kfuncdoc.processor.lint.words.ResultWord.Kind;
import io.kfuncdoc.processor.lint.words.Subject;
import io.kfuncdoc.processor.prose.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What is said to happen under a condition is what the row with that condition says.
final class OutcomeLint implements Lint {

  @Override
  public List<Claim> claims(Sentence sentence, Subject subject) {
    List<Claim> claims = new ArrayList<>();
    List<Release> releases = subject.releases(sentence);
    List<Kfunc> kfuncs = subject.single(sentence);
    if (kfuncs.isEmpty() || releases.isEmpty()) {
      return claims;
    }
    for (ConditionBinding.Bound bound : ConditionBinding.in(sentence.text(), subject)) {
      Function<Kfunc, Optional<String>> wrong = k -> contradiction(bound,
          new RowFinder(subject.contract(), k, releases), subject);
      List<String> facts = kfuncs.stream().map(wrong).flatMap(Optional::stream).toList();
      if (facts.size() == kfuncs.size()) {
        claims.add(Claim.of(Problem.LINT_OUTCOME, sentence, bound.start(), bound.end(), facts.getFirst()));
      }
    }
    return claims;
  }

  private static Optional<String> contradiction(ConditionBinding.Bound bound, RowFinder rows, Subject subject) {
    ResultWord word = bound.result();
    if (bound.conditions().isEmpty()) {
      return unconditional(bound, rows, subject);
    }
    List<ConditionWord> joined = bound.conditions().stream().filter(c -> c.standing() == Standing.JOINED).toList();
    List<Row> together = joined.size() < 2 ? List.of() : rows.matchingAll(joined);
    if (!together.isEmpty() && together.stream().noneMatch(r -> RowResult.agrees(r, word))) {
      return Optional.of(RowResult.fact(together.getFirst()));
    }
    if (bound.conditions().stream().allMatch(c -> c.standing() == Standing.EXCEPTED)) {
      return bound.conditions().stream().map(c -> exception(word, c, rows)).flatMap(Optional::stream).findFirst();
    }
    for (ConditionWord condition : bound.conditions()) {
      List<Row> found = condition.standing() == Standing.WHOLE ? rows.matching(condition) : List.of();
      if (!found.isEmpty() && found.stream().noneMatch(r -> RowResult.agrees(r, word))) {
        return Optional.of(RowResult.fact(found.getFirst()));
      }
      boolean special = word.kind() == Kind.FAILS || word.kind() == Kind.NO_OP || word.kind() == Kind.NOTHING
          || word.kind() == Kind.RETURNS && word.values().stream().allMatch(v -> v.startsWith("-E"));
      if (found.isEmpty() && special && !word.negated() && rows.knowsNothingOf(condition)) {
        return Optional.of("no row is about that");
      }
    }
    return Optional.empty();
  }

  /// "R unless C" says that a row about C does not come to R, and that one about its opposite does.
  private static Optional<String> exception(ResultWord word, ConditionWord condition, RowFinder rows) {
    List<Row> excepted = rows.matching(condition);
    if (!excepted.isEmpty() && excepted.stream().allMatch(r -> RowResult.agrees(r, word))) {
      return Optional.of(RowResult.fact(excepted.getFirst()));
    }
    List<Row> others = condition.opposite().map(rows::matching).orElse(List.of());
    return !others.isEmpty() && others.stream().noneMatch(r -> RowResult.agrees(r, word))
        ? Optional.of(RowResult.fact(others.getFirst()))
        : Optional.empty();
  }

  private static Optional<String> unconditional(ConditionBinding.Bound bound, RowFinder rows, Subject subject) {
    ResultWord word = bound.result();
    if (word.kind() == Kind.NEVER_FAILS && !bound.open()) {
      return rows.all().stream().filter(r -> RowResult.isFailure(r.outcome())).findFirst().map(RowResult::fact);
    }
    if (word.kind() == Kind.RETURNS && word.negated() && !bound.open()) {
      return rows.all().stream()
          .filter(r -> !(r.decision() instanceof Decision.Undefined))
          .filter(r -> word.values().stream().anyMatch(v -> RowResult.is(r.outcome(), v)))
          .findFirst()
          .map(RowResult::fact);
    }
    Row own = subject.row();
    if (own != null && word.kind() == Kind.RETURNS && !bound.open() && !RowResult.agrees(own, word)) {
      return Optional.of(RowResult.fact(own));
    }
    if (word.kind() == Kind.RETURNS && bound.open() && !word.negated()) {
      List<Row> found = rows.worded(bound.openCondition());
      return found.isEmpty() || found.stream().anyMatch(r -> RowResult.agrees(r, word))
          ? Optional.empty()
          : Optional.of(RowResult.fact(found.getFirst()));
    }
    return Optional.empty();
  }
}
