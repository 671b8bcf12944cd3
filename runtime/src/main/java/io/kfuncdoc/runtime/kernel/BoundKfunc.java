package io.kfuncdoc.runtime.kernel;

/// A kfunc that is called on one map, or on none. Allocates nothing.
public sealed interface BoundKfunc extends AutoCloseable permits DirectKfunc, GatedKfunc {

  /// Calls it. Arguments stand in the order of its parameters; what stands for the map is ignored, and so are arguments
  /// that it does not have. Of a number, as many low bytes are used as its width.
  ///
  /// @return its result, extended to 64 bits by its own width and sign; 0 if it has none
  /// @throws UnsafeFreeException if it is a free of an address below the arena's start
  long call(long a, long b, long c, long d, long e);

  @Override
  void close();
}
