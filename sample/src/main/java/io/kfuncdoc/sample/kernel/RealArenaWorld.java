package io.kfuncdoc.sample.kernel;

import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.Snapshot;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.arena.BpfMap;
import io.kfuncdoc.runtime.conformance.CannotArrange;
import io.kfuncdoc.runtime.conformance.World;
import io.kfuncdoc.runtime.kernel.ArenaRequest;
import io.kfuncdoc.runtime.kernel.Kernel;
import io.kfuncdoc.runtime.kernel.KernelArena;
import io.kfuncdoc.runtime.kernel.KernelMap;
import io.kfuncdoc.runtime.kernel.verify.FamilyCaller;
import io.kfuncdoc.sample.ArenaKfuncs;
import io.kfuncdoc.sample.ArenaSamples;
import io.kfuncdoc.sample.ArenaSituations;
import io.kfuncdoc.sample.RawArenaKfuncs;
import java.util.List;

/// The world of the arena kfuncs in the running kernel: a fresh arena, mapped into this process, and an array.
final class RealArenaWorld implements World, ArenaSituations {

  private final KernelArena arena;
  private final RealArena handle;
  private final RealMap other;
  private final ArenaKfuncs kfuncs;

  RealArenaWorld(Kernel kernel, Release release, ArenaAttributes attributes) {
    kfuncs = new RawArenaKfuncs(new FamilyCaller(kernel, this::map), release);
    arena = kernel.createArena(
        new ArenaRequest(attributes.maxEntries(), attributes.mapFlags(), attributes.mapExtra()));
    try {
      arena.map();
      handle = RealArena.of(arena);
      other = new RealMap(kernel.createPlainMap());
    } catch (RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  private KernelMap map(Object map) {
    return map.equals(handle) ? arena : other.map();
  }

  @Override
  public ArenaKfuncs kfuncs() {
    return kfuncs;
  }

  @Override
  public ArenaSituations situations() {
    return this;
  }

  @Override
  public void userTouch(BpfMap map, long addr) {
    if (!arena.userStore(addr, 1, 1)) {
      throw new CannotArrange("user space gets SIGSEGV at 0x" + Long.toHexString(addr));
    }
  }

  @Override
  public void nonSleepable() {
    throw new CannotArrange("the calls are made by a program that may sleep");
  }

  @Override
  public void inject(String fault) {
    throw new CannotArrange(fault + " cannot be made to fail in a real kernel");
  }

  @Override
  public void wear() {
    for (int page = 0; page < handle.pages(); page++) {
      arena.store(arena.start() + (long) page * KernelArena.PAGE_SIZE + 8L * page, Long.BYTES, page + 1L);
    }
  }

  @Override
  public List<?> handles(Param parameter) {
    return List.of(handle, other);
  }

  @Override
  public List<Long> numbers(Param parameter) {
    return ArenaSamples.numbers(parameter, handle);
  }

  @Override
  public Snapshot snapshot() {
    return RealSnapshot.of(handle);
  }

  @Override
  public void runDeferred() {}

  /// What is undefined is not tried. The gate before every real free would refuse it too.
  @Override
  public boolean refusesUndefined() {
    return false;
  }

  @Override
  public void close() {
    try {
      other.map().close();
    } finally {
      arena.close();
    }
  }
}
