package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.fact.Alternative;
import io.kfuncdoc.audit.fact.RowFact;
import io.kfuncdoc.audit.words.Reading;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntSupplier;

/// What of the contract a text has stated so far.
final class Coverage {

  private final Set<Alternative> stated = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Alternative> demanded = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<RowFact, Set<String>> facets = new IdentityHashMap<>();
  private final IdentityHashMap<RowFact, IntSupplier> firstLine = new IdentityHashMap<>();
  private final Set<String> generally = new LinkedHashSet<>();

  /// @param line where it is said, asked for only if it is wanted
  void state(RowFact row, Reading said, IntSupplier line) {
    for (Alternative alternative : row.alternatives()) {
      if (alternative.matches(said) == Alternative.Match.WHOLLY) {
        stated.add(alternative);
        firstLine.putIfAbsent(row, line);
        Set<String> own = facets.computeIfAbsent(row, _ -> new HashSet<>());
        own.addAll(said.facets().isEmpty() ? row.facets() : said.facets());
      }
    }
  }

  void demand(RowFact row, Reading violation) {
    row.alternatives().stream()
        .filter(a -> a.matches(violation) == Alternative.Match.WHOLLY)
        .forEach(demanded::add);
  }

  /// The text says that failure, whatever its cause, has this result: `NULL`, `-EINVAL`.
  void stateGenerally(String outcome) {
    generally.add(outcome);
  }

  boolean isStated(RowFact row, Alternative alternative) {
    return stated.contains(alternative)
        || demanded.contains(alternative) && row.fails() && generally.contains(row.outcome().text());
  }

  boolean isStated(RowFact row) {
    return row.alternatives().stream().allMatch(a -> isStated(row, a));
  }

  /// Where the row was stated, -1 if nowhere.
  int line(RowFact row) {
    IntSupplier line = firstLine.get(row);
    return line == null ? -1 : line.getAsInt();
  }

  /// The facets of a stated row that the text has left out.
  Set<String> missingFacets(RowFact row) {
    Set<String> missing = new LinkedHashSet<>(row.facets());
    missing.removeAll(facets.getOrDefault(row, row.facets()));
    return missing;
  }
}
