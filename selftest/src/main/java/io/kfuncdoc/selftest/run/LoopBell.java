package io.kfuncdoc.selftest.run;

/// Asked by every loop of a mutant, in whatever thread. There is one for each mutant, as it is loaded with it.
public final class LoopBell {

  private static final LoopWatch.Timed MUTANT = (LoopWatch.Timed) LoopBell.class.getClassLoader();

  private LoopBell() {}

  /// @throws LoopWatch.TimeIsUp if the mutant is to end
  public static void ask() {
    if (MUTANT.isUp()) {
      throw new LoopWatch.TimeIsUp();
    }
  }
}
