package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.claim.Claim;
import io.kfuncdoc.audit.fact.Contents;
import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.audit.fact.Reach;
import io.kfuncdoc.audit.fact.RowFact;
import io.kfuncdoc.audit.words.Reading;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Plain statements: limits of arguments, ignored ones, what memory holds, flags, and since when a function is there.
/// Each method tells whether the contract has something to say about it.
final class StatementCheck {

  private final KfuncFacts facts;
  private final Findings findings;

  StatementCheck(KfuncFacts facts, Findings findings) {
    this.facts = facts;
    this.findings = findings;
  }

  boolean check(Claim.Limits claim) {
    String name = claim.parameter();
    Set<Long> limits = new LinkedHashSet<>();
    facts.rows().forEach(r -> limits.addAll(Reach.limits(r.row(), name)));
    boolean ofType = facts.kfunc().parameters().stream()
        .filter(p -> p.name().equals(name)).map(Param::type)
        .anyMatch(t -> t instanceof CType.Scalar scalar && scalar.max() == claim.number());
    if (ofType || limits.contains(claim.number())) {
      return true;
    }
    Optional<RowFact> other = facts.rows().stream()
        .filter(r -> !Reach.limits(r.row(), name).isEmpty()).findFirst();
    if (other.isPresent()) {
      findings.add(AuditRule.WRONG_NUMBER, claim, other.get().name(),
          "row " + other.get().name() + " has another number; say \"" + Phrases.wording(other.get()) + "\"");
    } else {
      findings.add(AuditRule.PARAMETER_DEMAND, claim, name,
          "no row turns on what is demanded of @" + name + ", that it is at most " + claim.number());
    }
    return true;
  }

  boolean check(Claim.Ignores claim) {
    Optional<RowFact> row =
        facts.rows().stream().filter(r -> Reach.reads(r.row(), claim.parameter())).findFirst();
    row.ifPresent(r -> findings.add(AuditRule.WRONG_EFFECT, claim, r.name(),
        "@" + claim.parameter() + " is not ignored: row " + r.name() + " turns on it; say \"" + Phrases.wording(r)
            + "\""));
    return row.isPresent();
  }

  boolean check(Claim.Holds claim) {
    Contents contents = facts.contents();
    if (!contents.zeroed() && !contents.absent()) {
      return false;
    }
    boolean right = switch (claim.memory()) {
      case THERE -> contents.zeroed();
      case ABSENT -> contents.absent();
      case NOT_ZEROED -> false;
    };
    if (!right) {
      findings.add(AuditRule.WRONG_EFFECT, claim, facts.success().name(),
          contents.zeroed()
              ? "after row " + facts.success().name() + ", the success, the memory is there and all zero"
              : "after row " + facts.success().name() + ", the success, there is no memory");
    }
    return true;
  }

  boolean check(Claim.Registered claim) {
    Set<String> own = new LinkedHashSet<>();
    facts.kfunc().flagsIn(facts.release()).forEach(f -> own.add(f.name()));
    List<String> others = claim.flags().stream()
        .map(f -> f.toUpperCase(Locale.ROOT)).filter(f -> !own.contains(f)).sorted().toList();
    boolean right = claim.flags().isEmpty() ? own.isEmpty() : others.isEmpty();
    if (!right) {
      findings.add(AuditRule.WRONG_CONTEXT, claim, "FLAGS", "on Linux " + facts.release() + " it is "
          + (own.isEmpty() ? "registered without flags" : "registered with " + String.join(", ", own)));
    }
    return true;
  }

  boolean check(Claim.ThereSince claim) {
    Release since = facts.kfunc().availability().since();
    if (since == null || !Release.isRelease(claim.since())) {
      return false;
    }
    if (!since.equals(Release.of(claim.since()))) {
      findings.add(AuditRule.NOT_IN_RELEASE, claim, "",
          "it is there " + facts.kfunc().availability() + ", not since " + claim.since());
    }
    return true;
  }

  boolean check(Claim.TrustedSince claim) {
    if (!Release.isRelease(claim.since())) {
      return false;
    }
    if (!KfFlag.TRUSTED_BY_DEFAULT.equals(Release.of(claim.since()))) {
      findings.add(AuditRule.WRONG_CONTEXT, claim, "FLAGS", "what " + KfFlag.KF_TRUSTED_ARGS
          + " asks for holds for every kfunc since " + KfFlag.TRUSTED_BY_DEFAULT + ", not since " + claim.since());
    }
    return true;
  }

  /// "Must be non-zero" where 0 is no failure.
  void nonZero(Claim.Demands claim, Reading violation, RowFact row) {
    String parameter = violation.subjects().iterator().next();
    boolean silent = row.outcome() instanceof Outcome.Nothing;
    String does = silent ? "does nothing" : "returns " + Phrases.result(row.outcome());
    findings.add(AuditRule.PARAMETER_DEMAND, claim, violation, parameter,
        "@" + parameter + " need not be non-zero: row " + row.name() + " " + does + " and is no failure; say \""
            + Phrases.wording(row) + "\"");
  }
}
