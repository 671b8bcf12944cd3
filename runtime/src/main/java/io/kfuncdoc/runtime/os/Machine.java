package io.kfuncdoc.runtime.os;

import java.util.Locale;
import java.util.Optional;

/// A kind of machine whose system call numbers are known.
public enum Machine {
  X86_64,
  ARM64;

  /// The machine that this runs on; empty if it is another, or if its system is not Linux.
  public static Optional<Machine> current() {
    return runsLinux() ? named(System.getProperty("os.arch", "")) : Optional.empty();
  }

  /// Whether the system is Linux.
  public static boolean runsLinux() {
    return System.getProperty("os.name", "").equalsIgnoreCase("linux");
  }

  /// By Java's name of the architecture.
  static Optional<Machine> named(String architecture) {
    return switch (architecture.toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> Optional.of(X86_64);
      case "aarch64", "arm64" -> Optional.of(ARM64);
      default -> Optional.empty();
    };
  }
}
