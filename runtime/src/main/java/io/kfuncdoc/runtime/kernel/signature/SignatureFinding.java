package io.kfuncdoc.runtime.kernel.signature;

/// One thing that the kernel says differently from the contract.
///
/// @param kind     what it is about
/// @param position of the parameter, from 1; 0 for the kfunc or its result
/// @param text     what both say
public record SignatureFinding(Kind kind, int position, String text) {

  /// What a finding is about.
  public enum Kind {
    /// The kfunc is missing, or there though the contract says that it is not.
    PRESENCE,
    RESULT,
    /// A parameter's name or type, or one more or less of them.
    PARAMETER,
    ORDER,
    /// What the kernel says of where a pointer leads.
    ATTRIBUTE,
    SUFFIX,
    FLAG
  }

  @Override
  public String toString() {
    return text;
  }
}
