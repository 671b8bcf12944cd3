package io.kfuncdoc.selftest.plant;

import java.util.List;

/// A source of the simulated arena, and the methods in it that the kfuncs run through.
///
/// @param methods those that are changed; all of them if empty
record ArenaFile(String type, List<String> methods) {

  static final List<ArenaFile> ALL = List.of(
      new ArenaFile("AllocPages", List.of()),
      new ArenaFile("FreePages", List.of()),
      new ArenaFile("ReservePages", List.of()),
      new ArenaFile("FreeRuns", List.of(
          "find", "findFirst", "isSet", "runEnd", "clear", "set", "runAt", "insert", "remove")),
      new ArenaFile("ArenaPages", List.of("map", "unmap", "isPresent")),
      new ArenaFile("PlainStore", List.of("commit")),
      new ArenaFile("ArenaMap", List.of("populate", "addressOf", "pages")),
      new ArenaFile("ArenaAddress", List.of()),
      new ArenaFile("DeferredFrees", List.of("push", "pop", "newestLow", "newestCount", "isEmpty")),
      new ArenaFile("SimulatedKernel", List.of("isOnline", "lockFails", "defer", "runDeferred")),
      new ArenaFile("KernelRelease", List.of(
          "firstFit", "treeNodesCanBeWanting", "hasReserve", "nodeValidated", "freeSpaceLockCanFail",
          "nonSleepableCallers", "mappedHeadIsFreed", "isFrom")));
}
