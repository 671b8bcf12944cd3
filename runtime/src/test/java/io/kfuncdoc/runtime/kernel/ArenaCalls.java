package io.kfuncdoc.runtime.kernel;

import java.util.List;

/// The three kfuncs of an arena with their C types.
public final class ArenaCalls {

  private static final ValueShape POINTER = new ValueShape.ArenaPointer();
  private static final ValueShape MAP = new ValueShape.OfMap();
  private static final ValueShape U32 = ValueShape.number(4, false);
  private static final ValueShape INT = ValueShape.number(4, true);
  private static final ValueShape U64 = ValueShape.number(8, false);

  private final Kernel kernel;

  public ArenaCalls(Kernel kernel) {
    this.kernel = kernel;
  }

  public long alloc(KernelMap map, long address, int count) {
    return alloc(map, address, count, -1, 0);
  }

  public long alloc(KernelMap map, long address, int count, int node, long flags) {
    return kernel.kfunc(new KfuncShape("bpf_arena_alloc_pages", POINTER, List.of(MAP, POINTER, U32, INT, U64)))
        .on(map).call(0, address, count, node, flags);
  }

  public void free(KernelMap map, long address, int count) {
    kernel.kfunc(new KfuncShape("bpf_arena_free_pages", new ValueShape.None(), List.of(MAP, POINTER, U32)))
        .on(map).call(0, address, count, 0, 0);
  }

  public long reserve(KernelMap map, long address, int count) {
    return kernel.kfunc(new KfuncShape("bpf_arena_reserve_pages", INT, List.of(MAP, POINTER, U32)))
        .on(map).call(0, address, count, 0, 0);
  }
}
