package io.kfuncdoc.selftest;

import io.kfuncdoc.sample.ArenaKfuncsContract;
import io.kfuncdoc.selftest.plant.Kind;
import io.kfuncdoc.selftest.plant.Mutant;
import io.kfuncdoc.selftest.plant.Originals;
import io.kfuncdoc.selftest.run.Catch;
import io.kfuncdoc.selftest.run.LoopWatch;
import io.kfuncdoc.selftest.run.Trial;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Plants every mutant, one at a time, and prints which check caught it.
public final class SelfTest {

  private final Options options;
  private final PrintStream out;
  private final Unobservable unobservable;

  SelfTest(Options options, PrintStream out) throws IOException {
    this.options = options;
    this.out = out;
    this.unobservable = Unobservable.read();
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    if (List.of(args).contains("--help")) {
      System.out.println(Options.USAGE);
      return;
    }
    Options options;
    try {
      options = Options.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(Options.USAGE);
      System.exit(2);
      return;
    }
    // A thread that a mutant started may be the one that does not end.
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
      if (!(e instanceof LoopWatch.TimeIsUp)) {
        System.err.println(thread + ": " + e);
      }
    });
    System.exit(new SelfTest(options, System.out).run() ? 0 : 1);
  }

  /// A mutant with its number.
  private record Numbered(int number, Mutant mutant) {}

  /// @return whether every mutant that counts was caught
  boolean run() throws IOException, InterruptedException {
    long end = options.seconds() == 0 ? Long.MAX_VALUE : System.nanoTime() + options.seconds() * 1_000_000_000L;
    Originals originals = new Originals(options.root());
    List<Mutant> all = originals.mutants(ArenaKfuncsContract.CONTRACT);
    if (options.only() > all.size()) {
      out.println("there are " + all.size() + " mutants, and no number " + options.only());
      return false;
    }
    Report report = new Report(out);
    Optional<Catch> complaint = new Trial(originals).original(options.sample() == 0);
    if (complaint.isPresent()) {
      out.println("The original is not fit to be changed: " + complaint.get());
      return false;
    }
    List<String> stale = unobservable.stale(all);
    stale.forEach(key -> out.println("unobservable.txt names no mutant: " + key));
    report.begin();
    try (ExecutorService threads = Executors.newFixedThreadPool(options.threads())) {
      ThreadLocal<Trial> trials = ThreadLocal.withInitial(() -> new Trial(originals));
      List<Future<Verdict>> verdicts = new ArrayList<>();
      List<Numbered> chosen = chosen(all);
      for (Numbered one : chosen) {
        verdicts.add(threads.submit(() -> verdict(trials.get(), one.mutant(), end)));
      }
      for (int i = 0; i < verdicts.size(); i++) {
        report.add(chosen.get(i).number(), chosen.get(i).mutant(), result(verdicts.get(i)));
      }
    }
    boolean allCaught = report.end();
    return allCaught && stale.isEmpty();
  }

  private static Verdict result(Future<Verdict> verdict) throws InterruptedException {
    try {
      return verdict.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Verdict verdict(Trial trial, Mutant mutant, long end) {
    if (System.nanoTime() >= end) {
      return new Verdict.NotRun();
    }
    Optional<String> reason = unobservable.reason(mutant);
    try {
      // What is listed is tried on the checks that take seconds, not on those that take half a minute.
      Optional<Catch> found = trial.run(mutant, reason.isEmpty() || options.only() > 0);
      if (found.isPresent()) {
        return new Verdict.Caught(found.get(), reason.isPresent());
      }
      return reason.<Verdict>map(Verdict.Unobservable::new).orElseGet(Verdict.Survived::new);
    } catch (Trial.Stillborn e) {
      return new Verdict.Stillborn();
    }
  }

  private List<Numbered> chosen(List<Mutant> all) {
    List<Numbered> chosen = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Kind kind = all.get(i).kind();
      if (options.only() == 0 ? options.kinds().contains(kind) : options.only() == i + 1) {
        chosen.add(new Numbered(i + 1, all.get(i)));
      }
    }
    if (options.sample() > 0 && options.sample() < chosen.size()) {
      Collections.shuffle(chosen, new Random(options.seed()));
      chosen.subList(options.sample(), chosen.size()).clear();
      chosen.sort((a, b) -> Integer.compare(a.number(), b.number()));
    }
    return chosen;
  }
}
