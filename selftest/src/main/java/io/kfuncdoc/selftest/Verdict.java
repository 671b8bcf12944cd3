package io.kfuncdoc.selftest;

import io.kfuncdoc.selftest.run.Catch;

/// What became of a mutant.
sealed interface Verdict {

  /// @param listed whether it was said to change nothing observable, wrongly
  record Caught(Catch by, boolean listed) implements Verdict {}

  record Survived() implements Verdict {}

  record Unobservable(String reason) implements Verdict {}

  /// It does not compile, and so is no implementation.
  record Stillborn() implements Verdict {}

  /// The time was up.
  record NotRun() implements Verdict {}
}
