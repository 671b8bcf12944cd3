package io.kfuncdoc.processor.lint.fact;

import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Witness;
import io.kfuncdoc.processor.lint.words.ConditionWord;
import io.kfuncdoc.processor.lint.words.Quality;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Finds the rows of a kfunc that are about something.
public final class RowFinder {

  private static final Set<String> EMPTY_WORDS = Set.of(
      "the", "a", "an", "of", "is", "are", "be", "to", "in", "on", "for", "and", "or", "it", "its", "that", "this",
          "there",
      "cannot", "can", "not", "no", "has", "have", "been", "was", "any", "some", "one", "already");

  private final GuardFacts facts;
  private final List<Row> rows;

  /// Of the rows that one of the releases has.
  public RowFinder(Contract contract, Kfunc kfunc, List<Release> releases) {
    this.facts = new GuardFacts(contract.terms());
    this.rows = kfunc.rows().stream()
        .filter(r -> releases.stream().anyMatch(v -> r.availability().includes(v)))
        .toList();
  }

  /// In the order of the table.
  public List<Row> all() {
    return rows;
  }

  /// The rows whose guard says in one of its alternatives what the words say, and nothing else.
  public List<Row> matching(ConditionWord condition) {
    if (condition.quality() == Quality.SUCCESS) {
      return rows.stream().filter(Row::isSuccess).toList();
    }
    if (condition.quality() == Quality.BROUGHT_ABOUT) {
      return rows.stream().filter(r -> isBroughtAbout(r, condition.phrase())).toList();
    }
    return rows.stream()
        .filter(r -> alternatives(r).stream().anyMatch(a -> a.size() == 1 && a.getFirst().isMeantBy(condition)))
        .toList();
  }

  /// Whether a call of the kfunc is among what brings the row about.
  private static boolean isBroughtAbout(Row row, String kfunc) {
    return row.decision() instanceof Decision.Reported && row.witnesses().stream().flatMap(w -> w.given().stream())
        .anyMatch(s -> s instanceof Witness.Step.Call call && call.kfunc().equals(kfunc));
  }

  /// The rows whose guard says in one of its alternatives what some of the words say, and nothing else; none if one of
  /// the words has no row of its own.
  public List<Row> matchingAll(List<ConditionWord> joined) {
    return joined.stream().anyMatch(c -> matching(c).isEmpty())
        ? List.of()
        : rows.stream().filter(r -> alternatives(r).stream()
            .anyMatch(a -> a.stream().allMatch(atom -> joined.stream().anyMatch(atom::isMeantBy)))).toList();
  }

  /// A row that fails because of this value of the parameter, whatever the others are.
  public Optional<Row> refusing(String parameter, long value) {
    return rows.stream()
        .filter(r -> r.decision() instanceof Decision.Undefined || RowResult.isFailure(r.outcome()))
        .filter(r -> alternatives(r).stream().anyMatch(a ->
            a.size() == 1 && a.getFirst().direct() && a.getFirst().parameters().equals(Set.of(parameter))
                && a.getFirst().holdsFor(value)))
        .findFirst();
  }

  /// Rows with an atom that is like this.
  public Optional<Row> with(Predicate<Atom> atom) {
    return rows.stream().filter(r -> alternatives(r).stream().flatMap(List::stream).anyMatch(atom)).findFirst();
  }

  /// Whether the words are plain, and no row could mean the same in a way that is not understood here.
  public boolean knowsNothingOf(ConditionWord condition) {
    String parameter = condition.parameter();
    boolean plain = switch (condition.quality()) {
      case ZERO, NONZERO, MISALIGNED, NO_POWER_OF_TWO -> true;
      case EXCEEDS, BELOW -> condition.value() != null;
      default -> false;
    };
    return plain && parameter != null && condition.standing() == ConditionWord.Standing.WHOLE
        && with(a -> isUnclear(a, parameter) || a.parameters().contains(parameter) && a.isMeantBy(condition)).isEmpty()
        && rows.stream().noneMatch(r -> mentions(r, parameter));
  }

  /// Whether it is about the parameter in a way that is not understood here.
  public static boolean isUnclear(Atom atom, String parameter) {
    return atom.parameters().contains(parameter)
        && (atom.quality() == Quality.OTHER || atom.quality() == Quality.TERM);
  }

  private static boolean mentions(Row row, String parameter) {
    return row.decision() instanceof Decision.Reported && row.comment().matches("(?s).*\\b" + parameter + "\\b.*");
  }

  /// Whether a row's comment has the parameter and a word for the quality.
  public boolean isWorded(String parameter, Quality quality) {
    String word = switch (quality) {
      case NO_POWER_OF_TWO -> "power";
      case MISALIGNED -> "aligned|multiple";
      case ZERO, NONZERO -> "0|zero|NULL";
      case EXCEEDS -> "than|most|exceeds?|above|many|large";
      default -> "than|least|below|few|small";
    };
    return rows.stream().map(Row::comment).anyMatch(c ->
        c.matches("(?s).*\\b" + parameter + "\\b.*") && c.matches("(?s).*\\b(?:" + word + ")\\b.*"));
  }

  /// Reported rows whose comment has the words, or whose words are all among them; at least two that mean something.
  public List<Row> worded(String words) {
    Set<String> said = meaning(words);
    return rows.stream().filter(r -> r.decision() instanceof Decision.Reported).filter(r -> {
      Set<String> own = meaning(r.comment());
      long common = said.stream().filter(own::contains).count();
      return common >= 2 && (common == said.size() || common == own.size());
    }).toList();
  }

  private static Set<String> meaning(String words) {
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\w]+"))
        .filter(w -> !w.isEmpty() && !EMPTY_WORDS.contains(w))
        .map(w -> w.length() > 3 && w.endsWith("s") ? w.substring(0, w.length() - 1) : w)
        .collect(Collectors.toSet());
  }

  private List<List<Atom>> alternatives(Row row) {
    return switch (row.decision()) {
      case Decision.Guarded(Condition guard) -> facts.of(guard.expr());
      case Decision.Undefined(Condition guard) -> facts.of(guard.expr());
      case Decision.Reported _, Decision.Success _ -> List.of();
    };
  }
}
