package io.kfuncdoc.benchmarks.place;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// One operation of a [Workload] in its steady state.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 7, time = 1)
public class PlacementBenchmark {

  private static final int CHURN = 4_000_000;

  @Param
  public Load load;
  @Param
  public Policy policy;

  private Workload workload;

  /// The state that an operation meets.
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Steady {

    private int runs;
    /// Maximal runs of free pages at the end, once for each iteration.
    public long freeRuns;

    /// Called when an iteration begins: counters are set to 0 then.
    @Setup(Level.Iteration)
    public void state() {
      freeRuns = runs;
    }
  }

  /// Four million operations, except where an operation changes nothing.
  @Setup
  public void churn(Steady steady) {
    workload = load.on(policy.open(Workload.PAGES));
    int operations = load == Load.UNMET ? 0 : CHURN;
    for (int i = 0; i < operations; i++) {
      workload.operate();
    }
    steady.runs = workload.pages().freeRuns();
  }

  @Benchmark
  public int operation() {
    return workload.operate();
  }

  /// Keeps the last state from being taken for the first.
  @TearDown(Level.Iteration)
  public void count(Steady steady) {
    steady.runs = workload.pages().freeRuns();
  }
}
