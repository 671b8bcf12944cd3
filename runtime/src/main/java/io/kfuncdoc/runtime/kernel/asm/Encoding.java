package io.kfuncdoc.runtime.kernel.asm;

import java.util.ArrayList;
import java.util.List;

/// The slots of a program as they come.
final class Encoding {

  private final List<Slot> slots = new ArrayList<>();

  void add(Slot slot) {
    slots.add(slot);
  }

  List<Slot> slots() {
    return List.copyOf(slots);
  }

  /// A slot whose code tells by one bit whether its right side is a register.
  static Slot slot(int code, Register left, Operand right, int offset) {
    return switch (right) {
      case Register register -> new Slot(code | 0x08, left.number(), register.number(), offset, 0);
      case Immediate number -> new Slot(code, left.number(), 0, offset, number.value());
    };
  }

  static void requireOffset(int offset) {
    if ((short) offset != offset) {
      throw new IllegalArgumentException("offset " + offset + " does not fit into 16 bits");
    }
  }

  static String place(String type, Register base, int offset) {
    return "*(" + type + " *)(" + base.text(true) + (offset < 0 ? " - " : " + ") + Math.abs(offset) + ")";
  }
}
