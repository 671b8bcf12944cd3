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

/// Threads that take a page each and give it back, in one arena; and what explains the figures: the same with an arena
/// for each thread, and a lock that is taken as often and guards a counter only.
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

    private ArenaMap arena;

    @Setup
    public void open() {
      arena = arena(memory ? ArenaBacking.memoryFile() : ArenaBacking.none());
    }

    @TearDown
    public void close() {
      arena.close();
    }
  }

  private static ArenaMap arena(ArenaBacking backing) {
    return new SimulatedKernel(KernelRelease.V7_1)
        .createArena(ArenaAttributes.pages(Workload.PAGES).startingAt(START), backing);
  }

  private static ArenaKfuncs kfuncs(ArenaMap arena) {
    return CheckedArenaKfuncs.enforcing(new ArenaEngine(arena.kernel()), Release.of("7.1"), OutcomeObserver.NONE);
  }

  /// A checked stub serves one thread.
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets the fields
  public static class Caller {

    private ArenaKfuncs kfuncs;

    @Setup
    public void open(Shared shared) {
      kfuncs = kfuncs(shared.arena);
    }
  }

  /// An arena that one thread has for itself, without memory.
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets the fields
  public static class Own {

    private ArenaMap arena;
    private ArenaKfuncs kfuncs;

    @Setup
    public void open() {
      arena = arena(ArenaBacking.none());
      kfuncs = kfuncs(arena);
    }
  }

  /// A number under a lock.
  @State(Scope.Benchmark)
  public static class Counter {
    private long count;

    private synchronized long next() {
      return ++count;
    }
  }

  @Benchmark
  @Threads(1)
  public long oneThread(Shared shared, Caller caller) {
    return takeAndGive(shared.arena, caller.kfuncs);
  }

  @Benchmark
  @Threads(2)
  public long twoThreads(Shared shared, Caller caller) {
    return takeAndGive(shared.arena, caller.kfuncs);
  }

  @Benchmark
  @Threads(1)
  public long oneThreadOwn(Own own) {
    return takeAndGive(own.arena, own.kfuncs);
  }

  @Benchmark
  @Threads(2)
  public long twoThreadsOwn(Own own) {
    return takeAndGive(own.arena, own.kfuncs);
  }

  @Benchmark
  @Threads(1)
  public long oneThreadCounts(Counter counter) {
    return counter.next() + counter.next();
  }

  @Benchmark
  @Threads(2)
  public long twoThreadsCount(Counter counter) {
    return counter.next() + counter.next();
  }

  private static long takeAndGive(ArenaMap arena, ArenaKfuncs kfuncs) {
    long page = kfuncs.bpf_arena_alloc_pages(arena, 0, 1, -1, 0);
    kfuncs.bpf_arena_free_pages(arena, page, 1);
    return page;
  }
}
