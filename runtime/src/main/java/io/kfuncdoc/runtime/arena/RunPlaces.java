package io.kfuncdoc.runtime.arena;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where each free run stands in the [RunStack] of its length. A run is known by its first page.
///
/// Between two runs there is a page that is not free, so of two neighbouring pages only one can start a run: there is
/// one number for every two pages, in leaves for 4,096 pages that are made when first needed, and stay. The number of a
/// run that is gone stays too; the taken pages tell that it is.
final class RunPlaces {

  private static final int LEAF_SHIFT = 12;
  private static final int LEAF_MASK = (1 << LEAF_SHIFT - 1) - 1;

  private final BitTree taken;
  private int[] @Nullable [] leaves = new int[1][];

  /// @param taken the pages that are not free
  RunPlaces(BitTree taken) {
    this.taken = taken;
  }

  /// Whether there is a run of this first page and length now, and it stands at this place.
  boolean isAt(int run, int length, int place) {
    return taken.ceiling(run) == run + length
        && (run == 0 || taken.contains(run - 1))
        && leaf(run)[run >>> 1 & LEAF_MASK] == place;
  }

  void put(int run, int place) {
    leaf(run)[run >>> 1 & LEAF_MASK] = place;
  }

  /// The bytes of the leaves.
  long bytes() {
    return (long) Integer.BYTES * (LEAF_MASK + 1) * Arrays.stream(leaves).filter(Objects::nonNull).count();
  }

  private int[] leaf(int run) {
    int at = run >>> LEAF_SHIFT;
    if (at < leaves.length) {
      int[] leaf = leaves[at];
      if (leaf != null) {
        return leaf;
      }
    }
    return newLeaf(at);
  }

  private int[] newLeaf(int at) {
    if (at >= leaves.length) {
      leaves = Arrays.copyOf(leaves, Math.max(at + 1, 2 * leaves.length));
    }
    int[] leaf = new int[LEAF_MASK + 1];
    leaves[at] = leaf;
    return leaf;
  }
}
