package io.kfuncdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The one jar, as the script starts it.
class RunnableJarIT {

  @TempDir
  Path folder;

  @Test
  @DisplayName("the jar finds its contracts, prints and ends with the command's exit code")
  void runs() throws Exception {
    assertThat(run("explain", "bpf_arena_reserve_pages", "NO_PAGES"))
        .startsWith("0 bpf_arena_reserve_pages() on Linux 7.1");
    assertThat(run("render", "no-such.c")).isEqualTo("2 kfuncdoc: cannot read no-such.c: no such file\n");
  }

  private String run(String... args) throws Exception {
    Path out = folder.resolve("out");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(
        java.toString(), "-jar", System.getProperty("kfuncdoc.jar", "target/kfuncdoc.jar")));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    return process.waitFor() + " " + Files.readString(out);
  }
}
