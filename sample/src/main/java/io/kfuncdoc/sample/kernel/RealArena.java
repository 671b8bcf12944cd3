package io.kfuncdoc.sample.kernel;

import io.kfuncdoc.runtime.arena.Arena;
import io.kfuncdoc.runtime.kernel.KernelArena;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/// An arena of the running kernel as the contract sees it.
///
/// @param online the machine's online NUMA nodes
record RealArena(KernelArena arena, BitSet online) implements Arena {

  private static final Path ONLINE = Path.of("/sys/devices/system/node/online");

  static RealArena of(KernelArena arena) {
    return new RealArena(arena, onlineNodes());
  }

  /// As in `0-1,3`; a kernel without NUMA has node 0.
  private static BitSet onlineNodes() {
    BitSet nodes = new BitSet();
    if (!Files.exists(ONLINE)) {
      nodes.set(0);
      return nodes;
    }
    try {
      for (String range : Files.readString(ONLINE).strip().split(",")) {
        String[] ends = range.split("-");
        nodes.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
      }
      return nodes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long start() {
    return arena.start();
  }

  @Override
  public long pages() {
    return arena.length() / KernelArena.PAGE_SIZE;
  }

  @Override
  public boolean isOnline(int node) {
    return node >= 0 && online.get(node);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RealArena(KernelArena otherArena, _) && otherArena == arena;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(arena);
  }

  @Override
  public String toString() {
    return "arena of " + pages() + " pages at 0x" + Long.toHexString(start());
  }
}
