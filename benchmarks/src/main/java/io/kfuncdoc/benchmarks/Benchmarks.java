package io.kfuncdoc.benchmarks;

import io.kfuncdoc.benchmarks.guard.GuardBenchmark;
import io.kfuncdoc.benchmarks.memory.KernelPageBenchmark;
import io.kfuncdoc.benchmarks.memory.PageBenchmark;
import io.kfuncdoc.benchmarks.place.PlacementBenchmark;
import io.kfuncdoc.benchmarks.place.ThreadsBenchmark;
import io.kfuncdoc.runtime.kernel.Availability;
import io.kfuncdoc.runtime.kernel.Kernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// `./kfuncdoc benchmarks`: runs what there is about the arena and writes a page of tables.
public final class Benchmarks {

  private Benchmarks() {}

  /// @param args the file to write, then `short` for one short iteration of each, whose figures mean nothing
  public static void main(String[] args) throws RunnerException, IOException {
    Path file = Path.of(args[0]);
    boolean brief = List.of(args).contains("short");
    Results results = new Results();
    Path freeRuns = Files.createTempFile("free-runs", null);
    for (Class<?> benchmark : List.of(
        PlacementBenchmark.class, PageBenchmark.class, KernelPageBenchmark.class, GuardBenchmark.class,
        ThreadsBenchmark.class)) {
      if (benchmark != KernelPageBenchmark.class || isKernelThere()) {
        results.add(new Runner(options(benchmark, brief, freeRuns).build()).run());
      }
    }
    Files.writeString(file, new ArenaPage(new ArenaTables(results, read(freeRuns))).text());
    System.out.println("written: " + file);
  }

  private static boolean isKernelThere() {
    return Kernel.availability(List.of("bpf_arena_alloc_pages")) instanceof Availability.Available;
  }

  private static Map<String, Double> read(Path freeRuns) throws IOException {
    Map<String, Double> counts = new HashMap<>();
    for (String line : Files.readAllLines(freeRuns)) {
      int end = line.lastIndexOf(' ');
      counts.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
    }
    Files.delete(freeRuns);
    return counts;
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark, boolean brief, Path freeRuns) {
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include(benchmark.getName())
        .addProfiler(GCProfiler.class)
        .jvmArgsAppend("-D" + PlacementBenchmark.FREE_RUNS + "=" + freeRuns)
        .shouldFailOnError(true);
    return brief
        ? options.forks(1).warmupIterations(0).measurementIterations(1).measurementTime(TimeValue.milliseconds(50))
        : options;
  }
}
