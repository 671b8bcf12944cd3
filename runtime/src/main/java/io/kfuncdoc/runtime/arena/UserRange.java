package io.kfuncdoc.runtime.arena;

/// The user range of an arena. A call that needs more than one of its numbers asks for the range once: the first mapping
/// sets it while others call.
///
/// @param start the first address, or 0 as long as it is not set
/// @param end   the address after the last, or 0
record UserRange(long start, long end) {

  long bytes() {
    return end - start;
  }

  long pages() {
    return bytes() >>> ArenaAddress.PAGE_SHIFT;
  }
}
