package io.kfuncdoc.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the figures were measured on.
public final class Machine {

  private Machine() {}

  /// A sentence.
  public static String sentence() {
    return "Measured on " + Runtime.getRuntime().availableProcessors() + " processors (" + processor() + "), "
        + System.getProperty("os.name") + " " + System.getProperty("os.version").replaceFirst("-.*", "") + ", JDK "
        + Runtime.version() + ".";
  }

  private static String processor() {
    Path cpus = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(cpus)) {
      return System.getProperty("os.arch");
    }
    try {
      return Files.readAllLines(cpus).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst().orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
