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
      String[] checked = {"load", load.name(), "policy", "CHECKED"};
      String[] tree = {"load", load.name(), "policy", "TREE_MAP"};
      String[] next = {"load", load.name(), "policy", "BIT_SET"};
      double arena = results.score(PLACE, checked);
      table.row(load.text, results.spread(PLACE, checked), runs(load, "CHECKED"),
          figure(results.allocated(PLACE, checked)),
          results.spread(PLACE, tree), figure(results.score(PLACE, tree) / arena),
          results.spread(PLACE, next), figure(results.score(PLACE, next) / arena), runs(load, "BIT_SET"));
    }
    return table;
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
    table.row(text, results.spread(method), figure(results.score(method) / arena));
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
    table.row(text, results.spread(method), figure(results.score(method) - byHand));
  }

  /// A line for one arena without and one with memory, and for what they are to be compared with.
  RstTable threads() {
    RstTable table = new RstTable("pairs of calls in a microsecond", "one thread", "two threads", "ratio");
    threadRow(table, "one arena, without memory", "oneThread", "twoThreads", "memory", "false");
    threadRow(table, "one arena, in a memory file", "oneThread", "twoThreads", "memory", "true");
    threadRow(table, "an arena for each thread, without memory", "oneThreadOwn", "twoThreadsOwn");
    threadRow(table, "a counter under a lock, taken twice", "oneThreadCounts", "twoThreadsCount");
    return table;
  }

  private void threadRow(RstTable table, String text, String one, String two, String... parameters) {
    table.row(text, results.spread(one, parameters), results.spread(two, parameters),
        figure(results.score(two, parameters) / results.score(one, parameters)));
  }
}
