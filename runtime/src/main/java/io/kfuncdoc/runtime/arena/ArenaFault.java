package io.kfuncdoc.runtime.arena;

/// What can be made to fail, see [SimulatedKernel#inject(ArenaFault, int)]. Each constant says what counts as an
/// attempt.
public enum ArenaFault {

  /// The temporary array of page pointers of an allocation. One attempt per alloc call that gets past its argument
  /// tests.
  PAGE_ARRAY,

  /// The spinlock of the free space. One attempt per alloc, reserve, sleepable free, deferred run of an arena, and
  /// user fault on an absent page (which tries again until it succeeds). No attempt is ever made before 7.0.
  LOCK,

  /// A node of the tree of free runs. One attempt per node the tree needs: the right-hand remainder when a run is
  /// taken out of the middle of a free run, and a freed run that touches no free run. A new arena makes one attempt
  /// for the run that it starts with. No attempt is ever made before 6.13.
  TREE_NODE,

  /// A physical page or its mapping. One attempt per page, of an allocation or of a user fault.
  PAGES,

  /// The record of a deferred free. One attempt per free that cannot be done at once. No attempt is ever made before
  /// 7.0.
  DEFER_RECORD
}
