package io.kfuncdoc.audit;

import java.util.List;

/// What came of an audit.
///
/// @param findings that count, by file and line
/// @param known    findings that a baseline knows; they do not count
/// @param stale    entries of the baseline that nothing answers to any more
/// @param unread   sentences of which nothing was held against a contract, by file and line; they do not count
/// @param read     how many comments of kfuncs were held against a contract
/// @param unknown  functions with a comment and without a contract
public record AuditReport(
    List<AuditFinding> findings, List<AuditFinding> known, List<Baseline.Entry> stale,
    List<UnreadSentence> unread, int read, List<String> unknown) {

  public AuditReport {
    findings = List.copyOf(findings);
    known = List.copyOf(known);
    stale = List.copyOf(stale);
    unread = List.copyOf(unread);
    unknown = List.copyOf(unknown);
  }

  public boolean isClean() {
    return findings.isEmpty();
  }
}
