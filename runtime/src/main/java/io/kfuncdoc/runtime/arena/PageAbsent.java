package io.kfuncdoc.runtime.arena;

/// A range of memory was asked for, and a page of it is absent.
public final class PageAbsent extends IllegalStateException {

  private final long address;

  PageAbsent(long address) {
    super("no page at 0x" + Long.toHexString(address));
    this.address = address;
  }

  /// The first address of the range that has no page.
  public long address() {
    return address;
  }
}
