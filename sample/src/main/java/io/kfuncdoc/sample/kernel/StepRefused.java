package io.kfuncdoc.sample.kernel;

import io.kfuncdoc.runtime.CannotAsk;

/// A step that is not done: a free below the start, or an arena that cannot be made.
final class StepRefused extends CannotAsk {

  private static final long serialVersionUID = 1L;

  StepRefused(String message) {
    super(message);
  }
}
