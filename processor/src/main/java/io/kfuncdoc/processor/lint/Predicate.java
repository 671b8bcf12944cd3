package io.kfuncdoc.processor.lint;

/// What is said of a value: by a guard's expression, or by words.
enum Predicate {
  /// Also NULL.
  ZERO,
  NONZERO,
  MISALIGNED,
  ALIGNED,
  NO_POWER_OF_TWO,
  POWER_OF_TWO,
  EXCEEDS,
  BELOW,
  EQUAL,
  UNEQUAL,
  /// A truth of the vocabulary, or its negation.
  TERM,
  /// Nothing stood in the way.
  SUCCESS,
  OTHER
}
