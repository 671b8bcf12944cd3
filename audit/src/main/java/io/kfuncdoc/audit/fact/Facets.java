package io.kfuncdoc.audit.fact;

import io.kfuncdoc.audit.words.Phrase;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Witness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The ways in which a state can come about, by the last step of a row's witnesses, and the words that single one out:
/// for a kfunc the words of its name that not every kfunc of the family has, for a situation who acts.
public final class Facets {

  /// What anybody can do to something, as participles; general words.
  private static final String DONE = "(?:touch|fault|page fault|populat|access|map|us|writ|read|claim|own|instantiat"
      + "|back"
      + "|occup|brought|paged)\\w*";

  private Facets() {}

  /// Facet to words, for all kfuncs of a family.
  static Map<String, Phrase> words(Contract contract) {
    Map<String, Phrase> words = new LinkedHashMap<>();
    for (Kfunc kfunc : contract.kfuncs()) {
      for (Row row : kfunc.rows()) {
        for (String facet : of(row)) {
          words.computeIfAbsent(facet, f -> pattern(f, contract));
        }
      }
    }
    return words;
  }

  /// The facets of a row; empty if there are not several.
  static Set<String> of(Row row) {
    Set<String> facets = new LinkedHashSet<>();
    for (Witness witness : row.witnesses()) {
      if (witness.fault() == null && !witness.given().isEmpty()) {
        facets.add(witness.given().getLast().called().replace("()", ""));
      }
    }
    return facets.size() > 1 && row.witnesses().stream().allMatch(w -> w.fault() == null && w.given().size() == 1)
        ? facets
        : Set.of();
  }

  private static Phrase pattern(String facet, Contract contract) {
    if (contract.kfuncs().stream().noneMatch(k -> k.name().equals(facet))) {
      String actor = facet.split("(?=[A-Z])")[0].toLowerCase(Locale.ROOT);
      return new Phrase("(?<![\\w@])(?:" + actor + "(?: ?space|land)?(?: [\\w'-]+){0,5}? " + DONE + "|" + DONE
          + "(?: [\\w'-]+){0,5}? " + actor + "(?: ?space|land)?)(?!\\w)");
    }
    List<String> own = new ArrayList<>(Arrays.asList(facet.split("_")));
    for (Kfunc other : contract.kfuncs()) {
      if (!other.name().equals(facet)) {
        own.removeAll(Arrays.asList(other.name().split("_")));
      }
    }
    String stems = (own.isEmpty() ? List.of(facet) : own).stream()
        .map(w -> w.replaceFirst("e$", ""))
        .collect(Collectors.joining("|"));
    return new Phrase("(?<![\\w@])(?<!be )(?:" + stems + ")\\w*ed(?!\\w)");
  }
}
