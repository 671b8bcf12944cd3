package io.kfuncdoc.runtime.kernel.verify;

/// Where a row stands.
public enum RowStatus {
  /// The kernel did as the row says, in every case.
  HOLDS("holds"),
  /// In a case it did not.
  DIFFERS("differs"),
  /// No case could be sure to reach it.
  NOT_REACHABLE("not-reachable"),
  /// The row is of other releases.
  NOT_IN_RELEASE("not-in-release");

  private final String label;

  RowStatus(String label) {
    this.label = label;
  }

  /// As in JSON: `not-reachable`.
  public String label() {
    return label;
  }
}
