package io.kfuncdoc.processor.lint.words;

/// What is said of a value: by a guard's expression, or by words.
public enum Quality {
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
  /// Greater than what is no fixed number: past the end of something.
  PAST_END,
  /// A state that a call of the family brings about.
  BROUGHT_ABOUT,
  /// A truth of the vocabulary, or its negation.
  TERM,
  /// Nothing stood in the way.
  SUCCESS,
  OTHER
}
