package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.fact.Alternative;
import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.audit.fact.RowFact;
import io.kfuncdoc.audit.words.Concept;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Every row that a caller can tell is stated, in all its cases, and so is what the call does to its arguments.
final class MissingCheck {

  private final KfuncFacts facts;
  private final Coverage coverage;
  private final Findings findings;
  private final Set<Concept> effects;

  /// @param effects that the text states
  MissingCheck(KfuncFacts facts, Coverage coverage, Findings findings, Set<Concept> effects) {
    this.facts = facts;
    this.coverage = coverage;
    this.findings = findings;
    this.effects = effects;
  }

  /// @param line where the comment names the function
  void check(int line) {
    for (RowFact row : facts.rows()) {
      if (!row.mustBeStated() || isImplied(row) || isEffect(row)) {
        continue;
      }
      List<Alternative> missing =
          row.alternatives().stream().filter(a -> !coverage.isStated(row, a)).toList();
      Set<String> facets = coverage.missingFacets(row);
      if (!missing.isEmpty()) {
        findings.add(AuditRule.MISSING_ROW, line, row.name(),
            "row " + row.name() + " is not stated; add \"" + Phrases.wording(row, missing) + "\"");
      } else if (!facets.isEmpty()) {
        findings.add(AuditRule.NOT_ALL_CASES, Math.max(line, coverage.line(row)), row.name(),
            "row " + row.name() + " " + further(facets) + "; say \"" + Phrases.wording(row) + "\"");
      }
    }
    Set<Concept> missing = EnumSet.noneOf(Concept.class);
    missing.addAll(facts.effects());
    missing.removeAll(effects);
    missing.forEach(e -> findings.add(AuditRule.MISSING_EFFECT, line, e.name(), message(e)));
  }

  /// In what other cases a row applies. Only kfuncs have a name that a reader of the text knows.
  private String further(Set<String> facets) {
    List<String> calls = facets.stream()
        .filter(f -> facts.contract().kfuncs().stream().anyMatch(k -> k.name().equals(f)))
        .map(f -> f + "()").sorted().toList();
    if (calls.isEmpty()) {
      return "applies in more cases than that";
    }
    return "also applies after " + String.join(", ", calls)
        + (calls.size() < facets.size() ? ", and in other cases" : "");
  }

  /// A row with the same result as one that is stated, and about the same thing, is stated with it: memory for one
  /// purpose or another.
  private boolean isImplied(RowFact row) {
    Set<Concept> main = row.main();
    boolean inner = main.equals(EnumSet.of(Concept.NO_MEMORY));
    return inner && facts.rows().stream().anyMatch(other -> !other.equals(row) && coverage.isStated(other)
        && other.outcome().equals(row.outcome()) && other.main().equals(main));
  }

  /// What is cut at an end does nothing past it; what is done later is stated as an effect.
  private boolean isEffect(RowFact row) {
    boolean pastEnd = facts.effects().contains(Concept.CLAMPS) && row.doesNothing()
        && row.main().equals(EnumSet.of(Concept.EXCEEDS));
    boolean later = facts.effects().contains(Concept.DEFERS) && row.main().contains(Concept.DEFERS);
    return pastEnd || later;
  }

  private String message(Concept effect) {
    String because = switch (effect) {
      case ROUNDS -> "the address is rounded down to its page: say that it need not be page-aligned";
      case CLAMPS -> "the count is cut at the end: say where it ends, and that nothing happens past it";
      default -> facts.rows().stream()
          .filter(r -> r.main().contains(Concept.DEFERS)).findFirst()
          .map(r -> "row " + r.name() + " is not stated; add \"" + Phrases.wording(r) + "\"")
          .orElse("");
    };
    return because;
  }
}
