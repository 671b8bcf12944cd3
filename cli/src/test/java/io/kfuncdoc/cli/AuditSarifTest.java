package io.kfuncdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.kfuncdoc.audit.AuditFinding;
import io.kfuncdoc.audit.AuditReport;
import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.UnreadSentence;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A report as SARIF has what the standard requires. The schema is a subset of the standard's, written by hand.
class AuditSarifTest {

  private static JsonSchema schema() throws IOException {
    try (InputStream in = AuditSarifTest.class.getResourceAsStream("/sarif-2.1.0-subset.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
  }

  private static List<String> faults(String sarif) throws IOException {
    return schema().validate(sarif, InputFormat.JSON, context ->
            context.getExecutionConfig().setFormatAssertionsEnabled(true))
        .stream().map(Object::toString).toList();
  }

  private static AuditFinding finding(String file, AuditRule rule) {
    return new AuditFinding(file, 3, rule, "bpf_f", "ROW", "say \"this\"", "A sentence.");
  }

  @Test
  @DisplayName("findings of every rule, and known ones, in files of any name, are as the schema wants them")
  void fits() throws IOException {
    List<AuditFinding> all = Stream.of(AuditRule.values()).map(r -> finding("mm/a.c", r)).toList();
    List<AuditFinding> known = Stream.of("-", "a b.c", "C:\\x\\y.c", "/tmp/ü.c", "a:b.c", "50%.c")
        .map(f -> finding(f, AuditRule.UNREAD)).toList();
    AuditReport report = new AuditReport(
        all, known, List.of(), List.of(new UnreadSentence("a b.c", 4, "bpf_f", "It is blue.")), 1, List.of());
    assertThat(faults(AuditSarif.of(report))).isEmpty();
    AuditReport empty = new AuditReport(List.of(), List.of(), List.of(), List.of(), 0, List.of());
    assertThat(faults(AuditSarif.of(empty))).isEmpty();
  }

  @Test
  @DisplayName("the schema notices what lacks and what is too much")
  void refuses() throws IOException {
    String sarif = AuditSarif.of(new AuditReport(
        List.of(finding("a.c", AuditRule.UNREAD)), List.of(), List.of(), List.of(), 1, List.of()));
    assertThat(faults(sarif)).isEmpty();
    assertThat(faults(sarif.replace("\"driver\"", "\"pilot\""))).isNotEmpty();
    assertThat(faults(sarif.replace("\"text\"", "\"words\""))).isNotEmpty();
    assertThat(faults(sarif.replace("\"startLine\": 3", "\"startLine\": 0"))).isNotEmpty();
    assertThat(faults(sarif.replace("\"note\"", "\"info\""))).isNotEmpty();
  }
}
