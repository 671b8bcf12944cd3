package io.kfuncdoc.benchmarks.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
@Fork(value = 1, jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 7, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
public class PlacementBenchmark {

  /// The system property that names a file.
  public static final String FREE_RUNS = "kfuncdoc.freeRuns";

  private static final int CHURN = 4_000_000;

  @Param
  public Load load;
  @Param
  public Policy policy;

  private Workload workload;

  /// Four million operations, except where an operation changes nothing.
  @Setup
  public void churn() {
    workload = load.on(policy.open(Workload.PAGES));
    int operations = load == Load.UNMET ? 0 : CHURN;
    for (int i = 0; i < operations; i++) {
      workload.operate();
    }
  }

  @Benchmark
  public int operation() {
    return workload.operate();
  }

  /// Adds a line to the file of this process's `kfuncdoc.freeRuns`: how many maximal runs of free pages there are.
  @TearDown
  public void countFreeRuns() throws IOException {
    String file = System.getProperty(FREE_RUNS, "");
    if (!file.isEmpty()) {
      Files.writeString(Path.of(file), load + " " + policy + " " + workload.pages().freeRuns() + "\n",
          StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }
}
