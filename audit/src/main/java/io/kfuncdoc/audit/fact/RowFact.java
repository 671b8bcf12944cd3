package io.kfuncdoc.audit.fact;

import io.kfuncdoc.audit.words.Concept;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A row as a text can state it.
///
/// @param alternatives in order; none for the success
/// @param facets       the ways in which what the row is about can have come about, where they are several
/// @param faultOnly    whether nothing but an injected fault brings it about
public record RowFact(Row row, List<Alternative> alternatives, Set<String> facets, boolean faultOnly) {

  public RowFact {
    alternatives = List.copyOf(alternatives);
    facets = Set.copyOf(facets);
  }

  public String name() {
    return row.name();
  }

  public Outcome outcome() {
    return row.outcome();
  }

  public boolean isSuccess() {
    return row.isSuccess();
  }

  /// Whether a caller sees from the result that the call has failed.
  public boolean fails() {
    return outcome() instanceof Outcome.Errno || outcome() instanceof Outcome.Null;
  }

  /// Whether the call changes nothing, and no failure says so.
  public boolean doesNothing() {
    return !isSuccess() && !fails() && row.ensures().isEmpty() && !(row.decision() instanceof Decision.Undefined);
  }

  /// Whether a text that leaves it out is wanting. Nothing is promised in an undefined row, and a caller of a void
  /// kfunc
  /// cannot tell a row that only an inner failure brings about.
  public boolean mustBeStated() {
    boolean silent = outcome() instanceof Outcome.Nothing && faultOnly;
    return !isSuccess() && !silent && !(row.decision() instanceof Decision.Undefined);
  }

  /// What the row is about, all alternatives together.
  public Set<Concept> main() {
    Set<Concept> concepts = EnumSet.noneOf(Concept.class);
    alternatives.forEach(a -> concepts.addAll(a.reading().main()));
    return concepts;
  }
}
