package io.kfuncdoc.runtime.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Asks whether a page faults, then touches it and dies of it.
final class TouchMissingPage {

  private TouchMissingPage() {}

  @SuppressWarnings("restricted")
  public static void main(String[] args) {
    long start = 1L << 44;
    Kernel kernel = Kernel.open();
    KernelArena arena = kernel.createArena(ArenaRequest.of(2, start).with(ArenaRequest.BPF_F_SEGV_ON_FAULT));
    arena.map();
    new ArenaCalls(kernel).alloc(arena, start, 1);
    MemorySegment memory = MemorySegment.ofAddress(start).reinterpret(arena.length());
    System.out.println("first page: " + arena.faults(start) + ", read " + memory.get(ValueLayout.JAVA_LONG, 0));
    System.out.println("second page: " + arena.faults(start + KernelArena.PAGE_SIZE));
    System.out.println("read " + memory.get(ValueLayout.JAVA_LONG, KernelArena.PAGE_SIZE));
  }
}
