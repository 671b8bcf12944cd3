package io.kfuncdoc.model;

/// What holds after a call, in the language of guards plus `result`, `old(e)` and `afterDeferred(e)`.
///
/// @param availability the releases in which it holds
public record Ensure(Condition condition, Availability availability) {

  /// One for every release of its row.
  public Ensure(Condition condition) {
    this(condition, Availability.ALWAYS);
  }

  /// Whether it speaks of the state after deferred work is done, and not of the state right after the call.
  public boolean isDeferred() {
    return condition.expr().contains(Expr.AfterDeferred.class);
  }
}
