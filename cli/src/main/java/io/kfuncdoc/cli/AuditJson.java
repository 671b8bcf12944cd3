package io.kfuncdoc.cli;

import io.kfuncdoc.audit.AuditFinding;
import io.kfuncdoc.audit.AuditReport;
import io.kfuncdoc.audit.UnreadSentence;
import io.kfuncdoc.processor.emit.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The report of an audit for programs.
final class AuditJson {

  private AuditJson() {}

  /// @param corrected the comments that the contract yields, by kfunc; null where they were not asked for
  /// @param unreadable why files could not be read, one line each
  static String of(AuditReport report, @Nullable Map<String, String> corrected, List<String> unreadable) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("findings", findings(report.findings()));
    json.put("known", findings(report.known()));
    json.put("unread", report.unread().stream().map(AuditJson::unread).toList());
    if (corrected != null) {
      json.put("corrected", corrected.entrySet().stream().map(AuditJson::corrected).toList());
    }
    json.put("unreadable", unreadable);
    json.put("comments", report.read());
    json.put("withoutContract", report.unknown());
    return JsonText.write(json);
  }

  private static List<Map<String, Object>> findings(List<AuditFinding> findings) {
    return findings.stream().map(AuditJson::finding).toList();
  }

  private static Map<String, Object> unread(UnreadSentence unread) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", unread.file());
    json.put("line", unread.line());
    json.put("kfunc", unread.kfunc());
    json.put("sentence", unread.sentence());
    return json;
  }

  private static Map<String, Object> corrected(Map.Entry<String, String> corrected) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kfunc", corrected.getKey());
    json.put("block", corrected.getValue());
    return json;
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
