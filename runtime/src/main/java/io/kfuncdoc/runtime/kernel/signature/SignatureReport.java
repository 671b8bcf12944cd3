package io.kfuncdoc.runtime.kernel.signature;

import java.util.List;

/// What came of one kfunc.
///
/// @param kfunc     its C name
/// @param status    what the findings come to
/// @param prototype the kernel's, empty if it has none
public record SignatureReport(String kfunc, Status status, String prototype, List<SignatureFinding> findings) {

  public SignatureReport {
    findings = List.copyOf(findings);
    if (findings.isEmpty() == (status == Status.DIFFERS)) {
      throw new IllegalArgumentException(kfunc + ": " + status + " with the findings " + findings);
    }
  }

  /// What the findings come to.
  public enum Status {
    HOLDS,
    DIFFERS,
    /// The contract says that the release lacks the kfunc, and it does.
    NOT_IN_RELEASE
  }
}
