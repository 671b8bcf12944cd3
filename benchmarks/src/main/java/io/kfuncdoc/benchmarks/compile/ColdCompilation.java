package io.kfuncdoc.benchmarks.compile;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// One compilation in a process of its own.
final class ColdCompilation {

  private ColdCompilation() {}

  /// Prints what the process used, in nanoseconds of processor time.
  ///
  /// @param args a contestant, how many of its sources, `on` or `off`
  public static void main(String[] args) {
    int count = Integer.parseInt(args[1]);
    try (Compiler compiler = new Compiler(Contestant.valueOf(args[0]))) {
      if (args[2].equals("on")) {
        compiler.on(count);
      } else {
        compiler.off(count);
      }
    }
    System.out.println(Cpu.now().process());
  }

  /// What a new process uses.
  static long nanos(Contestant contestant, int count, boolean on) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=50",
        "-cp", System.getProperty("java.class.path"), ColdCompilation.class.getName(),
        contestant.name(), Integer.toString(count), on ? "on" : "off"))
        .redirectError(Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the process for " + contestant + " failed");
    }
    return Long.parseLong(printed);
  }
}
