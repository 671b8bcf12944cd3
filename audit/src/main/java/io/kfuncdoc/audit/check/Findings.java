package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.AuditFinding;
import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.claim.Sentence;
import java.util.ArrayList;
import java.util.List;

/// The findings of one comment, as they come; none twice.
final class Findings {

  private final String file;
  private final String kfunc;
  private final List<AuditFinding> found = new ArrayList<>();

  Findings(String file, String kfunc) {
    this.file = file;
    this.kfunc = kfunc;
  }

  void add(AuditRule rule, Sentence sentence, String subject, String message) {
    add(new AuditFinding(file, sentence.line(), rule, kfunc, subject, message, sentence.raw()));
  }

  void add(AuditRule rule, int line, String subject, String message) {
    add(new AuditFinding(file, line, rule, kfunc, subject, message, ""));
  }

  private void add(AuditFinding finding) {
    boolean again = found.stream().anyMatch(f -> f.rule() == finding.rule() && f.line() == finding.line()
        && f.message().equals(finding.message()));
    if (!again) {
      found.add(finding);
    }
  }

  /// Whether a sentence is at fault somewhere.
  boolean has(Sentence sentence) {
    return found.stream().anyMatch(f -> f.sentence().equals(sentence.raw()));
  }

  List<AuditFinding> all() {
    return found.stream().sorted().toList();
  }
}
