package io.kfuncdoc.runtime.family;

/// A pool of slots.
public final class Pool {

  final boolean[] taken;

  Pool(int slots) {
    this.taken = new boolean[slots];
  }

  int slots() {
    return taken.length;
  }

  @Override
  public String toString() {
    return "pool";
  }
}
