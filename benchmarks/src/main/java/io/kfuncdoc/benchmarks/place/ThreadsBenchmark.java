package io.kfuncdoc.benchmarks.place;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.arena.ArenaBacking;
import io.kfuncdoc.runtime.arena.ArenaMap;
import io.kfuncdoc.runtime.arena.KernelRelease;
import io.kfuncdoc.runtime.arena.SimulatedKernel;
import io.kfuncdoc.sample.ArenaEngine;
import io.kfuncdoc.sample.ArenaKfuncs;
import io.kfuncdoc.sample.CheckedArenaKfuncs;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// Threads that take a page each and give it back, in one arena.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = {"--enable-native-access=ALL-UNNAMED", "-Xmx2g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ThreadsBenchmark {

  private static final long START = 1L << 44;

  /// The arena that the threads share.
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // JMH sets the fields
  public static class Shared {

    /// Whether its pages have memory.
    @Param({"false", "true"})
    public boolean memory;

    private SimulatedKernel kernel;
    private ArenaMap arena;

    @Setup
    public void open() {
      kernel = new SimulatedKernel(KernelRelease.V7_1);
      arena = kernel.createArena(ArenaAttributes.pages(Workload.PAGES).startingAt(START),
          memory ? ArenaBacking.memoryFile() : ArenaBacking.none());
    }

    @TearDown
    public void close() {
      arena.close();
    }
  }

  /// A checked stub serves one thread.
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets the fields
  public static class Caller {

    private ArenaKfuncs kfuncs;

    @Setup
    public void open(Shared shared) {
      kfuncs = CheckedArenaKfuncs.enforcing(new ArenaEngine(shared.kernel), Release.of("7.1"), OutcomeObserver.NONE);
    }
  }

  @Benchmark
  @Threads(1)
  public long oneThread(Shared shared, Caller caller) {
    return takeAndGive(shared, caller);
  }

  @Benchmark
  @Threads(2)
  public long twoThreads(Shared shared, Caller caller) {
    return takeAndGive(shared, caller);
  }

  private static long takeAndGive(Shared shared, Caller caller) {
    long page = caller.kfuncs.bpf_arena_alloc_pages(shared.arena, 0, 1, -1, 0);
    caller.kfuncs.bpf_arena_free_pages(shared.arena, page, 1);
    return page;
  }
}
