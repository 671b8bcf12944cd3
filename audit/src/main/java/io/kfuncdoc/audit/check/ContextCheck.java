package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.claim.Claim;
import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.model.CallContext;

/// Who is said to be allowed to call is who is, in the release.
final class ContextCheck {

  private final KfuncFacts facts;
  private final Findings findings;

  ContextCheck(KfuncFacts facts, Findings findings) {
    this.facts = facts;
    this.findings = findings;
  }

  /// @return true: every context is decided by the contract
  boolean check(Claim.CalledFrom claim) {
    CallContext context = facts.context();
    boolean right = switch (claim.caller()) {
      case SLEEPABLE_ONLY, MAY_SLEEP -> context.sleepableOnly();
      case ANY -> !context.sleepableOnly();
      case UNDER_SPIN_LOCK -> context.underSpinLock();
      case NOT_UNDER_SPIN_LOCK -> !context.underSpinLock();
    };
    if (!right) {
      findings.add(AuditRule.WRONG_CONTEXT, claim, claim.caller().name(), message(context, claim.caller()));
    }
    return true;
  }

  private String message(CallContext context, Claim.Caller caller) {
    boolean ofLock = caller == Claim.Caller.UNDER_SPIN_LOCK || caller == Claim.Caller.NOT_UNDER_SPIN_LOCK;
    String on = "on Linux " + facts.release() + " ";
    if (ofLock) {
      return context.underSpinLock()
          ? on + "it may be called while a BPF spin lock is held"
          : on + "it must not be called while a BPF spin lock is held";
    }
    if (context.sleepableOnly()) {
      return on + "it is registered with KF_SLEEPABLE; say \"Process context; sleepable programs only, may sleep\"";
    }
    String variant = context.nonSleepableVariant().isEmpty()
        ? ""
        : ", the verifier calls " + context.nonSleepableVariant() + "() where the caller cannot sleep";
    return on + "it is not registered with KF_SLEEPABLE" + variant + "; say \"Any context, sleepable or not\"";
  }
}
