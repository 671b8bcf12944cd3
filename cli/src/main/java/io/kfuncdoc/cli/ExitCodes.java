package io.kfuncdoc.cli;

/// What the commands end with.
final class ExitCodes {

  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int CANNOT_READ = 2;

  private ExitCodes() {}
}
