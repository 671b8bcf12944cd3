package io.kfuncdoc.audit.words;

/// What words of a condition or an effect can be about.
public enum Concept {
  /// The address goes to the page that it lies in.
  ROUNDS,
  /// A count is cut where something ends.
  CLAMPS,
  LOCK_FAILURE,
  CANNOT_SLEEP,
  /// Something is done after the call.
  DEFERS,
  /// Nothing free is large enough.
  NO_ROOM,
  NO_MEMORY,
  UNREADABLE,
  NO_END,
  MISALIGNED,
  ALIGNED,
  NOT_POWER_OF_TWO,
  NONZERO,
  NEGATIVE,
  WITHIN,
  EXCEEDS,
  BELOW,
  BUSY,
  /// Another kind of thing than the words name.
  NOT_SUCH,
  ZERO,
  INVALID,
  SUCCESS,
  FAILURE,
  DIFFERENT,
  SAME;

  /// Whether it only narrows a condition that says something else besides.
  public boolean isWeak() {
    return this == ZERO || this == NONZERO || this == SUCCESS;
  }

  /// What is the case where this is not.
  public Concept opposite() {
    return switch (this) {
      case MISALIGNED -> ALIGNED;
      case ALIGNED -> MISALIGNED;
      case NONZERO -> ZERO;
      case ZERO -> NONZERO;
      case WITHIN, BELOW -> EXCEEDS;
      case EXCEEDS -> WITHIN;
      default -> this;
    };
  }
}
