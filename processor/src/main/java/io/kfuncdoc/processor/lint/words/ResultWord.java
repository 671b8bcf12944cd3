package io.kfuncdoc.processor.lint.words;

import java.util.List;

/// Words about what a call comes to.
///
/// @param values  for RETURNS, as written: `-EINVAL`, `NULL`, `0`; the claim is that it is one of them
/// @param negated whether the words deny it
public record ResultWord(Kind kind, List<String> values, boolean negated, int start, int end) {

  /// What a call is said to come to.
  public enum Kind {
    RETURNS,
    /// Succeeds, and nothing changes.
    NO_OP,
    NOTHING,
    /// Does what it is there for.
    CHANGES,
    FAILS,
    SUCCEEDS,
    NEVER_FAILS
  }
}
