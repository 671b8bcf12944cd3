package io.kfuncdoc.runtime.kernel;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;

/// Opens the running kernel for a test, or has the test skipped with the reason.
public final class RunningKernel {

  private RunningKernel() {}

  /// @param kfuncs that the test calls
  public static Kernel open(String... kfuncs) {
    Availability availability = Kernel.availability(List.of(kfuncs));
    assumeTrue(availability.isAvailable(), availability.text());
    return Kernel.open();
  }
}
