package io.kfuncdoc.benchmarks.memory;

import io.kfuncdoc.runtime.kernel.ArenaRequest;
import io.kfuncdoc.runtime.kernel.Kernel;
import io.kfuncdoc.runtime.kernel.KernelArena;
import io.kfuncdoc.runtime.kernel.PagePairs;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A page is got from the running kernel and freed, in a loop inside it. Needs root.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
public class KernelPageBenchmark {

  private static final long START = 1L << 44;
  private static final int PAGES = 1 << 20;

  private Kernel kernel;
  private KernelArena arena;
  private PagePairs pairs;

  @Setup
  public void open() {
    kernel = Kernel.open();
    arena = kernel.createArena(ArenaRequest.of(PAGES, START));
    arena.map();
    pairs = kernel.pagePairs(arena);
  }

  @Benchmark
  @OperationsPerInvocation(PagePairs.PAIRS)
  public void runningKernel() {
    pairs.run();
  }

  @TearDown
  public void close() {
    pairs.close();
    arena.close();
    kernel.close();
  }
}
