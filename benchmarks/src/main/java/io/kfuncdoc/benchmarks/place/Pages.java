package io.kfuncdoc.benchmarks.place;

/// Gives out runs of pages, as far as the comparison needs it. A page is its offset from 0.
public interface Pages {

  /// Takes `count` pages where there is room.
  ///
  /// @return the first page, or -1 if no free run is long enough
  int take(int count);

  /// Takes `count` pages from `page` on.
  ///
  /// @return whether all of them were free
  boolean takeAt(int page, int count);

  /// Gives pages back that were taken.
  void give(int page, int count);

  /// How many maximal runs of free pages there are.
  int freeRuns();
}
