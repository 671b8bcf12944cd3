package io.kfuncdoc.processor.lint;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.lint.ConditionWord.Standing;
import io.kfuncdoc.processor.prose.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an argument is said to have to be, some guard tests.
final class LimitLint implements Lint {

  private static final String N = "(?<value>0x[0-9a-fA-F]+|\\d+)(?![\\w.]*\\d)\\b";
  private static final String MUST = "(?:must|has to|have to|needs? to|shall|should|can only|may only)";
  /// No limit is said without one of these.
  private static final Pattern HINT = Pattern.compile(
      "\\b(?:must|has to|have to|needs? to|shall|should|(?:can|may) (?:only|not)|at (?:most|least)|more than"
          + "|up to|limited)\\b");
  /// What a guard must test, by the words that follow the parameter.
  private static final Map<String, Predicate> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put(MUST + " (?:also )?be a power of (?:two|2)", Predicate.NO_POWER_OF_TWO);
    WORDS.put(MUST + " (?:also )?be (?:an? )?(?:multiple of|aligned to) " + N, Predicate.MISALIGNED);
    WORDS.put(MUST + " (?:also )?be " + N + "[- ]bytes?[- ]aligned", Predicate.MISALIGNED);
    WORDS.put(MUST + " (?:also )?be (?:[\\w-]+[- ])?aligned", Predicate.MISALIGNED);
    WORDS.put("(?:must|may|can|should|shall) ?not be (?:0|zero|NULL)\\b|" + MUST + " be (?:non-?zero|non-?NULL"
        + "|positive|greater than (?:0|zero))\\b",
        Predicate.ZERO);
    WORDS.put(MUST + " be (?:0|zero|NULL)\\b(?! or)", Predicate.NONZERO);
    WORDS.put("(?:(?:must|may|can|should|shall) ?not (?:exceed|be (?:greater|larger|more) than|be above)|(?:" + MUST
        + " be |is |may be |can be )?(?:at most|no more than|up to)|is limited to) " + N, Predicate.EXCEEDS);
    WORDS.put("(?:(?:must|may|can|should|shall) ?not be (?:less|smaller|fewer) than|" + MUST + " be at least"
        + "|is at least) " + N,
        Predicate.BELOW);
  }

  @Override
  public List<Claim> claims(Sentence sentence, Subject subject) {
    List<Claim> claims = new ArrayList<>();
    Kfunc kfunc = subject.kfunc();
    if (kfunc == null || !HINT.matcher(sentence.text()).find() || subject.releases(sentence).isEmpty()) {
      return claims;
    }
    RowFinder rows = new RowFinder(subject.contract(), kfunc, subject.releases(sentence));
    for (Param parameter : kfunc.parameters()) {
      boolean own = parameter.equals(subject.parameter());
      String before = "\\b" + Pattern.quote(parameter.name()) + "(?: argument| parameter)?(?:,? (?:that|which))? ";
      for (Map.Entry<String, Predicate> words : WORDS.entrySet()) {
        String subjectWords = own ? "(?:" + before + "|\\b)" : before;
        Matcher limit = Pattern.compile(subjectWords + "(?:" + words.getKey() + ")").matcher(sentence.text());
        while (limit.find()) {
          boolean hasValue = words.getKey().contains("<value>");
          Long value = hasValue ? WrittenNumber.of(limit.group("value")) : null;
          if (hasValue && value == null) {
            continue;
          }
          fact(rows, parameter, words.getValue(), value).ifPresent(fact ->
              claims.add(Claim.of(Problem.LINT_LIMIT, sentence, limit.start(), limit.end(), fact)));
        }
      }
    }
    return claims;
  }

  private static Optional<String> fact(RowFinder rows, Param parameter, Predicate predicate, @Nullable Long value) {
    ConditionWord claimed = new ConditionWord(predicate, parameter.name(), value, "", Standing.WHOLE, 0, 0);
    if (isOfType(parameter.type(), predicate, value)
        || rows.with(claimed::matches).isPresent()
        || rows.with(a -> RowFinder.isUnclear(a, parameter.name()) && !a.phrase().matches("is (?:not )?an? .*"))
        .isPresent()
        || rows.isWorded(parameter.name(), predicate)) {
      return Optional.empty();
    }
    Optional<String> other = rows.with(a -> a.predicate() == predicate && a.value() != null
        && a.parameters().contains(parameter.name()))
        .map(r -> "row " + r.name() + " has another number");
    return Optional.of(other.orElse("no row is about that"));
  }

  private static boolean isOfType(CType type, Predicate predicate, @Nullable Long value) {
    return type instanceof CType.Scalar scalar && value != null
        && (predicate == Predicate.EXCEEDS && value >= scalar.max() && scalar.bits() < 64
            || predicate == Predicate.BELOW && value <= scalar.min());
  }
}
