package io.kfuncdoc.runtime.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes pictures of one arena by reading the kernel's structs: the tree of free runs, and the kernel's own mapping of
/// the pages. Where members lie is asked of BTF.
final class ArenaPictures {

  /// Half of the guard around the kernel's mapping of an arena: 16 bits of an instruction's offset, one half of them
  /// negative.
  private static final long GUARD = 1L << 15;

  private final KernelArena arena;
  private final KernelMemory memory;
  private @Nullable Places places;

  ArenaPictures(KernelArena arena, KernelMemory memory) {
    this.arena = arena;
    this.memory = memory;
  }

  /// @param root  where the pointer to the first node of the tree by size lies
  /// @param pages where the kernel maps the page whose low 32 bits are 0
  private record Places(long root, long pages, long node, int left, int right, int first, int last) {

    /// Where the last of what is read of a range ends, in bytes from its start.
    long end() {
      return Math.max(node + Math.max(left, right), Math.max(first, last)) + Long.BYTES;
    }
  }

  private Places places() {
    Places found = places;
    if (found == null) {
      found = find();
      places = found;
    }
    return found;
  }

  private Places find() {
    KernelTypes types = memory.types();
    long map = memory.addressOf(arena);
    long struct = map - types.offset("bpf_arena", "map");
    long kernVm = memory.word(struct + types.offset("bpf_arena", "kern_vm"));
    Places found = new Places(
        struct + types.offset("bpf_arena", "rt") + types.offset("range_tree", "range_size_root")
            + types.offset("rb_root_cached", "rb_root") + types.offset("rb_root", "rb_node"),
        memory.word(kernVm + types.offset("vm_struct", "addr")) + GUARD,
        types.offset("range_node", "rb_range_size"),
        types.offset("rb_node", "rb_left"),
        types.offset("rb_node", "rb_right"),
        types.offset("range_node", "rn_start"),
        types.offset("range_node", "rn_last"));
    if (found.end() > KernelMemory.LINE) {
      throw new KernelException(Obstacle.OTHER_ARENAS, "range_node is larger than " + KernelMemory.LINE + " bytes");
    }
    return found;
  }

  ArenaPicture take() {
    Places at = places();
    List<ArenaPicture.FreeRun> runs = new ArrayList<>();
    walk(at, memory.word(at.root()), runs);
    int pages = (int) (arena.length() / KernelArena.PAGE_SIZE);
    BitSet present = new BitSet(pages);
    for (int first = 0; first < pages; first += KernelMemory.SCANNED) {
      long bits = memory.present(address(at, first));
      for (int i = 0; i < KernelMemory.SCANNED && first + i < pages; i++) {
        present.set(first + i, (bits >>> i & 1) != 0);
      }
    }
    return new ArenaPicture(pages, runs, present);
  }

  /// In the order of the tree.
  private void walk(Places at, long node, List<ArenaPicture.FreeRun> into) {
    if (node == 0) {
      return;
    }
    MemorySegment range = memory.line(node - at.node());
    long left = range.get(ValueLayout.JAVA_LONG, at.node() + at.left());
    long right = range.get(ValueLayout.JAVA_LONG, at.node() + at.right());
    ArenaPicture.FreeRun run = new ArenaPicture.FreeRun(
        range.get(ValueLayout.JAVA_INT, at.first()), range.get(ValueLayout.JAVA_INT, at.last()));
    walk(at, left, into);
    into.add(run);
    walk(at, right, into);
  }

  boolean content(int page, long[] into) {
    MemorySegment content = memory.page(address(places(), page));
    if (content == null) {
      return false;
    }
    MemorySegment.copy(content, ValueLayout.JAVA_LONG, 0, into, 0, into.length);
    return true;
  }

  private long address(Places at, int page) {
    return at.pages() + (arena.start() + (long) page * KernelArena.PAGE_SIZE & 0xffff_ffffL);
  }
}
