package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.runtime.kernel.asm.Width;

/// How a value goes into a kfunc or comes out of it.
public sealed interface ValueShape {

  /// A number.
  record Number(Width width, boolean signed) implements ValueShape {}

  /// A map, by its file descriptor. Not as a result.
  record OfMap() implements ValueShape {}

  /// An address of an arena, as 64 bits.
  record ArenaPointer() implements ValueShape {}

  /// No value. As a result only.
  record None() implements ValueShape {}

  /// A number of 1, 2, 4 or 8 bytes.
  static ValueShape number(int bytes, boolean signed) {
    return new Number(Width.of(bytes), signed);
  }
}
