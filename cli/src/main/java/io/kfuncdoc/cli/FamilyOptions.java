package io.kfuncdoc.cli;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Release;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// Whose contracts, and of which kernel.
final class FamilyOptions {

  @Option(names = "--contracts", paramLabel = "JAR", description = "also load the contracts of this jar")
  private List<Path> jars = new ArrayList<>();

  @Option(names = "--kernel", paramLabel = "RELEASE",
      description = "the kernel release, as in 7.1; the newest of the contract by default")
  private String kernel = "";

  Families families() {
    return Families.load(jars);
  }

  Release release(Contract contract) {
    return Families.release(contract, kernel);
  }

  /// As it was given; empty if not.
  String kernel() {
    return kernel;
  }
}
