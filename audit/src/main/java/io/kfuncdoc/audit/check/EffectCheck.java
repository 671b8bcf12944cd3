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

  /// @return whether the contract says something about one of the effects
  boolean check(Claim.Does claim) {
    boolean held = false;
    for (Concept effect : claim.effects()) {
      stated.add(effect);
      if (facts.effects().contains(effect)) {
        held = true;
        continue;
      }
      Concept turnedAway = switch (effect) {
        case ROUNDS -> Concept.MISALIGNED;
        case CLAMPS -> Concept.EXCEEDS;
        default -> null;
      };
      Optional<RowFact> row = facts.rows().stream()
          .filter(r -> turnedAway != null && r.row().decision() instanceof Decision.Guarded
              && r.main().contains(turnedAway))
          .findFirst();
      row.ifPresent(r -> findings.add(AuditRule.WRONG_EFFECT, claim.sentence(), r.name(),
          "row " + r.name() + " says otherwise; say \"" + Phrases.wording(r) + "\""));
      held |= row.isPresent();
    }
    return held;
  }

  Set<Concept> stated() {
    return stated;
  }
}
