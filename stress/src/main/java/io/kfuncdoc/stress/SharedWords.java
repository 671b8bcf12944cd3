package io.kfuncdoc.stress;

import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.arena.ArenaMap;
import io.kfuncdoc.runtime.arena.KernelRelease;
import io.kfuncdoc.runtime.arena.ProgramView;
import io.kfuncdoc.runtime.arena.SimulatedKernel;
import io.kfuncdoc.runtime.arena.UserMapping;
import java.util.concurrent.atomic.AtomicLong;

/// The words of one arena, for the states of all tests: making an arena for each state would leave no time to race. A
/// state gets two words of its own, 64 bytes apart, and clears them.
final class SharedWords {

  private static final int PAGES = 1024;
  private static final int STRIDE = 128;
  private static final int DISTANCE = 64;
  private static final long START = 1L << 44;
  private static final ArenaMap ARENA = allocated();
  private static final AtomicLong STATES = new AtomicLong();

  static final ProgramView PROGRAM = ARENA.program();
  static final UserMapping USER = ARENA.mmap();

  private SharedWords() {}

  private static ArenaMap allocated() {
    SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V7_1);
    ArenaMap arena = kernel.createArena(ArenaAttributes.pages(PAGES).startingAt(START));
    kernel.allocPages(arena, START, PAGES, -1, 0, new ResultSlot());
    return arena;
  }

  /// The address of the first word of a state, both words 0.
  static long take() {
    long place = STATES.getAndIncrement() % (PAGES * 4096L / STRIDE);
    long at = START + place * STRIDE;
    PROGRAM.store64(at, 0);
    PROGRAM.store64(second(at), 0);
    return at;
  }

  static long second(long at) {
    return at + DISTANCE;
  }
}
