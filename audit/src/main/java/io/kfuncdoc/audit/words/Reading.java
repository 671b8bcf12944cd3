package io.kfuncdoc.audit.words;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/// What one alternative of a condition is about.
///
/// @param text     in normal spelling
/// @param concepts that its words stand for, possibly none
/// @param subjects parameters that the words are said of
/// @param named    all parameters, subjects included
/// @param stems    of its other words that mean something
/// @param numbers  above 1 that it names
/// @param facets   of a state that its words single out; see [ConditionReader]
/// @param range    whether it speaks of a stretch and not of one value
public record Reading(
    String text,
    Set<Concept> concepts,
    Set<String> subjects,
    Set<String> named,
    Set<String> stems,
    Set<Long> numbers,
    Set<String> facets,
    boolean range) {

  public Reading {
    concepts = concepts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(concepts));
    subjects = Set.copyOf(subjects);
    named = Set.copyOf(named);
    stems = Set.copyOf(stems);
    numbers = Set.copyOf(numbers);
    facets = Set.copyOf(facets);
  }

  /// Its concepts without those that only narrow; all if there is nothing else.
  public Set<Concept> main() {
    if (concepts.isEmpty()) {
      return concepts;
    }
    Set<Concept> strong = EnumSet.noneOf(Concept.class);
    for (Concept concept : concepts) {
      if (!concept.isWeak()) {
        strong.add(concept);
      }
    }
    return strong.isEmpty() ? concepts : strong;
  }

  public boolean has(Concept concept) {
    return concepts.contains(concept);
  }

  /// What is the case where this is not, as far as its concepts have an opposite.
  public Reading negated() {
    Set<Concept> opposite = EnumSet.noneOf(Concept.class);
    concepts.forEach(c -> opposite.add(c.opposite()));
    if (opposite.isEmpty()) {
      opposite.add(Concept.NOT_SUCH);
    }
    return new Reading(text, opposite, subjects, named, stems, numbers, facets, range);
  }

  /// The same said of a parameter, where it is said of none.
  public Reading of(String parameter) {
    if (!subjects.isEmpty()) {
      return this;
    }
    Set<String> more = new HashSet<>(named);
    more.add(parameter);
    return new Reading(text, concepts, Set.of(parameter), more, stems, numbers, facets, range);
  }
}
