package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.AuditFinding;
import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.claim.Claim;
import io.kfuncdoc.audit.claim.ClaimReader;
import io.kfuncdoc.audit.claim.Sentence;
import io.kfuncdoc.audit.claim.SentenceReader;
import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.kerneldoc.DocComment;
import java.util.ArrayList;
import java.util.List;

/// Holds one comment against the facts of its kfunc.
public final class CommentAudit {

  private CommentAudit() {}

  /// The findings, by line.
  ///
  /// @param reader of claims of the kfunc that the comment is about
  public static List<AuditFinding> of(String file, DocComment comment, ClaimReader reader) {
    KfuncFacts facts = reader.facts();
    Findings findings = new Findings(file, comment.name());
    Coverage coverage = new Coverage();
    SignatureCheck signature = new SignatureCheck(facts, findings);
    signature.check(comment);
    List<Claim> claims = new ArrayList<>();
    for (Sentence sentence : SentenceReader.read(comment, facts)) {
      signature.check(sentence);
      claims.addAll(reader.read(sentence));
    }
    ResultCheck results = new ResultCheck(facts, coverage, findings);
    DemandCheck demands = new DemandCheck(facts, coverage, findings);
    ContextCheck contexts = new ContextCheck(facts, findings);
    SpaceCheck spaces = new SpaceCheck(facts, findings);
    OrderCheck orders = new OrderCheck(facts, findings);
    EffectCheck effects = new EffectCheck(facts, findings);
    for (Claim claim : claims) {
      switch (claim) {
        case Claim.Returns returns -> results.check(returns);
        case Claim.Demands demand -> demands.check(demand);
        case Claim.CalledFrom from -> contexts.check(from);
        case Claim.InSpace space -> spaces.check(space);
        case Claim.Does does -> effects.check(does);
        case Claim.Precedes precedes -> orders.check(precedes);
        case Claim.Unread unread -> findings.add(AuditRule.UNREAD, unread.sentence(), "",
            "unread: \"" + unread.words() + "\"");
      }
    }
    if (comment.whole()) {
      new MissingCheck(facts, coverage, findings, effects.stated()).check(comment.line());
    }
    return findings.all();
  }
}
