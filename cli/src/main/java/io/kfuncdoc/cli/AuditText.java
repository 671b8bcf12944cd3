package io.kfuncdoc.cli;

import io.kfuncdoc.audit.AuditFinding;
import io.kfuncdoc.audit.AuditReport;
import io.kfuncdoc.audit.Baseline;
import io.kfuncdoc.kerneldoc.DocFile;
import java.util.ArrayList;
import java.util.List;

/// The report of an audit for people.
final class AuditText {

  private AuditText() {}

  /// A line for each finding; below it the sentence at fault if asked for.
  static String of(AuditReport report, boolean verbose) {
    StringBuilder out = new StringBuilder();
    for (AuditFinding finding : report.findings()) {
      out.append(finding.oneLine()).append('\n');
      if (verbose && !finding.sentence().isEmpty()) {
        out.append("    ").append(finding.sentence()).append('\n');
      }
    }
    return out.toString();
  }

  /// What is no finding: the sentences not read if asked for, how much was looked at, and what was not.
  static List<String> remarks(AuditReport report, List<DocFile> files, boolean verbose) {
    List<String> remarks = new ArrayList<>();
    for (Baseline.Entry entry : report.stale()) {
      remarks.add("baseline: no longer found: " + entry.file() + ": [" + entry.id() + "] " + entry.kfunc() + ": "
          + entry.message());
    }
    if (verbose) {
      for (DocFile file : files) {
        file.warnings().forEach(w -> remarks.add(file.name() + ":" + w.line() + ": kernel-doc: " + w.text()));
      }
      report.unread().forEach(u -> remarks.add(u.oneLine()));
      report.unknown().forEach(name -> remarks.add("no contract of " + name));
    }
    String known = report.known().isEmpty() ? "" : ", " + report.known().size() + " known";
    int unread = report.unread().size();
    String notRead = unread == 0 ? "" : "; " + count(unread, "sentence") + " not read";
    remarks.add(count(report.read(), "comment") + " held against a contract, " + report.unknown().size() + " without; "
        + count(report.findings().size(), "finding") + known + notRead);
    return remarks;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
