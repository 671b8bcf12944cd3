package io.kfuncdoc.cli;

import io.kfuncdoc.audit.AuditFinding;
import io.kfuncdoc.audit.AuditReport;
import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.UnreadSentence;
import io.kfuncdoc.processor.emit.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The report of an audit as SARIF 2.1.0. What a baseline knows is a suppressed result; a sentence that was not read
/// is a note of a rule of its own.
final class AuditSarif {

  /// The rule of sentences that were not read.
  private static final String NOT_READ = "unread";

  private AuditSarif() {}

  static String of(AuditReport report) {
    List<Map<String, Object>> results = new ArrayList<>();
    report.findings().forEach(f -> results.add(result(f)));
    for (AuditFinding finding : report.known()) {
      Map<String, Object> result = result(finding);
      result.put("suppressions", List.of(Map.of("kind", "external")));
      results.add(result);
    }
    report.unread().forEach(u -> results.add(note(u)));
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver()));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", results);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.put("version", "2.1.0");
    json.put("runs", List.of(run));
    return JsonText.write(json);
  }

  private static Map<String, Object> driver() {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (AuditRule rule : AuditRule.values()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("id", rule.id());
      json.put("shortDescription", Map.of("text", rule.title()));
      json.put("defaultConfiguration", Map.of("level", level(rule)));
      rules.add(json);
    }
    Map<String, Object> unread = new LinkedHashMap<>();
    unread.put("id", NOT_READ);
    unread.put("shortDescription", Map.of("text", "a sentence that was not read, and that nothing was held against"));
    unread.put("defaultConfiguration", Map.of("level", "note"));
    rules.add(unread);
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "kfuncdoc");
    driver.put("semanticVersion", "0.1.0");
    driver.put("rules", rules);
    return driver;
  }

  private static String level(AuditRule rule) {
    return rule == AuditRule.UNREAD ? "note" : "error";
  }

  private static Map<String, Object> result(AuditFinding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ruleId", finding.rule().id());
    json.put("ruleIndex", finding.rule().ordinal());
    json.put("level", level(finding.rule()));
    json.put("message", Map.of("text", finding.kfunc() + ": " + finding.message()));
    json.put("locations", places(finding.file(), finding.line()));
    return json;
  }

  private static Map<String, Object> note(UnreadSentence unread) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ruleId", NOT_READ);
    json.put("ruleIndex", AuditRule.values().length);
    json.put("level", "note");
    json.put("message", Map.of("text", unread.kfunc() + ": not read: \"" + unread.sentence() + "\""));
    json.put("locations", places(unread.file(), unread.line()));
    return json;
  }

  private static List<Map<String, Object>> places(String file, int line) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("artifactLocation", Map.of("uri", uri(file)));
    place.put("region", Map.of("startLine", line));
    return List.of(Map.of("physicalLocation", place));
  }

  /// A reference relative to where the command ran; what a path of a URI cannot hold is encoded.
  private static String uri(String file) {
    StringBuilder uri = new StringBuilder();
    for (byte b : file.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "/-._~".indexOf(b) >= 0;
      uri.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b));
    }
    return uri.toString();
  }
}
