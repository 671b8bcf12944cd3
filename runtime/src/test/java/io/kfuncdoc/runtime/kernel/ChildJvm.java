package io.kfuncdoc.runtime.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a main class in a process of its own, which may die.
///
/// @param command what starts Java
/// @param options of Java
record ChildJvm(List<String> command, List<String> options) {

  /// How it ended.
  ///
  /// @param exit   its exit code
  /// @param output what it printed, on both streams
  record Ended(int exit, String output) {}

  ChildJvm() {
    this("--enable-native-access=ALL-UNNAMED");
  }

  ChildJvm(String option) {
    this(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()), List.of(option));
  }

  ChildJvm(List<String> command) {
    this(command, List.of("--enable-native-access=ALL-UNNAMED"));
  }

  Ended run(Class<?> main) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(command);
    all.addAll(options);
    all.addAll(List.of("-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null",
        "-Xmx64m", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        main.getName()));
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
