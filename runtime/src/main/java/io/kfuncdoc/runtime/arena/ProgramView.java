package io.kfuncdoc.runtime.arena;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// An arena's memory as BPF programs see it. The low 32 bits of an address count. An access that meets an absent page
/// has no effect: a load gives 0, a store is dropped, an atomic operation changes nothing.
///
/// What a program cannot do, this can: no JIT compiler of 6.18 has the fetching forms of and, or and xor for arenas.
public final class ProgramView extends ArenaView {

  ProgramView(ArenaMap arena, ArenaPages pages) {
    super(arena, pages);
  }

  /// Reads zero-extended; 0 if a page of the access is absent.
  @Override
  public long load(long address, int size) {
    arena.requireOpen();
    ArenaAddress.checkAccessSize(size);
    return pages.load(address, size);
  }

  /// Writes the low bytes of `value`; nothing if a page of the access is absent, and it stays absent.
  @Override
  public void store(long address, int size, long value) {
    arena.requireOpen();
    ArenaAddress.checkAccessSize(size);
    pages.store(address, size, value);
  }

  @Override
  @Nullable MemorySegment reach(long address, int size, boolean write) {
    arena.requireOpen();
    return pages.memory(address);
  }

  @Override
  public MemorySegment segment(long address, long length) {
    arena.requireOpen();
    checkLength(length);
    return pages.range(address, length);
  }
}
