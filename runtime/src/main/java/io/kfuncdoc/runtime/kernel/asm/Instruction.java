package io.kfuncdoc.runtime.kernel.asm;

import static io.kfuncdoc.runtime.kernel.asm.Encoding.slot;

/// One instruction. [#text()] is in the verifier's notation.
public sealed interface Instruction {

  /// How many slots of 8 bytes it takes: 1 or 2.
  default int slots() {
    return 1;
  }

  /// Writes its slots.
  ///
  /// @param jump for jumps, the distance in slots from the end of this instruction to the target; else 0
  void encode(Encoding to, int jump);

  /// In the verifier's notation.
  String text();

  /// An instruction that goes, or may go, to a label.
  sealed interface Jumping extends Instruction {

    /// Where to.
    String label();
  }

  /// `left op= right` in 64 bits, or in 32 bits with the upper half of the result cleared.
  record Alu(AluOp op, boolean wide, Register left, Operand right) implements Instruction {

    @Override
    public void encode(Encoding to, int jump) {
      to.add(slot(op.code() | (wide ? 0x07 : 0x04), left, right, 0));
    }

    @Override
    public String text() {
      return left.text(wide) + " " + op.sign() + " " + right.text(wide);
    }
  }

  /// Changes the address space of a pointer: from the arena's (1) to the kernel's (0), or back.
  record Cast(Register to, Register from, int toSpace, int fromSpace) implements Instruction {

    @Override
    public void encode(Encoding into, int jump) {
      into.add(new Slot(0xbf, to.number(), from.number(), 1, toSpace << 16 | fromSpace));
    }

    @Override
    public String text() {
      return to.text(true) + " = addr_space_cast(" + from.text(true) + ", " + toSpace + ", " + fromSpace + ")";
    }
  }

  /// `to = *(width *)(base + offset)`, zero-extended or sign-extended to 64 bits.
  record Load(Width width, boolean signed, Register to, Register base, int offset) implements Instruction {

    public Load {
      Encoding.requireOffset(offset);
      if (signed && width == Width.DOUBLE) {
        throw new IllegalArgumentException("8 bytes need no sign extension");
      }
    }

    @Override
    public void encode(Encoding into, int jump) {
      into.add(new Slot(width.code() | (signed ? 0x81 : 0x61), to.number(), base.number(), offset, 0));
    }

    @Override
    public String text() {
      return to.text(true) + " = " + Encoding.place(width.text(signed), base, offset);
    }
  }

  /// `*(width *)(base + offset) = value`.
  record Store(Width width, Register base, int offset, Operand value) implements Instruction {

    public Store {
      Encoding.requireOffset(offset);
    }

    @Override
    public void encode(Encoding to, int jump) {
      to.add(switch (value) {
        case Register from -> new Slot(width.code() | 0x63, base.number(), from.number(), offset, 0);
        case Immediate number -> new Slot(width.code() | 0x62, base.number(), 0, offset, number.value());
      });
    }

    @Override
    public String text() {
      return Encoding.place(width.text(false), base, offset) + " = " + value.text(true);
    }
  }

  /// `to = value`, all 64 bits of it.
  record LoadConstant(Register to, long value) implements Instruction {

    @Override
    public int slots() {
      return 2;
    }

    @Override
    public void encode(Encoding into, int jump) {
      into.add(new Slot(0x18, to.number(), 0, 0, (int) value));
      into.add(new Slot(0, 0, 0, 0, (int) (value >>> 32)));
    }

    @Override
    public String text() {
      return to.text(true) + " = 0x" + Long.toHexString(value) + " ll";
    }
  }

  /// `to =` a map, by its file descriptor.
  record LoadMap(Register to, int fd) implements Instruction {

    @Override
    public int slots() {
      return 2;
    }

    @Override
    public void encode(Encoding into, int jump) {
      into.add(new Slot(0x18, to.number(), 1, 0, fd));
      into.add(new Slot(0, 0, 0, 0, 0));
    }

    @Override
    public String text() {
      return to.text(true) + " = map[fd:" + fd + "]";
    }
  }

  /// `to =` the address of a map's value plus an offset. Of an arena this is its start, as a number.
  record LoadMapValue(Register to, int fd, int offset) implements Instruction {

    @Override
    public int slots() {
      return 2;
    }

    @Override
    public void encode(Encoding into, int jump) {
      into.add(new Slot(0x18, to.number(), 2, 0, fd));
      into.add(new Slot(0, 0, 0, 0, offset));
    }

    @Override
    public String text() {
      return to.text(true) + " = map[fd:" + fd + "][0] + " + offset;
    }
  }

  /// Goes to a label.
  record Jump(String label) implements Jumping {

    @Override
    public void encode(Encoding to, int jump) {
      to.add(new Slot(0x05, 0, 0, jump, 0));
    }

    @Override
    public String text() {
      return "goto " + label;
    }
  }

  /// Goes to a label if the comparison holds, of all 64 bits or of the low 32.
  record JumpIf(Comparison comparison, boolean wide, Register left, Operand right, String label)
      implements Jumping {

    @Override
    public void encode(Encoding to, int jump) {
      to.add(slot(comparison.code() | (wide ? 0x05 : 0x06), left, right, jump));
    }

    @Override
    public String text() {
      return "if " + left.text(wide) + " " + comparison.sign() + " " + right.text(wide) + " goto " + label;
    }
  }

  /// Calls one of the kernel's helpers by its number.
  record HelperCall(int number) implements Instruction {

    @Override
    public void encode(Encoding to, int jump) {
      to.add(new Slot(0x85, 0, 0, 0, number));
    }

    @Override
    public String text() {
      return "call helper#" + number;
    }
  }

  /// Calls a kfunc of the kernel's by the id that its BTF has for it.
  ///
  /// @param name for the text
  record KfuncCall(int id, String name) implements Instruction {

    @Override
    public void encode(Encoding to, int jump) {
      to.add(new Slot(0x85, 0, 2, 0, id));
    }

    @Override
    public String text() {
      return "call " + name + "#" + id;
    }
  }

  /// Ends the program with R0 as its result.
  record Exit() implements Instruction {

    @Override
    public void encode(Encoding to, int jump) {
      to.add(new Slot(0x95, 0, 0, 0, 0));
    }

    @Override
    public String text() {
      return "exit";
    }
  }
}
