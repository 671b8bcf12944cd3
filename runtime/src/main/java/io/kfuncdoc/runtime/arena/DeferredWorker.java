package io.kfuncdoc.runtime.arena;

/// A thread that does the deferred frees of a kernel, see [SimulatedKernel#startDeferredWorker()].
public final class DeferredWorker implements AutoCloseable {

  private final Thread thread;

  DeferredWorker(DeferredWork work) {
    thread = Thread.ofPlatform().daemon().name("arena-deferred-frees").start(() -> {
      try {
        while (!Thread.currentThread().isInterrupted()) {
          work.await();
          work.run();
        }
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
      }
    });
  }

  /// Ends the thread after the free that it is doing. A second close does nothing.
  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
