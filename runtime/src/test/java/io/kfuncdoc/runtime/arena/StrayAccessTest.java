package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfuncdoc.runtime.os.Machine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Raw accesses by address, in a JVM of their own: one that is not caught would end it.
class StrayAccessTest {

  @BeforeEach
  void onLinux() {
    assumeTrue(Machine.current().isPresent(), "memory files are known on Linux, on x86-64 and arm64");
  }

  @Test
  void besideAnArenaIsAlwaysCaught() throws Exception {
    assertThat(run(List.of(), List.of())).containsExactly(
        "allocated: read 42",
        "last byte before the arena: caught",
        "first byte after the arena: caught",
        "not allocated: read 0",
        "freed: read 42",
        "hot: read 0");
  }

  /// Interpreted and compiled.
  @ParameterizedTest
  @ValueSource(strings = {"-Xint", "-XX:+TieredCompilation"})
  void aPageThatIsNotAllocatedIsCaughtInAStrictArena(String option) throws Exception {
    assertThat(run(List.of(option), List.of("strict"))).containsExactly(
        "allocated: read 42",
        "last byte before the arena: caught",
        "first byte after the arena: caught",
        "not allocated: caught",
        "freed: caught",
        "hot: caught");
  }

  private static List<String> run(List<String> options, List<String> args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
        StrayAccess.class.getName()));
    command.addAll(args);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }
}
