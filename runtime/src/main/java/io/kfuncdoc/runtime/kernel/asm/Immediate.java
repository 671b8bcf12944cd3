package io.kfuncdoc.runtime.kernel.asm;

/// A number within the instruction, sign-extended to 64 bits where all are used.
public record Immediate(int value) implements Operand {

  @Override
  public String text(boolean wide) {
    return Integer.toString(value);
  }
}
