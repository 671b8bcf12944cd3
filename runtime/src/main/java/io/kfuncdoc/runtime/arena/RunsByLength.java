package io.kfuncdoc.runtime.arena;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The free runs by length, and those of one length in the order in which they came: the size tree of
/// kernel/bpf/range_tree.c. A run is known by its first page.
///
/// There is a [RunStack] for each length that has a run, found through leaves for 64 lengths. Stacks and leaves that
/// are no longer needed serve other lengths; 2^20 pages have runs of at most 1,447 lengths at a time.
final class RunsByLength {

  private static final int LEAF_SHIFT = 6;
  private static final int LEAF_MASK = (1 << LEAF_SHIFT) - 1;

  private final RunCheck check;
  private final BitTree lengths;
  private @Nullable RunStack[] @Nullable [] leaves;
  private final Spares<RunStack> spareStacks = new Spares<>(RunStack::new);
  private final Spares<@Nullable RunStack[]> spareLeaves = new Spares<>(() -> new RunStack[LEAF_MASK + 1]);

  /// @param taken   the pages that are not free
  /// @param longest the greatest length to make room for at once
  RunsByLength(BitTree taken, int longest) {
    check = new RunCheck(taken);
    lengths = new BitTree(longest + 1);
    leaves = new RunStack[(longest >>> LEAF_SHIFT) + 1][];
  }

  /// Makes room for runs of a length.
  void grow(int longest) {
    lengths.grow(longest + 1);
    leaves = Arrays.copyOf(leaves, (longest >>> LEAF_SHIFT) + 1);
  }

  /// The newest run of the smallest length that is not below `count`, or -1.
  int best(int count) {
    int length = lengths.ceiling(count);
    return length < 0 ? -1 : stack(length).newest(length, check);
  }

  /// Makes a run the newest of its length.
  void add(int run, int length) {
    int at = length >>> LEAF_SHIFT;
    @Nullable RunStack[] leaf = leaves[at];
    if (leaf == null) {
      leaf = spareLeaves.take();
      leaves[at] = leaf;
    }
    RunStack stack = leaf[length & LEAF_MASK];
    if (stack == null) {
      stack = spareStacks.take();
      leaf[length & LEAF_MASK] = stack;
      lengths.add(length);
    }
    stack.push(run, length, check);
  }

  /// Takes out a run of this length, which is none any more.
  void remove(int run, int length) {
    RunStack stack = stack(length);
    stack.forget(run, length, check);
    if (stack.isEmpty()) {
      @Nullable RunStack[] leaf = leaf(length);
      leaf[length & LEAF_MASK] = null;
      spareStacks.giveBack(stack);
      lengths.remove(length);
      if (!lengths.hasNeighbour(length)) {
        leaves[length >>> LEAF_SHIFT] = null;
        spareLeaves.giveBack(leaf);
      }
    }
  }

  /// The bytes of the arrays of all stacks in use, and of the marks.
  long bytes() {
    long bytes = check.bytes();
    for (int length = lengths.ceiling(0); length >= 0; length = lengths.ceiling(length + 1)) {
      bytes += stack(length).bytes();
    }
    return bytes;
  }

  private RunStack stack(int length) {
    return Objects.requireNonNull(leaf(length)[length & LEAF_MASK]);
  }

  private @Nullable RunStack[] leaf(int length) {
    return Objects.requireNonNull(leaves[length >>> LEAF_SHIFT]);
  }
}
