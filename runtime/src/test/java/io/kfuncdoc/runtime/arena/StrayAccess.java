package io.kfuncdoc.runtime.arena;

import io.kfuncdoc.runtime.ResultSlot;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The main class of a process of its own: accesses memory by its address, where there is an arena and where there is
/// none, and prints one line for each access.
final class StrayAccess {

  private static final long START = 0x1234_5600_0000L;
  private static final int PAGES = 16;

  private StrayAccess() {}

  /// @param args `strict`, or nothing for an arena that is not
  public static void main(String[] args) {
    SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V7_1);
    ArenaBacking backing = args.length > 0 ? ArenaBacking.memoryFile().strict() : ArenaBacking.memoryFile();
    try (ArenaMap arena = kernel.createArena(ArenaAttributes.pages(PAGES).startingAt(START), backing)) {
      ResultSlot out = new ResultSlot();
      kernel.allocPages(arena, START + 0x4000, 2, -1, 0, out);
      arena.program().store64(out.value, 42);
      say("allocated", arena.address() + 0x4000);
      say("last byte before the arena", arena.address() - 1);
      say("first byte after the arena", arena.address() + PAGES * 4096);
      say("not allocated", arena.address() + 0x8000);
      kernel.freePages(arena, out.value, 2);
      say("freed", arena.address() + 0x4000);
      say("hot", arena.address() + 0x8000);
    }
  }

  private static void say(String what, long address) {
    System.out.println(what + ": " + (what.equals("hot") ? hot(address) : access(address)));
  }

  @SuppressWarnings("restricted")
  private static String access(long address) {
    try {
      return "read " + MemorySegment.ofAddress(address).reinterpret(1).get(ValueLayout.JAVA_BYTE, 0);
    } catch (InternalError caught) {
      return "caught";
    }
  }

  /// The same access, first often enough to be compiled.
  @SuppressWarnings("restricted")
  private static String hot(long address) {
    MemorySegment good = MemorySegment.ofArray(new byte[1]);
    MemorySegment bad = MemorySegment.ofAddress(address).reinterpret(1);
    try {
      long sum = 0;
      for (int round = 0; round < 300_000; round++) {
        sum += read(round == 299_999 ? bad : good);
      }
      return "read " + sum;
    } catch (InternalError caught) {
      return "caught";
    }
  }

  private static byte read(MemorySegment memory) {
    return memory.get(ValueLayout.JAVA_BYTE, 0);
  }
}
