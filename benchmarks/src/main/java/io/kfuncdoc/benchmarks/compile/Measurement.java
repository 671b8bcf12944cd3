package io.kfuncdoc.benchmarks.compile;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/// Measures contestants in this process, each compilation with the processor beside one without.
final class Measurement {

  private final boolean brief;

  /// @param brief once each and not warmed up
  Measurement(boolean brief) {
    this.brief = brief;
  }

  /// Medians of as many pairs as the number of sources leaves time for.
  Added added(Compiler compiler, Contestant contestant, int count) {
    int pairs = brief ? 1 : Math.clamp(300 / count, 1, 9);
    double cold = median(brief || count > 100 ? 1 : 3, coldPair(contestant, count));
    long[] generated = new long[1];
    double warm = median(pairs, () -> {
      long off = compiler.off(count).cpu().thread();
      Compiler.Measured on = compiler.on(count);
      generated[0] = on.output().generatedBytes();
      return on.cpu().thread() - off;
    });
    boolean few = count <= 10 && contestant != Contestant.NOTHING;
    double anew = few
        ? median(pairs, () -> {
          long on = compiler.on(count).cpu().process();
          return compiler.onAnew(count).cpu().process() - on;
        })
        : Double.NaN;
    return new Added(contestant, count, cold, warm, anew, generated[0]);
  }

  /// Compiles until the classes are loaded and most of their code is compiled.
  void warmUp(Compiler compiler) {
    for (int i = brief ? 0 : 8; i > 0; i--) {
      compiler.off(40);
      compiler.on(40);
    }
  }

  private static DoubleSupplier coldPair(Contestant contestant, int count) {
    return () -> {
      try {
        long off = ColdCompilation.nanos(contestant, count, false);
        return ColdCompilation.nanos(contestant, count, true) - off;
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static double median(int times, DoubleSupplier measured) {
    double[] sorted = DoubleStream.generate(measured).limit(times).sorted().toArray();
    return Arrays.stream(sorted).skip(times / 2).findFirst().orElse(Double.NaN);
  }
}
