package io.kfuncdoc.cli;

import io.kfuncdoc.audit.AuditFinding;
import io.kfuncdoc.audit.AuditReport;
import io.kfuncdoc.processor.emit.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The report of an audit for programs.
final class AuditJson {

  private AuditJson() {}

  static String of(AuditReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("findings", findings(report.findings()));
    json.put("known", findings(report.known()));
    json.put("comments", report.read());
    json.put("withoutContract", report.unknown());
    return JsonText.write(json);
  }

  private static List<Map<String, Object>> findings(List<AuditFinding> findings) {
    return findings.stream().map(AuditJson::finding).toList();
  }

  private static Map<String, Object> finding(AuditFinding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", finding.file());
    json.put("line", finding.line());
    json.put("id", finding.rule().id());
    json.put("kfunc", finding.kfunc());
    json.put("subject", finding.subject());
    json.put("message", finding.message());
    json.put("sentence", finding.sentence());
    return json;
  }
}
