package io.kfuncdoc.runtime.kernel;

/// Whether the running kernel can be asked.
public sealed interface Availability {

  /// It can.
  ///
  /// @param release of the kernel, as uname(1) prints it
  record Available(String release) implements Availability {}

  /// It cannot.
  ///
  /// @param detail what was seen
  record Unavailable(Obstacle obstacle, String detail) implements Availability {

    /// Why, and what to do about it.
    public String explanation() {
      return obstacle.explain(detail);
    }
  }

  /// Whether it can be asked.
  default boolean isAvailable() {
    return this instanceof Available;
  }

  /// One line: the release, or why not and what to do about it.
  default String text() {
    return switch (this) {
      case Available available -> "Linux " + available.release();
      case Unavailable unavailable -> unavailable.explanation();
    };
  }
}
