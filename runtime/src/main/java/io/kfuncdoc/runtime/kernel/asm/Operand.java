package io.kfuncdoc.runtime.kernel.asm;

/// What an operation or a comparison takes on its right side.
public sealed interface Operand permits Register, Immediate {

  /// In the verifier's notation.
  ///
  /// @param wide whether all 64 bits are used, or the low 32 only
  String text(boolean wide);
}
