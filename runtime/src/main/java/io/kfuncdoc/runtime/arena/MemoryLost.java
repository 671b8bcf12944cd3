package io.kfuncdoc.runtime.arena;

/// The memory of a page that is in use is gone: another process has cut the file off, or the system cannot bring the
/// page back.
///
/// The JVM may notice the loss only after the access has returned; then it throws an InternalError of its own instead.
public final class MemoryLost extends IllegalStateException {

  MemoryLost(long address, InternalError fault) {
    super("the memory at 0x" + Long.toHexString(address) + " is gone; was its file cut off?", fault);
  }
}
