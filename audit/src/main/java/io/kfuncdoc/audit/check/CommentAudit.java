package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.CommentReport;
import io.kfuncdoc.audit.UnreadSentence;
import io.kfuncdoc.audit.claim.Claim;
import io.kfuncdoc.audit.claim.ClaimReader;
import io.kfuncdoc.audit.claim.Sentence;
import io.kfuncdoc.audit.claim.SentenceReader;
import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.kerneldoc.DocComment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Holds one comment against the facts of its kfunc.
public final class CommentAudit {

  private CommentAudit() {}

  /// The findings, and the sentences of which nothing could be held against the contract.
  ///
  /// @param reader of claims of the kfunc that the comment is about
  public static CommentReport of(String file, DocComment comment, ClaimReader reader) {
    KfuncFacts facts = reader.facts();
    Findings findings = new Findings(file, comment.name());
    Coverage coverage = new Coverage();
    SignatureCheck signature = new SignatureCheck(facts, findings);
    signature.check(comment);
    List<Claim> claims = new ArrayList<>();
    List<Sentence> sentences = SentenceReader.read(comment, facts);
    for (Sentence sentence : sentences) {
      signature.check(sentence);
      claims.addAll(reader.read(sentence));
    }
    ResultCheck results = new ResultCheck(facts, comment.purpose().oneLine(), coverage, findings);
    DemandCheck demands = new DemandCheck(facts, coverage, findings);
    ContextCheck contexts = new ContextCheck(facts, findings);
    SpaceCheck spaces = new SpaceCheck(facts, findings);
    OrderCheck orders = new OrderCheck(facts, findings);
    EffectCheck effects = new EffectCheck(facts, findings);
    StatementCheck statements = new StatementCheck(facts, findings);
    Set<Sentence> held = new HashSet<>();
    for (Claim claim : claims) {
      boolean now = switch (claim) {
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
        case Claim.Unread unread -> {
          findings.add(AuditRule.UNREAD, unread, "", "unread: \"" + unread.words() + "\"");
          yield true;
        }
      };
      if (now) {
        held.add(claim.sentence());
      }
    }
    if (comment.whole()) {
      new MissingCheck(facts, coverage, findings, effects.stated()).check(comment.line());
    }
    List<UnreadSentence> unread = sentences.stream()
        .filter(s -> !held.contains(s) && !findings.has(s) && reader.mustBeRead(s))
        .map(s -> new UnreadSentence(file, s.line(), comment.name(), s.raw()))
        .distinct()
        .sorted()
        .toList();
    return new CommentReport(findings.all(), unread);
  }
}
