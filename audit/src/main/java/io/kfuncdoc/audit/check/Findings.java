package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.AuditFinding;
import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.claim.Claim;
import io.kfuncdoc.audit.claim.Sentence;
import io.kfuncdoc.audit.words.Reading;
import java.util.ArrayList;
import java.util.List;

/// The findings of one comment, as they come; none twice in a line or a sentence.
final class Findings {

  private final String file;
  private final String kfunc;
  private final List<AuditFinding> found = new ArrayList<>();

  Findings(String file, String kfunc) {
    this.file = file;
    this.kfunc = kfunc;
  }

  /// @param claim at fault, with the words that say it
  void add(AuditRule rule, Claim claim, String subject, String message) {
    add(rule, claim.sentence(), claim.line(), subject, message);
  }

  /// @param said the words of the claim that are at fault
  void add(AuditRule rule, Claim claim, Reading said, String subject, String message) {
    add(rule, claim.sentence(), claim.lineOf(said), subject, message);
  }

  /// @param line where the words at fault begin
  void add(AuditRule rule, Sentence sentence, int line, String subject, String message) {
    add(new AuditFinding(file, line, rule, kfunc, subject, message, sentence.raw()));
  }

  void add(AuditRule rule, int line, String subject, String message) {
    add(new AuditFinding(file, line, rule, kfunc, subject, message, ""));
  }

  private void add(AuditFinding finding) {
    boolean again = found.stream().anyMatch(f -> f.rule() == finding.rule() && f.message().equals(finding.message())
        && (f.line() == finding.line() || !f.sentence().isEmpty() && f.sentence().equals(finding.sentence())));
    if (!again) {
      found.add(finding);
    }
  }

  /// Whether a sentence is at fault somewhere.
  boolean has(Sentence sentence) {
    return found.stream().anyMatch(f -> f.sentence().equals(sentence.raw()));
  }

  /// Whether a sentence as a whole is found at fault.
  boolean isWholly(AuditRule rule, Sentence sentence) {
    return found.stream().anyMatch(f -> f.rule() == rule && f.sentence().equals(sentence.raw())
        && f.message().contains("\"" + sentence.raw() + "\""));
  }

  List<AuditFinding> all() {
    return found.stream().sorted(AuditFinding.BY_PLACE).toList();
  }
}
