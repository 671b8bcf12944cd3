package io.kfuncdoc.benchmarks.compile;

/// Compiles the same families over and over: something for a profiler to look at.
final class Profile {

  private Profile() {}

  /// @param args a contestant, how many of its sources, how often; then `off` to leave the processor out
  public static void main(String[] args) {
    Contestant contestant = Contestant.valueOf(args[0]);
    int count = Integer.parseInt(args[1]);
    try (Compiler compiler = new Compiler(contestant)) {
      for (int i = Integer.parseInt(args[2]); i > 0; i--) {
        long off = compiler.off(count).cpu().thread();
        Compiler.Measured on = compiler.on(count);
        System.out.printf("off %6.2f ms, on %6.2f ms per source, %d bytes%n",
            off / 1e6 / count, on.cpu().thread() / 1e6 / count, on.output().generatedBytes());
      }
    }
  }
}
