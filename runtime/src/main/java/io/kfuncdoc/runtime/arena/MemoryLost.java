package io.kfuncdoc.runtime.arena;

/// The memory of a page that is in use is gone: another process has cut the file off, or the system cannot bring the
/// page back.
public final class MemoryLost extends IllegalStateException {

  MemoryLost(long address, InternalError fault) {
    super("the memory at 0x" + Long.toHexString(address) + " is gone; was its file cut off?", fault);
  }
}
