package io.kfuncdoc.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the figures were measured on.
public final class Machine {

  private Machine() {}

  /// A sentence.
  public static String sentence() {
    List<String> cpus = cpus();
    return "Measured on " + Runtime.getRuntime().availableProcessors() + " processors (" + model(cpus) + ")"
        + (isVirtual(cpus) ? " of a virtual machine" : "") + ", " + System.getProperty("os.name") + " "
        + System.getProperty("os.version").replaceFirst("-.*", "") + ", JDK " + Runtime.version() + ".";
  }

  private static String model(List<String> cpus) {
    return cpus.stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst().orElse(System.getProperty("os.arch"));
  }

  /// Whether an x86 processor says so.
  private static boolean isVirtual(List<String> cpus) {
    return cpus.stream().anyMatch(line -> line.startsWith("flags") && (line + " ").contains(" hypervisor "));
  }

  private static List<String> cpus() {
    Path file = Path.of("/proc/cpuinfo");
    try {
      return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
