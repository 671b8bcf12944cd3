package io.kfuncdoc.runtime.kernel;

import java.util.BitSet;
import java.util.List;

/// The state of an arena's pages at one time.
///
/// @param pages    how many the user range has
/// @param freeRuns the free runs in the order in which the kernel keeps them: longest first, and of one length the
///                 most recently changed last. A run may go beyond the user range
/// @param present  the pages that have memory
public record ArenaPicture(int pages, List<FreeRun> freeRuns, BitSet present) {

  /// Consecutive free pages.
  ///
  /// @param first index of the first page
  /// @param last  index of the last page, not less than `first`
  public record FreeRun(int first, int last) {}

  public ArenaPicture {
    freeRuns = List.copyOf(freeRuns);
    present = (BitSet) present.clone();
  }

  @Override
  public BitSet present() {
    return (BitSet) present.clone();
  }

  /// Whether a page has memory.
  public boolean isPresent(int page) {
    return present.get(page);
  }

  /// The pages of the user range that are not free.
  public BitSet taken() {
    BitSet taken = new BitSet(pages);
    taken.set(0, pages);
    freeRuns.forEach(run -> taken.clear(run.first(), run.last() + 1));
    return taken;
  }
}
