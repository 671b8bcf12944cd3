package io.kfuncdoc.runtime.kernel.asm;

/// A register of 64 bits. R0 takes results, R1 to R5 arguments, which calls spoil; R6 to R9 are kept; R10 is the frame.
public enum Register implements Operand {
  R0, R1, R2, R3, R4, R5, R6, R7, R8, R9, R10;

  int number() {
    return ordinal();
  }

  /// The register that takes argument `index` of a call, 0 to 4.
  public static Register argument(int index) {
    return switch (index) {
      case 0 -> R1;
      case 1 -> R2;
      case 2 -> R3;
      case 3 -> R4;
      case 4 -> R5;
      default -> throw new IllegalArgumentException("argument " + index + ": a call takes 5 at most");
    };
  }

  @Override
  public String text(boolean wide) {
    return (wide ? "r" : "w") + ordinal();
  }
}
