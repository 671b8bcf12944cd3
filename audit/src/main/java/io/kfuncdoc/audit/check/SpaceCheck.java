package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.claim.Claim;
import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Param;
import java.util.Locale;

/// An address is said to be of the space that the contract declares.
final class SpaceCheck {

  private final KfuncFacts facts;
  private final Findings findings;

  SpaceCheck(KfuncFacts facts, Findings findings) {
    this.facts = facts;
    this.findings = findings;
  }

  /// @return true: every address space is decided by the contract
  boolean check(Claim.InSpace claim) {
    CType type = claim.parameter().isEmpty()
        ? facts.kfunc().result()
        : facts.kfunc().parameters().stream().filter(p -> p.name().equals(claim.parameter())).map(Param::type)
            .findFirst().orElse(facts.kfunc().result());
    String what = claim.parameter().isEmpty() ? "the result" : "@" + claim.parameter();
    String message = switch (type) {
      case CType.Pointer(_, String space, _) ->
          space.isBlank() || space.toLowerCase(Locale.ROOT).contains(claim.space()) ? "" : what + " is a " + space;
      case CType.Scalar(String c, int bits, _) -> bits < 64 && claim.parameter().isEmpty() ? what + " is " + c : "";
      case CType.Nothing _ -> "there is no result";
    };
    if (!message.isEmpty()) {
      findings.add(AuditRule.WRONG_SPACE, claim, claim.parameter(),
          message + ", not a \"" + claim.words() + "\"");
    }
    return true;
  }
}
