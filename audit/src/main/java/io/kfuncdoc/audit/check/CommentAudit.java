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
import java.util.Collections;
import java.util.IdentityHashMap;
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
    String purpose = comment.purpose().oneLine();
    Checks checks = new Checks(facts, purpose, coverage, findings);
    Set<Claim> held = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Claim claim : claims) {
      if (checks.check(claim)) {
        held.add(claim);
      }
    }
    if (comment.whole()) {
      new MissingCheck(facts, coverage, findings, checks.effects()).check(comment.line());
    }
    Unread unread = new Unread(reader, purpose, held);
    List<UnreadSentence> sentencesNotRead = sentences.stream()
        .filter(s -> !findings.isWholly(AuditRule.UNREAD, s))
        .flatMap(s -> unread.in(s, findings.has(s)).stream())
        .map(s -> new UnreadSentence(file, s.line(), comment.name(), s.raw()))
        .distinct()
        .sorted()
        .toList();
    return new CommentReport(findings.all(), sentencesNotRead);
  }
}
