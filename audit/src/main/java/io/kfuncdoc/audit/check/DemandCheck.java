package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.claim.Claim;
import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.audit.fact.RowFact;
import io.kfuncdoc.audit.words.Concept;
import io.kfuncdoc.audit.words.Reading;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Param;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a text demands of an argument is what some row turns on.
final class DemandCheck {

  private static final Set<Concept> PLAIN = EnumSet.of(
      Concept.ZERO, Concept.NONZERO, Concept.MISALIGNED, Concept.ALIGNED, Concept.EXCEEDS, Concept.NOT_POWER_OF_TWO);

  private final KfuncFacts facts;
  private final Coverage coverage;
  private final Findings findings;

  DemandCheck(KfuncFacts facts, Coverage coverage, Findings findings) {
    this.facts = facts;
    this.coverage = coverage;
    this.findings = findings;
  }

  /// @return whether the contract says something about one of the demands
  boolean check(Claim.Demands claim) {
    boolean held = claim.firm() || claim.failing();
    for (int i = 0; i < claim.violations().size(); i++) {
      Reading violation = claim.violations().get(i);
      String wording = claim.wordings().get(i);
      List<RowFact> rows = facts.rows(violation).stream()
          .filter(r -> !r.isSuccess() && (!claim.firm() || isAbout(r, violation))).toList();
      rows.forEach(r -> coverage.demand(r, violation));
      if (claim.failing()) {
        failing(claim, violation, wording, rows);
      } else if (rows.isEmpty() && claim.firm() && !isVerifiers(violation)) {
        wrong(claim, violation, wording);
      } else if (claim.firm() && isOfZero(violation, rows)) {
        new StatementCheck(facts, findings).nonZero(claim, violation, rows.getFirst());
      }
      held |= !rows.isEmpty();
    }
    return held;
  }

  /// Whether a row is about what must be. Where only words say that, "must be mapped", one of them must be the row's.
  private static boolean isAbout(RowFact row, Reading violation) {
    return !violation.concepts().equals(EnumSet.of(Concept.NOT_SUCH)) || violation.stems().isEmpty()
        || row.alternatives().stream()
            .anyMatch(a -> !Collections.disjoint(a.reading().stems(), violation.stems()));
  }

  /// Whether the demand is "must be non-zero", and no row fails on 0.
  private static boolean isOfZero(Reading violation, List<RowFact> rows) {
    return violation.concepts().equals(EnumSet.of(Concept.ZERO)) && violation.subjects().size() == 1 && !rows.isEmpty()
        && rows.stream().allMatch(r -> r.doesNothing() && !r.fails());
  }

  private void failing(Claim.Demands claim, Reading violation, String wording, List<RowFact> rows) {
    if (rows.isEmpty()) {
      wrong(claim, violation, wording);
      return;
    }
    rows.stream().filter(RowFact::fails).forEach(r -> coverage.state(r, violation, () -> claim.lineOf(violation)));
    if (rows.stream().noneMatch(RowFact::fails)) {
      RowFact row = rows.getFirst();
      findings.add(AuditRule.WRONG_RESULT, claim, violation, row.name(),
          "row " + row.name() + " is no failure; say \"" + Phrases.wording(row) + "\"");
    }
  }

  private void wrong(Claim.Demands claim, Reading violation, String wording) {
    String parameter = violation.subjects().stream().findFirst().orElse("");
    boolean plain = !violation.concepts().isEmpty() && PLAIN.containsAll(violation.main());
    if (plain) {
      String instead = violation.has(Concept.MISALIGNED) && facts.effects().contains(Concept.ROUNDS)
          ? "; it is rounded down"
          : violation.has(Concept.EXCEEDS) && facts.effects().contains(Concept.CLAMPS) ? "; it is cut at the end" : "";
      findings.add(AuditRule.PARAMETER_DEMAND, claim, violation, parameter,
          "no row turns on what is demanded of @" + parameter + ", \"" + wording + "\"" + instead);
    } else {
      findings.add(AuditRule.UNREAD, claim, violation, parameter,
          "unread: what is demanded of @" + parameter + ", \"" + wording + "\", could not be recognized");
    }
  }

  /// That a handle is not NULL is the verifier's to see to.
  private boolean isVerifiers(Reading violation) {
    return facts.kfunc().parameters().stream()
        .filter(p -> violation.subjects().contains(p.name()))
        .map(Param::type)
        .anyMatch(t -> t instanceof CType.Pointer(_, _, boolean handle) && handle
            && violation.main().equals(EnumSet.of(Concept.ZERO)));
  }
}
