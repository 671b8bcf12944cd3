package io.kfuncdoc.sample.kernel;

/// A step that is not done: a free below the start, or an arena that cannot be made.
final class StepRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StepRefused(String message) {
    super(message, null, false, false);
  }
}
