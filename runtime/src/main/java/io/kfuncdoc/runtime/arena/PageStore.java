package io.kfuncdoc.runtime.arena;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The bytes of an arena's pages, by slot. A slot has the same bytes for the arena's whole life, so that an access that
/// races with a free cannot meet another page's content. Which slots have a page is kept elsewhere.
///
/// One thread at a time may call these methods, except [#memory(int)], [#offset(int)] and [#range(int, int)], which any
/// thread may call for slots that have a page.
sealed interface PageStore extends AutoCloseable permits PlainStore, SharedStore, NoStore {

  /// Says where the user range lies, before the first page. Every call but the first does nothing.
  ///
  /// @param start the address of its first page
  /// @param bytes its length
  void place(long start, long bytes);

  /// Gives slots memory, all bytes 0.
  ///
  /// @param end  exclusive, at most 2^20
  /// @param node the NUMA node that is wished for, or -1
  /// @return false if there is not enough memory; then none of the slots has any
  boolean commit(int slot, int end, int node);

  /// Takes the memory of slots away, at once or later.
  void release(int slot, int end);

  /// Gives back to the system what released slots still hold.
  void trim();

  /// The memory that holds a slot, from [#offset(int)] on.
  MemorySegment memory(int slot);

  /// In bytes, a multiple of the page size.
  long offset(int slot);

  /// The memory of slots that follow each other, or null if it is in several places.
  @Nullable MemorySegment range(int slot, int end);

  /// The memory that is held now, in bytes.
  long committed();

  /// Where the first byte of the user range is in this process; 0 if the range is not in one place, or not placed yet.
  long address();

  /// What another process opens to map the user range, or null if none can.
  @Nullable Path path();

  /// Whether an access to released slots is a fault.
  default boolean faultsOnFreed() {
    return false;
  }

  @Override
  void close();
}
