package io.kfuncdoc.audit.fact;

import io.kfuncdoc.audit.words.Concept;
import io.kfuncdoc.audit.words.Reading;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/// One way in which a row comes about.
///
/// @param words    the condition in English, as a comment writes it: `@page_cnt is 0`
/// @param reading  of those words
/// @param compared the parameters that a comparison is about by themselves; empty if it is about what is made of them
/// @param guarded   whether arguments alone decide
/// @param addresses the parameters that are addresses
public record Alternative(
    String words, Reading reading, boolean guarded, Set<String> compared, Set<String> addresses) {

  /// What may stand beside a condition without changing it.
  private static final Set<Concept> BESIDE = EnumSet.of(
      Concept.WITHIN, Concept.SAME, Concept.DIFFERENT, Concept.FAILURE, Concept.SUCCESS, Concept.INVALID,
      Concept.ALIGNED, Concept.ROUNDS, Concept.NOT_SUCH, Concept.DEFERS, Concept.BELOW);

  private static final Set<Concept> DIRECTIONS = EnumSet.of(Concept.BELOW, Concept.EXCEEDS);

  /// How well words say this.
  public enum Match {
    NONE,
    /// Words that say less or more than the condition.
    PARTLY,
    WHOLLY
  }

  public Alternative {
    compared = Set.copyOf(compared);
    addresses = Set.copyOf(addresses);
  }

  /// How well the words of a text say this condition.
  public Match matches(Reading said) {
    if (said.concepts().isEmpty() || reading.concepts().isEmpty()) {
      return reading.concepts().isEmpty() ? byWords(said) : Match.NONE;
    }
    if (conflicts(said)) {
      return Match.NONE;
    }
    if (said.main().equals(Set.of(Concept.INVALID))) {
      return !said.subjects().isEmpty() && intersect(said.subjects(), reading.named()) && guarded
          ? Match.WHOLLY
          : Match.NONE;
    }
    Set<Concept> own = reading.main();
    Set<Concept> common = EnumSet.noneOf(Concept.class);
    common.addAll(said.main());
    common.retainAll(own);
    if (common.isEmpty()) {
      return said.has(Concept.NOT_SUCH) || own.contains(Concept.NOT_SUCH) ? byWords(said) : Match.NONE;
    }
    if (common.equals(EnumSet.of(Concept.NOT_SUCH))) {
      boolean sameThing = intersect(said.stems(), reading.stems())
          || intersect(said.named(), reading.named()) && said.stems().size() <= 2;
      return sameThing
          ? Match.WHOLLY
          : Match.NONE;
    }
    if (common.stream().anyMatch(Alternative::isOfParameters) && !sameSubject(said, common)) {
      return Match.NONE;
    }
    if (common.contains(Concept.EXCEEDS) && compared.isEmpty() && said.subjects().size() == 1 && !said.range()
        && !intersect(said.subjects(), addresses)) {
      return Match.PARTLY;
    }
    if (BESIDE.containsAll(common) && !Collections.disjoint(DIRECTIONS, said.concepts())
        && !Collections.disjoint(DIRECTIONS, reading.concepts())
        && Collections.disjoint(directions(said), directions(reading))) {
      return Match.NONE;
    }
    Set<Concept> unexplained = EnumSet.noneOf(Concept.class);
    unexplained.addAll(said.main());
    unexplained.removeAll(reading.concepts());
    unexplained.removeAll(BESIDE);
    return unexplained.isEmpty() ? Match.WHOLLY : Match.PARTLY;
  }

  private static Set<Concept> directions(Reading reading) {
    Set<Concept> directions = EnumSet.copyOf(DIRECTIONS);
    directions.retainAll(reading.concepts());
    return directions;
  }

  private static boolean isOfParameters(Concept concept) {
    return switch (concept) {
      case ZERO, NONZERO, MISALIGNED, ALIGNED, EXCEEDS, BELOW, NEGATIVE, NOT_POWER_OF_TWO -> true;
      default -> false;
    };
  }

  private boolean sameSubject(Reading said, Set<Concept> common) {
    if (said.subjects().isEmpty()) {
      return said.named().isEmpty() || intersect(said.named(), reading.named());
    }
    if (common.contains(Concept.ZERO) || common.contains(Concept.NONZERO)) {
      return intersect(said.subjects(), reading.subjects());
    }
    if (said.range() && common.contains(Concept.EXCEEDS)) {
      return compared.isEmpty() || intersect(said.named(), compared) || said.named().size() != 1;
    }
    return compared.isEmpty() ? intersect(said.named(), reading.named()) : intersect(said.subjects(), compared);
  }

  private boolean conflicts(Reading said) {
    boolean sameParameter = said.named().isEmpty() || intersect(said.named(), reading.subjects());
    boolean otherwise = said.has(Concept.ZERO) && !said.has(Concept.NONZERO) && reading.has(Concept.NONZERO)
            && !reading.has(Concept.ZERO) && said.main().stream().noneMatch(Concept::isWeak)
        || said.has(Concept.NONZERO) && !said.has(Concept.ZERO) && reading.has(Concept.ZERO)
            && !reading.has(Concept.NONZERO) && said.main().stream().noneMatch(Concept::isWeak);
    return otherwise && sameParameter;
  }

  /// Whether both name numbers, and none the same.
  public boolean differsInNumber(Reading said) {
    return !said.numbers().isEmpty() && !reading.numbers().isEmpty() && !intersect(said.numbers(), reading.numbers());
  }

  private Match byWords(Reading said) {
    Set<String> common = new HashSet<>(said.stems());
    common.retainAll(reading.stems());
    boolean named = intersect(said.named(), reading.named());
    int meaning = common.size() + (named ? 1 : 0);
    boolean negated = said.has(Concept.NOT_SUCH) && reading.has(Concept.NOT_SUCH);
    boolean most = common.size() * 2 >= said.stems().size() || common.size() * 2 > reading.stems().size();
    return meaning >= 2 && most || negated && !common.isEmpty() ? Match.WHOLLY : Match.NONE;
  }

  private static <T> boolean intersect(Set<T> a, Set<T> b) {
    return !Collections.disjoint(a, b);
  }
}
