package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.claim.Claim;
import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.audit.fact.RowFact;
import io.kfuncdoc.audit.words.Concept;
import io.kfuncdoc.model.Decision;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Nothing is said to be rounded or cut that a row turns away.
final class EffectCheck {

  private final KfuncFacts facts;
  private final Findings findings;
  private final Set<Concept> stated = EnumSet.noneOf(Concept.class);

  EffectCheck(KfuncFacts facts, Findings findings) {
    this.facts = facts;
    this.findings = findings;
  }

  /// @return whether the contract says something about the effect
  boolean check(Claim.Does claim) {
    stated.add(claim.effect());
    if (facts.effects().contains(claim.effect())) {
      return true;
    }
    Concept turnedAway = switch (claim.effect()) {
      case ROUNDS -> Concept.MISALIGNED;
      case CLAMPS -> Concept.EXCEEDS;
      default -> null;
    };
    Optional<RowFact> row = facts.rows().stream()
        .filter(r -> turnedAway != null && r.row().decision() instanceof Decision.Guarded
            && r.main().contains(turnedAway))
        .findFirst();
    row.ifPresent(r -> findings.add(AuditRule.WRONG_EFFECT, claim, r.name(),
        "row " + r.name() + " says otherwise; say \"" + Phrases.wording(r) + "\""));
    return row.isPresent();
  }

  Set<Concept> stated() {
    return stated;
  }
}
