package io.kfuncdoc.model;

/// What a row returns.
public sealed interface Outcome {

  /// As a contract writes it: `-EINVAL`, `NULL`, `0`, `result`; empty for nothing.
  String text();

  /// A negative errno.
  ///
  /// @param name   as in `EINVAL`
  /// @param number positive
  record Errno(String name, int number) implements Outcome {
    @Override
    public String text() {
      return "-" + name;
    }
  }

  /// The null pointer.
  record Null() implements Outcome {
    @Override
    public String text() {
      return "NULL";
    }
  }

  /// A plain number. It may equal an errno and yet be none.
  record Number(long value) implements Outcome {
    @Override
    public String text() {
      return Long.toString(value);
    }
  }

  /// A value that only the implementation knows.
  record Value() implements Outcome {
    @Override
    public String text() {
      return "result";
    }
  }

  /// A void kfunc's.
  record Nothing() implements Outcome {
    @Override
    public String text() {
      return "";
    }
  }

  /// Whether the C value is known from the contract alone.
  default boolean isFixed() {
    return !(this instanceof Value || this instanceof Nothing);
  }

  /// The C value of a fixed outcome, sign-extended to 64 bits.
  default long fixedValue() {
    return switch (this) {
      case Errno(_, int number) -> -number;
      case Null() -> 0;
      case Number(long value) -> value;
      case Value() -> throw new IllegalStateException("only the implementation knows the result");
      case Nothing() -> throw new IllegalStateException("void has no result");
    };
  }
}
