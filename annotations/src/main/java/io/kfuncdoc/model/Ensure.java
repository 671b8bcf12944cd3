package io.kfuncdoc.model;

/// What holds after a call, in the language of guards plus `result`, `old(e)` and `afterDeferred(e)`.
public record Ensure(Condition condition) {

  /// Whether it speaks of the state after deferred work is done, and not of the state right after the call.
  public boolean isDeferred() {
    return condition.expr().contains(Expr.AfterDeferred.class);
  }
}
