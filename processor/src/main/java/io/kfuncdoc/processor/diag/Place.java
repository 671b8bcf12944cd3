package io.kfuncdoc.processor.diag;

/// Where something was written. What is behind it is known to the room that reports.
public interface Place extends Comparable<Place> {

  /// The order of places is the order of reading.
  int order();

  @Override
  default int compareTo(Place other) {
    return Integer.compare(order(), other.order());
  }
}
