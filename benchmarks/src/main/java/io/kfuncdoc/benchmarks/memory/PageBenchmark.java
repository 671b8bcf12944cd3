package io.kfuncdoc.benchmarks.memory;

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
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.lang.foreign.Arena;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A page of zeroes is got and given back, of those that are held at the time the one that was got longest ago. 4,096
/// pages are held.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = {"--enable-native-access=ALL-UNNAMED", "-Xmx2g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PageBenchmark {

  private static final long START = 1L << 44;
  private static final int PAGES = 1 << 20;
  private static final int PAGE = 4096;
  private static final int HELD = 4096;

  /// An arena whose pages are in a memory file.
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets the fields
  public static class SharedArena {

    private final long[] held = new long[HELD];
    private ArenaMap arena;
    private ArenaKfuncs kfuncs;
    private int oldest;

    @Setup
    public void open() {
      SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V7_1);
      arena = kernel.createArena(ArenaAttributes.pages(PAGES).startingAt(START), ArenaBacking.memoryFile());
      kfuncs = CheckedArenaKfuncs.enforcing(new ArenaEngine(kernel), Release.of("7.1"), OutcomeObserver.NONE);
      for (int i = 0; i < HELD; i++) {
        held[i] = kfuncs.bpf_arena_alloc_pages(arena, 0, 1, -1, 0);
      }
      shuffle(held);
    }

    private static void shuffle(long[] pages) {
      Random random = new Random(1);
      for (int i = pages.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        long swap = pages[i];
        pages[i] = pages[other];
        pages[other] = swap;
      }
    }

    @TearDown
    public void close() {
      arena.close();
    }
  }

  @Benchmark
  public long arenaInMemoryFile(SharedArena state) {
    int which = state.oldest++ & (HELD - 1);
    long page = state.kfuncs.bpf_arena_alloc_pages(state.arena, 0, 1, -1, 0);
    state.kfuncs.bpf_arena_free_pages(state.arena, state.held[which], 1);
    state.held[which] = page;
    return page;
  }

  /// Netty's pool, whose pages are zeroed here, as it does not do that.
  @State(Scope.Thread)
  public static class Pool {

    private final ByteBuf[] held = new ByteBuf[HELD];
    private int oldest;

    @Setup
    public void fill() {
      for (int i = 0; i < HELD; i++) {
        held[i] = PooledByteBufAllocator.DEFAULT.directBuffer(PAGE, PAGE);
      }
    }

    @TearDown(Level.Trial)
    public void release() {
      for (ByteBuf page : held) {
        page.release();
      }
    }
  }

  @Benchmark
  public ByteBuf nettyPooledDirect(Pool state) {
    int which = state.oldest++ & (HELD - 1);
    ByteBuf page = PooledByteBufAllocator.DEFAULT.directBuffer(PAGE, PAGE);
    page.setZero(0, PAGE);
    state.held[which].release();
    state.held[which] = page;
    return page;
  }

  /// A confined arena of the JDK for each page.
  @State(Scope.Thread)
  public static class Confined {

    private final Arena[] held = new Arena[HELD];
    private int oldest;

    @Setup
    public void fill() {
      for (int i = 0; i < HELD; i++) {
        held[i] = newPage();
      }
    }

    @SuppressWarnings("MustBeClosedChecker") // whoever holds it closes it
    private static Arena newPage() {
      Arena page = Arena.ofConfined();
      page.allocate(PAGE, PAGE);
      return page;
    }

    @TearDown(Level.Trial)
    public void release() {
      for (Arena page : held) {
        page.close();
      }
    }
  }

  @Benchmark
  public Arena jdkConfinedArena(Confined state) {
    int which = state.oldest++ & (HELD - 1);
    Arena page = Confined.newPage();
    state.held[which].close();
    state.held[which] = page;
    return page;
  }
}
