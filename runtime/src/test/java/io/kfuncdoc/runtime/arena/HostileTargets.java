package io.kfuncdoc.runtime.arena;

import io.kfuncdoc.runtime.os.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;

/// Arenas of several kernels, their mappings, and closed arenas, for [HostileCalls]. Any thread may replace an arena.
final class HostileTargets implements AutoCloseable {

  static final int ARENAS = 8;

  private final List<SimulatedKernel> kernels = Stream.of(KernelRelease.values()).map(SimulatedKernel::new).toList();
  private final AtomicReferenceArray<ArenaMap> arenas = new AtomicReferenceArray<>(ARENAS);
  private final AtomicReferenceArray<ArenaMap> closed = new AtomicReferenceArray<>(ARENAS);
  private final AtomicReferenceArray<UserMapping> mappings = new AtomicReferenceArray<>(ARENAS);

  HostileTargets(Random random) {
    kernels.getLast().belowStart(BelowStart.AS_THE_KERNEL);
    for (int place = 0; place < ARENAS; place++) {
      replace(place, random);
      replace(place, random);
    }
  }

  /// The arena of a place, or now and then one that is closed.
  ArenaMap arena(int place, Random random) {
    return (random.nextInt(64) == 0 ? closed : arenas).get(place);
  }

  UserMapping mapping(int place) {
    return mappings.get(place);
  }

  SimulatedKernel kernel(Random random) {
    return kernels.get(random.nextInt(kernels.size()));
  }

  void remap(int place, UserMapping mapping) {
    mappings.set(place, mapping);
  }

  /// Closes an arena, whoever uses it, and puts a new one in its place.
  void replace(int place, Random random) {
    SimulatedKernel kernel = kernels.get(place % kernels.size());
    boolean onFile = place % 3 == 2 && Machine.current().isPresent();
    int pages = 1 + random.nextInt(place % 2 == 0 ? 64 : 700);
    long start = random.nextInt(4) == 0 ? 0 : (1L << 44) + ((long) random.nextInt(1 << 19) << 12);
    ArenaAttributes attributes = ArenaAttributes.pages(pages).startingAt(start)
        .withFlags(random.nextInt(4) == 0 ? ArenaAttributes.BPF_F_SEGV_ON_FAULT : 0);
    ArenaMap fresh = create(kernel, attributes, onFile ? ArenaBacking.memoryFile() : ArenaBacking.plain());
    UserMapping user = start == 0 && random.nextBoolean()
        ? fresh.mmap((1L << 45) + 0x10_0000, (long) pages << 12, 0, 3, UserMapping.MAP_SHARED) : fresh.mmap();
    ArenaMap old = arenas.getAndSet(place, fresh);
    mappings.set(place, user);
    if (old != null) {
      old.close();
      closed.set(place, old);
    }
  }

  /// An injected fault may strike the new arena's tree.
  private static ArenaMap create(SimulatedKernel kernel, ArenaAttributes attributes, ArenaBacking backing) {
    while (true) {
      try {
        return kernel.createArena(attributes, backing);
      } catch (KernelException noNode) {
        kernel.clearFaults();
      }
    }
  }

  /// Lets threads call, then checks what is still open.
  ///
  /// @param calls of each thread
  /// @return how many were refused
  long round(ExecutorService pool, int threads, int calls, long seed) throws InterruptedException {
    List<DeferredWorker> workers = kernels.stream().map(SimulatedKernel::startDeferredWorker).toList();
    List<HostileCalls> callers = new ArrayList<>();
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        HostileCalls caller = new HostileCalls(this, seed + thread);
        callers.add(caller);
        running.add(pool.submit(() -> {
          for (int call = 0; call < calls; call++) {
            caller.call();
          }
        }));
      }
      Traffic.await(running);
    } finally {
      workers.forEach(DeferredWorker::close);
    }
    check();
    return callers.stream().mapToLong(HostileCalls::refused).sum();
  }

  private void check() {
    for (SimulatedKernel kernel : kernels) {
      kernel.clearFaults();
      kernel.runDeferred();
    }
    for (int place = 0; place < ARENAS; place++) {
      ArenaMap arena = arenas.get(place);
      Integrity.check(arena, "place " + place + ", " + arena,
          arena.kernel().belowStart() == BelowStart.AS_THE_KERNEL);
    }
  }

  @Override
  public void close() {
    for (int place = 0; place < ARENAS; place++) {
      arenas.get(place).close();
    }
  }
}
