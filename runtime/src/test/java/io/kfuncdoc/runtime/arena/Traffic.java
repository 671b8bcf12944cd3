package io.kfuncdoc.runtime.arena;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// An arena with its tenants, one for each thread. Between rounds nobody calls; then everything is counted.
final class Traffic implements AutoCloseable {

  private final String name;
  private final SimulatedKernel kernel;
  private final ArenaMap arena;
  private final List<Tenant> tenants;
  private long given;

  Traffic(String name, KernelRelease release, ArenaAttributes attributes, ArenaBacking backing, int threads,
      long seed) {
    this.name = name;
    kernel = new SimulatedKernel(release);
    arena = kernel.createArena(attributes, backing);
    UserMapping user = arena.mmap();
    tenants = IntStream.range(0, threads).mapToObj(n -> new Tenant(arena, user, n, seed + n)).toList();
  }

  String name() {
    return name;
  }

  Tenant tenant(int thread) {
    return tenants.get(thread);
  }

  ArenaMap arena() {
    return arena;
  }

  /// How many pages were given to tenants until the last check.
  long given() {
    return given;
  }

  long steps() {
    return tenants.stream().mapToLong(Tenant::steps).sum();
  }

  /// Runs one round: every thread makes `steps` steps with its tenant of each arena in turn, while a worker does the
  /// deferred frees of each. Then all arenas are checked.
  static void round(List<Traffic> arenas, int threads, int steps, ExecutorService pool) throws InterruptedException {
    List<DeferredWorker> workers = arenas.stream().map(traffic -> traffic.kernel.startDeferredWorker()).toList();
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int number = thread;
        running.add(pool.submit(() -> {
          for (int step = 0; step < steps; step++) {
            arenas.get((step + number) % arenas.size()).tenant(number).step();
          }
        }));
      }
      await(running);
    } finally {
      workers.forEach(DeferredWorker::close);
    }
    arenas.forEach(Traffic::check);
  }

  /// Waits for all, then reports the first failure.
  static void await(List<Future<?>> running) throws InterruptedException {
    AssertionError failure = null;
    for (Future<?> one : running) {
      try {
        one.get();
      } catch (ExecutionException e) {
        if (failure == null) {
          failure = new AssertionError(e.getCause().toString(), e.getCause());
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /// Free, reserved, allocated and touched pages are all pages; no page has two owners; stamps are where they were put.
  void check() {
    kernel.clearFaults();
    while (arena.deferredFrees() > 0) {
      kernel.runDeferred();
    }
    Integrity.check(arena, name, false);
    BitSet owned = new BitSet();
    int allocated = 0;
    int reserved = 0;
    for (Tenant tenant : tenants) {
      tenant.verifyAll();
      for (Tenant.Run run : tenant.runs()) {
        require(owned.get(run.first(), run.end()).isEmpty(), "pages of " + run + " were given twice");
        owned.set(run.first(), run.end());
        if (run.reserved()) {
          reserved += run.end() - run.first();
        } else {
          allocated += run.end() - run.first();
        }
      }
    }
    int free = 0;
    int touched = 0;
    for (int page = 0; page < arena.pages(); page++) {
      if (arena.isFree(page)) {
        require(!owned.get(page), "page " + page + " is free and owned");
        free++;
      } else if (!owned.get(page)) {
        require(arena.isPresent(page), "page " + page + " is lost");
        touched++;
        kernel.freePages(arena, arena.addressOf(page), 1);
      }
    }
    require(free + reserved + allocated + touched == arena.pages(), free + " free, " + reserved + " reserved, "
        + allocated + " allocated, " + touched + " touched of " + arena.pages());
    given = tenants.stream().mapToLong(Tenant::taken).sum();
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(name + ": " + otherwise);
    }
  }

  @Override
  public void close() {
    arena.close();
  }
}
