package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.runtime.os.OwnedFd;

/// A program that the verifier has accepted.
final class LoadedProgram implements AutoCloseable {

  private final String name;
  private final OwnedFd fd;

  LoadedProgram(String name, OwnedFd fd) {
    this.name = name;
    this.fd = fd;
  }

  String name() {
    return name;
  }

  /// @throws IllegalStateException if it is closed
  int fd() {
    return fd.number();
  }

  @Override
  public void close() {
    fd.close();
  }
}
