package io.kfuncdoc.runtime.arena;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The arenas of a kernel that have deferred frees, in the order in which they got their first.
final class DeferredWork {

  private final SimulatedKernel kernel;
  private final Set<ArenaMap> arenas = new LinkedHashSet<>();

  DeferredWork(SimulatedKernel kernel) {
    this.kernel = kernel;
  }

  /// An arena that is closed was told to [#remove(ArenaMap)] already, or will be.
  synchronized void add(ArenaMap arena) {
    if (!arena.isClosed()) {
      arenas.add(arena);
      notifyAll();
    }
  }

  synchronized void remove(ArenaMap arena) {
    arenas.remove(arena);
  }

  synchronized boolean isEmpty() {
    return arenas.isEmpty();
  }

  private synchronized List<ArenaMap> waiting() {
    return List.copyOf(arenas);
  }

  /// Waits until there is something to do.
  synchronized void await() throws InterruptedException {
    while (arenas.isEmpty()) {
      wait();
    }
  }

  /// Does what there is, once.
  ///
  /// @return how many frees were done
  int run() {
    int done = 0;
    for (ArenaMap arena : waiting()) {
      done += FreePages.runDeferred(kernel, arena);
      forgetIfDone(arena);
    }
    return done;
  }

  private synchronized void forgetIfDone(ArenaMap arena) {
    if (arena.deferred().size() == 0) {
      arenas.remove(arena);
    }
  }
}
