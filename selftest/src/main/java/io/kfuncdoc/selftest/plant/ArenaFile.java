package io.kfuncdoc.selftest.plant;

import java.util.List;

/// A source of the simulated arena, and the methods in it that the kfuncs run through.
///
/// What only changes how much room something takes, or how long, no answer tells, and it is not planted: the growth of
/// arrays (`reach`, `isFull`, `sweep`, `forget`, `newLeaf`, `chunk`), Spares, WarmPages. The tests of these classes hold it.
/// Nor are the two sets of numbers, BitTree and SlotBits, whose tests hold them against plain sets. Memory files
/// (SharedStore) are none of the worlds that mutants are tried in.
///
/// @param methods those that are changed; all of them if empty
record ArenaFile(String type, List<String> methods) {

  static final List<ArenaFile> ALL = List.of(
      new ArenaFile("AllocPages", List.of()),
      new ArenaFile("FreePages", List.of()),
      new ArenaFile("ReservePages", List.of()),
      new ArenaFile("FreeRuns", List.of(
          "find", "take", "findFirst", "isSet", "runEnd", "isFree", "clear", "set", "join", "nextFree")),
      new ArenaFile("RunsByLength", List.of("best", "add", "remove")),
      new ArenaFile("RunStack", List.of("isEmpty", "push", "newest")),
      new ArenaFile("RunCheck", List.of("isRun", "mark", "unmark")),
      new ArenaFile("ArenaPages", List.of("map", "unmap", "isPresent")),
      new ArenaFile("PlainStore", List.of("commit", "memory", "offset", "index")),
      new ArenaFile("PopulatePage", List.of()),
      new ArenaFile("UserRange", List.of()),
      new ArenaFile("ArenaMap", List.of("addressOf", "takeRun")),
      new ArenaFile("ArenaAddress", List.of()),
      new ArenaFile("DeferredFrees", List.of("push", "pop", "low")),
      new ArenaFile("SimulatedKernel", List.of("isOnline", "lockFails", "defer")),
      new ArenaFile("KernelRelease", List.of("firstFit", "nodeValidated", "faultOnTakenPageFails", "isFrom")));

  boolean has(String method) {
    return methods.isEmpty() || methods.contains(method);
  }

  /// Whether it finds a run by the best-fit rule; in others numbers are arithmetic.
  boolean places() {
    return type.equals("FreeRuns") || type.startsWith("Run");
  }
}
