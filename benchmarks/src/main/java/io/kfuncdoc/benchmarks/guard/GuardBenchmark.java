package io.kfuncdoc.benchmarks.guard;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.arena.ArenaBacking;
import io.kfuncdoc.runtime.arena.ArenaMap;
import io.kfuncdoc.runtime.arena.KernelRelease;
import io.kfuncdoc.runtime.arena.SimulatedKernel;
import io.kfuncdoc.sample.ArenaKfuncs;
import io.kfuncdoc.sample.CheckedArenaKfuncs;
import jakarta.validation.Validation;
import jakarta.validation.executable.ExecutableValidator;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A call of `bpf_arena_reserve_pages()` with arguments that all guards let through, over an engine that does nothing.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class GuardBenchmark {

  private static final long START = 1L << 44;
  private static final int PAGES = 1 << 20;
  private static final int CALLS = 1024;

  private final Yes engine = new Yes();
  private final ArenaMap arena = new SimulatedKernel(KernelRelease.V7_1)
      .createArena(ArenaAttributes.pages(PAGES).startingAt(START), ArenaBacking.none());
  private final ArenaKfuncs checked =
      CheckedArenaKfuncs.enforcing(engine, Release.of("7.1"), OutcomeObserver.NONE);
  private final Reserve byHand = new ByHand(engine);
  private final Reserve proxy = throughProxy(byHand);
  private final ExecutableValidator validator = validator();
  private final Method method = method();
  private final long[] pointers = new long[CALLS];
  private final int[] counts = new int[CALLS];
  private int next;

  public GuardBenchmark() {
    Random random = new Random(1);
    for (int i = 0; i < CALLS; i++) {
      pointers[i] = START + ((long) random.nextInt(PAGES / 2) << 12);
      counts[i] = 1 + random.nextInt(64);
    }
  }

  private static Reserve throughProxy(Reserve target) {
    InvocationHandler handler = (_, called, arguments) -> called.invoke(target, arguments);
    return (Reserve) Proxy.newProxyInstance(Reserve.class.getClassLoader(), new Class<?>[] {Reserve.class}, handler);
  }

  private static ExecutableValidator validator() {
    return Validation.byDefaultProvider().configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory().getValidator().forExecutables();
  }

  private static Method method() {
    return Reserve.class.getMethods()[0];
  }

  private int turn() {
    next = (next + 1) & (CALLS - 1);
    return next;
  }

  @Benchmark
  public int checkedStub() {
    int i = turn();
    return checked.bpf_arena_reserve_pages(arena, pointers[i], counts[i]);
  }

  @Benchmark
  public int ifsByHand() {
    int i = turn();
    return byHand.reserve(arena, pointers[i], counts[i]);
  }

  @Benchmark
  public int reflectiveProxy() {
    int i = turn();
    return proxy.reserve(arena, pointers[i], counts[i]);
  }

  /// The validator finds nothing wrong; then the call is made.
  @Benchmark
  public int hibernateValidator() {
    int i = turn();
    if (!validator.validateParameters(byHand, method, new Object[] {arena, pointers[i], counts[i]}).isEmpty()) {
      throw new IllegalStateException("an argument was refused");
    }
    return byHand.reserve(arena, pointers[i], counts[i]);
  }
}
