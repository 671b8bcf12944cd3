package io.kfuncdoc.sample.demo;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.arena.ArenaMap;
import io.kfuncdoc.runtime.arena.KernelRelease;
import io.kfuncdoc.runtime.arena.SimulatedKernel;
import io.kfuncdoc.runtime.arena.UserMapping;
import io.kfuncdoc.sample.ArenaEngine;
import io.kfuncdoc.sample.ArenaKfuncs;
import io.kfuncdoc.sample.ArenaTerms;
import io.kfuncdoc.sample.CheckedArenaKfuncs;

/// The smallest program with an arena: a page that BPF writes and user space reads. README shows it.
public final class FirstArena {

  private FirstArena() {}

  public static void main(String[] args) {
    Release release = Release.of("7.1");
    SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V7_1);
    ArenaKfuncs kfuncs = CheckedArenaKfuncs.enforcing(
        new ArenaEngine(kernel), release, (kfunc, row) -> System.out.println(kfunc.name() + ": " + row.name()));
    try (ArenaMap arena = kernel.createArena(ArenaAttributes.pages(16))) {
      UserMapping user = arena.mmap();
      long page = kfuncs.bpf_arena_alloc_pages(arena, 0, 1, ArenaTerms.NUMA_NO_NODE, 0);
      arena.program().store(page, Long.BYTES, 42);
      System.out.println(user.load(page, Long.BYTES));
      kfuncs.bpf_arena_alloc_pages(arena, page, 1, ArenaTerms.NUMA_NO_NODE, 0);
      kfuncs.bpf_arena_free_pages(arena, page, 1);
    }
  }
}
