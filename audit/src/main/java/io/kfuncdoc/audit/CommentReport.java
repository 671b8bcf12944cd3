package io.kfuncdoc.audit;

import java.util.List;

/// What came of one comment.
///
/// @param findings by line
/// @param unread   sentences that nothing was made of, by line
public record CommentReport(List<AuditFinding> findings, List<UnreadSentence> unread) {

  public CommentReport {
    findings = List.copyOf(findings);
    unread = List.copyOf(unread);
  }
}
