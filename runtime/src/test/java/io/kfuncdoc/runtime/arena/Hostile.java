package io.kfuncdoc.runtime.arena;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Millions of hostile calls in a JVM of their own, with a check of every arena between rounds; `.ci/hostile` starts
/// it.
final class Hostile {

  private static final int THREADS = 4;
  private static final int CALLS_PER_ROUND = 25_000;

  private Hostile() {}

  /// @param args how many millions of calls
  public static void main(String[] args) throws InterruptedException {
    Instant begin = Instant.now();
    long wanted = (long) (Double.parseDouble(args[0]) * 1_000_000);
    long calls = 0;
    long refused = 0;
    Random seeds = new Random(10);
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      while (calls < wanted) {
        try (HostileTargets targets = new HostileTargets(seeds)) {
          for (int round = 0; round < 10 && calls < wanted; round++) {
            refused += targets.round(pool, THREADS, CALLS_PER_ROUND, seeds.nextLong());
            calls += (long) THREADS * CALLS_PER_ROUND;
          }
        }
      }
    }
    System.out.printf("hostile: %,d calls from %d threads in %d s, %,d refused with an exception; "
        + "every arena is sound%n", calls, THREADS, Duration.between(begin, Instant.now()).toSeconds(), refused);
  }
}
