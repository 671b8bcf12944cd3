package io.kfuncdoc.runtime.arena;

import io.kfuncdoc.runtime.os.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Threads that share several arenas for minutes, with a check of everything between rounds; `.ci/soak` starts it.
final class Soak {

  private static final int THREADS = 4;
  private static final int STEPS = 50_000;
  private static final int ROUNDS_PER_LIFE = 25;

  private Soak() {}

  /// @param args how many minutes
  public static void main(String[] args) throws InterruptedException {
    double minutes = Double.parseDouble(args[0]);
    Instant begin = Instant.now();
    Instant end = begin.plus(Duration.ofMillis((long) (minutes * 60_000)));
    Random seeds = new Random(6);
    long rounds = 0;
    long steps = 0;
    long given = 0;
    int lives = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      while (Instant.now().isBefore(end)) {
        List<Traffic> arenas = arenas(seeds.nextLong());
        for (int round = 0; round < ROUNDS_PER_LIFE && Instant.now().isBefore(end); round++) {
          Traffic.round(arenas, THREADS, STEPS, pool);
          rounds++;
        }
        lives++;
        steps += arenas.stream().mapToLong(Traffic::steps).sum();
        given += arenas.stream().mapToLong(Traffic::given).sum();
        arenas.forEach(Traffic::close);
      }
    }
    System.out.printf("soak: %d s, %d threads, %d kinds of arenas, %d lives of them, %,d rounds, %,d operations, "
        + "%,d pages given; no page lost, none given twice, no foreign content%n",
        Duration.between(begin, Instant.now()).toSeconds(), THREADS, arenas(0).size(), lives, rounds, steps, given);
  }

  private static List<Traffic> arenas(long seed) {
    List<Traffic> arenas = new ArrayList<>();
    ArenaAttributes small = ArenaAttributes.pages(200).startingAt(1L << 44);
    ArenaAttributes large = ArenaAttributes.pages(5_000).startingAt((1L << 45) + 0x10_0000);
    ArenaAttributes faulting = small.withFlags(ArenaAttributes.BPF_F_SEGV_ON_FAULT);
    add(arenas, KernelRelease.V6_9, small, ArenaBacking.plain(), seed);
    add(arenas, KernelRelease.V7_1, large, ArenaBacking.plain(), seed);
    if (Machine.current().isPresent()) {
      add(arenas, KernelRelease.V6_18, faulting, ArenaBacking.memoryFile(), seed);
      add(arenas, KernelRelease.V7_1, large.startingAt(1L << 46), ArenaBacking.memoryFile(), seed);
      if (strictIsPermitted()) {
        add(arenas, KernelRelease.V7_1, small.startingAt(3L << 45), ArenaBacking.memoryFile().strict(), seed);
      }
    }
    return arenas;
  }

  private static void add(List<Traffic> arenas, KernelRelease release, ArenaAttributes attributes,
      ArenaBacking backing, long seed) {
    String name = release + ", " + attributes.maxEntries() + " pages, " + backing;
    arenas.add(new Traffic(name, release, attributes, backing, THREADS, seed + 100L * arenas.size()));
  }

  static boolean strictIsPermitted() {
    try (ArenaMap arena = new SimulatedKernel(KernelRelease.V7_1)
        .createArena(ArenaAttributes.pages(1).startingAt(1L << 44), ArenaBacking.memoryFile().strict())) {
      return !arena.isClosed();
    } catch (BackingException refused) {
      return false;
    }
  }
}
