package io.kfuncdoc.benchmarks;

import static io.kfuncdoc.benchmarks.RstTable.figure;

import io.kfuncdoc.benchmarks.place.Load;
import java.util.Map;

/// The results about the arena as tables.
final class ArenaTables {

  private static final String PLACE = "PlacementBenchmark.operation";

  private final Results results;
  private final Map<String, Double> freeRuns;

  /// @param freeRuns by the names of workload and policy
  ArenaTables(Results results, Map<String, Double> freeRuns) {
    this.results = results;
    this.freeRuns = freeRuns;
  }

  /// A line for each workload.
  RstTable placement() {
    RstTable table = new RstTable("workload", "arena, ns", "free runs", "bytes allocated on the heap", "TreeMap, ns",
        "TreeMap / arena", "BitSet, ns", "BitSet / arena", "its free runs");
    for (Load load : Load.values()) {
      double arena = place(load, "CHECKED");
      double tree = place(load, "TREE_MAP");
      table.row(load.text, figure(arena), runs(load, "CHECKED"),
          figure(results.allocated(PLACE, "load", load.name(), "policy", "CHECKED")),
          figure(tree), figure(tree / arena),
          figure(place(load, "BIT_SET")), figure(place(load, "BIT_SET") / arena), runs(load, "BIT_SET"));
    }
    return table;
  }

  private double place(Load load, String policy) {
    return results.score(PLACE, "load", load.name(), "policy", policy);
  }

  private String runs(Load load, String policy) {
    return figure(freeRuns.getOrDefault(load + " " + policy, Double.NaN));
  }

  /// A line for each way to get a page.
  RstTable pages() {
    RstTable table = new RstTable("pages of", "ns", "/ arena");
    double arena = results.score("arenaInMemoryFile");
    pageRow(table, "the arena, in a memory file", "arenaInMemoryFile", arena);
    pageRow(table, "Netty's pooled direct buffers, zeroed", "nettyPooledDirect", arena);
    pageRow(table, "a confined arena of the JDK for each", "jdkConfinedArena", arena);
    pageRow(table, "the running kernel's arena", "runningKernel", arena);
    return table;
  }

  private void pageRow(RstTable table, String text, String method, double arena) {
    double score = results.score(method);
    table.row(text, figure(score), Double.isNaN(score) ? "--" : figure(score / arena));
  }

  /// A line for each way to check arguments.
  RstTable guards() {
    RstTable table = new RstTable("arguments checked by", "ns", "more than by hand, ns");
    double byHand = results.score("ifsByHand");
    guardRow(table, "the checked stub", "checkedStub", byHand);
    guardRow(table, "the same ifs, written by hand", "ifsByHand", byHand);
    guardRow(table, "those behind a reflective proxy", "reflectiveProxy", byHand);
    guardRow(table, "Hibernate Validator, then those", "hibernateValidator", byHand);
    return table;
  }

  private void guardRow(RstTable table, String text, String method, double byHand) {
    double score = results.score(method);
    table.row(text, figure(score), figure(score - byHand));
  }

  /// A line for one arena without and one with memory, and for what they are to be compared with.
  RstTable threads() {
    RstTable table = new RstTable("pairs of calls in a microsecond", "one thread", "two threads", "ratio");
    threadRow(table, "one arena, without memory", results.score("oneThread", "memory", "false"),
        results.score("twoThreads", "memory", "false"));
    threadRow(table, "one arena, in a memory file", results.score("oneThread", "memory", "true"),
        results.score("twoThreads", "memory", "true"));
    threadRow(table, "an arena for each thread, without memory", results.score("oneThreadOwn"),
        results.score("twoThreadsOwn"));
    threadRow(table, "a counter under a lock, taken twice", results.score("oneThreadCounts"),
        results.score("twoThreadsCount"));
    return table;
  }

  private static void threadRow(RstTable table, String text, double one, double two) {
    table.row(text, figure(one), figure(two), figure(two / one));
  }
}
