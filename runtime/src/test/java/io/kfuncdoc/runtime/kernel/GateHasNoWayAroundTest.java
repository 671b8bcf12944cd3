package io.kfuncdoc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What could lead around the gate stands in the places named here and nowhere else in the sources of this module.
/// The simulated arena has no way to the kernel.
class GateHasNoWayAroundTest {

  private static final Path SOURCES = Path.of(System.getProperty("basedir", "."), "src/main/java/io/kfuncdoc/runtime");
  private static final Path SIMULATED = SOURCES.resolve("arena");

  @ParameterizedTest(name = "{0} stands in {1}")
  @CsvSource(delimiter = '|', value = {
      "SystemCall.BPF       | BpfCalls.java RunBuffer.java",
      "PROG_LOAD,           | BpfCalls.java",
      ".loadProgram(        | KernelProbe.java ProgramLoader.java",
      "loadChecked(         | ProgramLoader.java",
      "new Permit(          | FreeGate.java",
      "new FreeProgram(     | FreeGate.java",
      "\"bpf_arena_free     | FreeGate.java",
      "isSafe(              | FreeGate.java"})
  void isWrittenInOnePlace(String text, String places) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> !f.startsWith(SIMULATED) && f.toString().endsWith(".java")).toList()) {
        if (Files.readString(file).contains(text)) {
          found.add(file.getFileName().toString());
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrder(places.split(" "));
  }
}
