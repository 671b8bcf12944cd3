package io.kfuncdoc.runtime.kernel;

/// A map of the kernel's.
public sealed interface KernelMap extends AutoCloseable permits KernelArena, PlainKernelMap {

  /// Its file descriptor.
  ///
  /// @throws IllegalStateException if it is closed
  int fd();

  /// The programs that call kfuncs on it.
  BoundKfuncs bound();

  @Override
  void close();
}
