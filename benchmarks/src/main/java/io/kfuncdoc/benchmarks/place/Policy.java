package io.kfuncdoc.benchmarks.place;

/// Who finds the room.
public enum Policy {
  CHECKED,
  TREE_MAP,
  BIT_SET;

  Pages open(int pages) {
    return switch (this) {
      case CHECKED -> new CheckedPages(pages);
      case TREE_MAP -> new TreeMapPages(pages);
      case BIT_SET -> new BitSetPages(pages);
    };
  }
}
