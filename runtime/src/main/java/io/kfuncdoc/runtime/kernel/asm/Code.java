package io.kfuncdoc.runtime.kernel.asm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// A program: its slots, and its text with labels.
public final class Code {

  private final List<Slot> slots;
  private final String text;

  Code(List<Slot> slots, String text) {
    this.slots = List.copyOf(slots);
    this.text = text;
  }

  /// As the kernel takes them.
  public List<Slot> slots() {
    return slots;
  }

  /// The slots as bytes, in the byte order of this machine.
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(slots.size() * Slot.SIZE).order(ByteOrder.nativeOrder());
    slots.forEach(slot -> slot.write(bytes));
    return bytes.array();
  }

  /// A line for each instruction, with the number of its first slot; a line for each label.
  @Override
  public String toString() {
    return text;
  }
}
