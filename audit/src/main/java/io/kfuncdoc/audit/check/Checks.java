package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.claim.Claim;
import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.audit.words.Concept;
import java.util.Set;

/// Every check of claims, one for each kind.
final class Checks {

  private final Findings findings;
  private final ResultCheck results;
  private final DemandCheck demands;
  private final ContextCheck contexts;
  private final SpaceCheck spaces;
  private final OrderCheck orders;
  private final EffectCheck effects;
  private final StatementCheck statements;

  /// @param purpose as the text has it
  Checks(KfuncFacts facts, String purpose, Coverage coverage, Findings findings) {
    this.findings = findings;
    this.results = new ResultCheck(facts, purpose, coverage, findings);
    this.demands = new DemandCheck(facts, coverage, findings);
    this.contexts = new ContextCheck(facts, findings);
    this.spaces = new SpaceCheck(facts, findings);
    this.orders = new OrderCheck(facts, findings);
    this.effects = new EffectCheck(facts, findings);
    this.statements = new StatementCheck(facts, findings);
  }

  /// @return whether the contract says something about it
  boolean check(Claim claim) {
    return switch (claim) {
      case Claim.Returns returns -> results.check(returns);
      case Claim.Demands demand -> demands.check(demand);
      case Claim.CalledFrom from -> contexts.check(from);
      case Claim.InSpace space -> spaces.check(space);
      case Claim.Does does -> effects.check(does);
      case Claim.Precedes precedes -> orders.check(precedes);
      case Claim.Limits limits -> statements.check(limits);
      case Claim.Ignores ignores -> statements.check(ignores);
      case Claim.Holds holds -> statements.check(holds);
      case Claim.Registered registered -> statements.check(registered);
      case Claim.ThereSince since -> statements.check(since);
      case Claim.TrustedSince since -> statements.check(since);
      case Claim.Unread unread -> {
        findings.add(AuditRule.UNREAD, unread, "", "unread: \"" + unread.words() + "\"");
        yield true;
      }
    };
  }

  /// What the text says that the call does to its arguments.
  Set<Concept> effects() {
    return effects.stated();
  }
}
