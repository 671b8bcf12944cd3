package io.kfuncdoc.sample.kernel;

import io.kfuncdoc.sample.replay.ArenaStep;

/// An arena that steps are done on.
interface Machine extends AutoCloseable {

  /// What a step gives: the C value of a call, what was read, else 0.
  ///
  /// @throws StepRefused if the step is not to be done
  long apply(ArenaStep step);

  /// Whether the step before was a user access that gets SIGSEGV.
  boolean faulted();

  boolean isFree(int page);

  boolean isPresent(int page);

  /// Reads a page that has memory, without changing anything.
  ///
  /// @param into takes 512 words
  void content(int page, long[] into);

  /// Makes [#isFree] and [#isPresent] tell the state of now.
  void look();

  @Override
  void close();
}
