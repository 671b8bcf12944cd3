package io.kfuncdoc.runtime.arena;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Pages without bytes: they can be allocated and freed, and not accessed.
final class NoStore implements PageStore {

  @Override
  public void place(long start, long bytes) {}

  @Override
  public boolean commit(int slot, int end, int node) {
    return true;
  }

  @Override
  public void release(int slot, int end) {}

  @Override
  public void trim() {}

  @Override
  public MemorySegment memory(int slot) {
    throw new UnsupportedOperationException("the arena has no memory");
  }

  @Override
  public long offset(int slot) {
    return 0;
  }

  @Override
  public @Nullable MemorySegment range(int slot, int end) {
    return null;
  }

  @Override
  public long committed() {
    return 0;
  }

  @Override
  public long address() {
    return 0;
  }

  @Override
  public @Nullable Path path() {
    return null;
  }

  @Override
  public void close() {}
}
