package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.runtime.os.OwnedFd;

/// A map that is no arena: an array of 8-byte values.
public final class PlainKernelMap implements KernelMap {

  private final OwnedFd fd;
  private final BoundKfuncs bound = new BoundKfuncs();

  PlainKernelMap(OwnedFd fd) {
    this.fd = fd;
  }

  @Override
  public int fd() {
    return fd.number();
  }

  @Override
  public BoundKfuncs bound() {
    return bound;
  }

  @Override
  public void close() {
    bound.close();
    fd.close();
  }
}
