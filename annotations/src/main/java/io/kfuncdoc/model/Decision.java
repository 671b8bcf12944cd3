package io.kfuncdoc.model;

/// What decides for a row.
public sealed interface Decision {

  /// The arguments do: the row answers when the guard holds and no earlier guard did.
  record Guarded(Condition guard) implements Decision {}

  /// The caller must not: when the guard holds, nothing is promised.
  record Undefined(Condition guard) implements Decision {}

  /// State or surroundings do; only the implementation can tell.
  record Reported() implements Decision {}

  /// What is left when nothing stood in the way.
  record Success() implements Decision {}
}
