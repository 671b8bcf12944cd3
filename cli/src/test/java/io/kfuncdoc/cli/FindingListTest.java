package io.kfuncdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.audit.AuditRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// PROBLEMS.md lists every finding of the audit.
class FindingListTest {

  @Test
  void everyFindingIsListedWithItsTitle() throws IOException {
    List<String> lines =
        Arrays.stream(AuditRule.values()).map(r -> "| " + r.id() + " | " + r.title() + " |").toList();
    assertThat(Files.readString(Path.of("..", "PROBLEMS.md")).lines().filter(l -> l.startsWith("| A")).toList())
        .isEqualTo(lines);
  }
}
