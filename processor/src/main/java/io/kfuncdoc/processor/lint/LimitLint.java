package io.kfuncdoc.processor.lint;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.lint.fact.RowFinder;
import io.kfuncdoc.processor.lint.fact.RowResult;
import io.kfuncdoc.processor.lint.words.ConditionWord;
import io.kfuncdoc.processor.lint.words.ConditionWord.Standing;
import io.kfuncdoc.processor.lint.words.DemandWords;
import io.kfuncdoc.processor.lint.words.PermissionWords;
import io.kfuncdoc.processor.lint.words.Quality;
import io.kfuncdoc.processor.lint.words.Subject;
import io.kfuncdoc.processor.prose.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an argument is said to have to be, some guard tests; what it is said to be allowed to be, none refuses.
final class LimitLint implements Lint {

  @Override
  public List<Claim> claims(Sentence sentence, Subject subject) {
    List<Claim> claims = new ArrayList<>();
    Kfunc kfunc = subject.kfunc();
    if (kfunc == null || subject.releases(sentence).isEmpty()) {
      return claims;
    }
    RowFinder rows = new RowFinder(subject.contract(), kfunc, subject.releases(sentence));
    List<DemandWords.Demand> demands =
        new ArrayList<>(DemandWords.in(sentence.text(), kfunc.parameters(), subject.parameter()));
    demands.addAll(DemandWords.amounts(sentence.text(), kfunc));
    for (DemandWords.Demand demand : demands) {
      untested(rows, kfunc, demand).ifPresent(fact ->
          claims.add(Claim.of(Problem.LINT_LIMIT, sentence, demand.start(), demand.end(), fact)));
    }
    for (PermissionWords.Permission one :
        PermissionWords.in(sentence.text(), kfunc.parameters(), subject.parameter())) {
      one.values().stream().map(v -> rows.refusing(one.parameter(), v)).flatMap(Optional::stream).findFirst()
          .ifPresent(row -> claims.add(
              Claim.of(Problem.LINT_LIMIT, sentence, one.start(), one.end(), RowResult.fact(row))));
    }
    return claims;
  }

  private static Optional<String> untested(RowFinder rows, Kfunc kfunc, DemandWords.Demand demand) {
    String name = demand.parameter();
    ConditionWord claimed = new ConditionWord(demand.broken(), name, demand.value(), "", Standing.WHOLE, 0, 0);
    boolean isOfType = kfunc.parameters().stream().filter(p -> p.name().equals(name)).map(Param::type)
        .anyMatch(t -> isOfType(t, demand));
    boolean unclear = name != null && (rows.isWorded(name, demand.broken())
        || rows.with(a -> RowFinder.isUnclear(a, name) && !a.phrase().matches("is (?:not )?an? .*")).isPresent());
    if (isOfType || unclear || rows.with(a -> a.isMeantBy(claimed)).isPresent()) {
      return Optional.empty();
    }
    Optional<String> other = rows.with(a -> a.quality() == demand.broken() && a.value() != null
        && (name == null || a.parameters().contains(name)))
        .map(r -> "row " + r.name() + " has another number: " + r.guard().orElseThrow().source());
    return Optional.of(other.orElse("no row is about that"));
  }

  private static boolean isOfType(CType type, DemandWords.Demand demand) {
    Long value = demand.value();
    return type instanceof CType.Scalar scalar && value != null
        && (demand.broken() == Quality.EXCEEDS && value >= scalar.max() && scalar.bits() < 64
            || demand.broken() == Quality.BELOW && value <= scalar.min());
  }
}
