package io.kfuncdoc.runtime.arena;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.os.Machine;

/// One kernel, one arena, and its state as one letter per page.
final class ArenaScene implements AutoCloseable {

  static final long PAGE = 4096;
  /// A start whose low half is 0.
  static final long LINE = 1L << 44;
  /// A start whose low half is not 0.
  static final long ABOVE_LINE = LINE + 0x10_0000;
  static final int UINT_MAX = -1;

  final SimulatedKernel kernel;
  final ArenaMap arena;
  final ResultSlot out = new ResultSlot();

  ArenaScene(KernelRelease release, ArenaAttributes attributes) {
    kernel = new SimulatedKernel(release);
    arena = create(kernel, attributes);
  }

  /// An arena of plain memory, or of what the system property `kfuncdoc.arena.backing` asks for: `memory-file`, or
  /// `strict`.
  static ArenaMap create(SimulatedKernel kernel, ArenaAttributes attributes) {
    String wanted = System.getProperty("kfuncdoc.arena.backing", "plain");
    if (wanted.equals("plain")) {
      return kernel.createArena(attributes);
    }
    assumeTrue(Machine.current().isPresent(), "memory files are known on Linux, on x86-64 and arm64");
    ArenaBacking file = ArenaBacking.memoryFile();
    return kernel.createArena(attributes, wanted.equals("strict") ? file.strict() : file);
  }

  static ArenaScene of(KernelRelease release, int pages, long start) {
    return new ArenaScene(release, ArenaAttributes.pages(pages).startingAt(start));
  }

  AllocReason alloc(long addr, int pageCnt) {
    return kernel.allocPages(arena, addr, pageCnt, -1, 0, out);
  }

  FreeReason free(long ptr, int pageCnt) {
    return kernel.freePages(arena, ptr, pageCnt);
  }

  ReserveReason reserve(long ptr, int pageCnt) {
    return kernel.reservePages(arena, ptr, pageCnt, out);
  }

  /// Makes pages busy by whatever kfunc the release has for it.
  void take(long addr, int pageCnt) {
    if (kernel.release().hasReserve()) {
      reserve(addr, pageCnt);
    } else {
      alloc(addr, pageCnt);
    }
  }

  long page(int number) {
    return arena.start() + number * PAGE;
  }

  /// P: has memory; a dot: has none.
  String memory() {
    StringBuilder letters = new StringBuilder();
    for (int page = 0; page < arena.pages(); page++) {
      letters.append(arena.isPresent(page) ? 'P' : '.');
    }
    return letters.toString();
  }

  /// F: free; x: not free.
  String space() {
    StringBuilder letters = new StringBuilder();
    for (int page = 0; page < arena.pages(); page++) {
      letters.append(arena.isFree(page) ? 'F' : 'x');
    }
    return letters.toString();
  }

  @Override
  public void close() {
    arena.close();
  }
}
