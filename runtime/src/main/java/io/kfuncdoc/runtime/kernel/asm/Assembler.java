package io.kfuncdoc.runtime.kernel.asm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Builds a program, instruction by instruction; labels may be used before they stand.
///
/// Methods without a width in their name use all 64 bits.
public final class Assembler {

  private final List<Instruction> instructions = new ArrayList<>();
  private final Map<String, Integer> labels = new HashMap<>();

  /// Adds any instruction.
  public Assembler add(Instruction instruction) {
    instructions.add(instruction);
    return this;
  }

  /// Names the place of the next instruction.
  public Assembler label(String name) {
    if (labels.put(name, instructions.size()) != null) {
      throw new IllegalArgumentException("label " + name + " stands twice");
    }
    return this;
  }

  public Assembler move(Register to, Register from) {
    return alu(AluOp.MOV, to, from);
  }

  public Assembler move(Register to, int value) {
    return alu(AluOp.MOV, to, new Immediate(value));
  }

  public Assembler alu(AluOp op, Register left, Operand right) {
    return add(new Instruction.Alu(op, true, left, right));
  }

  /// In 32 bits; the upper half of the result is 0.
  public Assembler alu32(AluOp op, Register left, Operand right) {
    return add(new Instruction.Alu(op, false, left, right));
  }

  /// Extends the low bytes of a register to 64 bits.
  public Assembler extend(Register register, Width width, boolean signed) {
    int unused = 64 - 8 * width.bytes();
    if (unused == 0) {
      return this;
    }
    return alu(AluOp.LSH, register, new Immediate(unused))
        .alu(signed ? AluOp.ARSH : AluOp.RSH, register, new Immediate(unused));
  }

  /// Makes an arena pointer one that can be dereferenced.
  public Assembler castToKernel(Register to, Register from) {
    return add(new Instruction.Cast(to, from, 0, 1));
  }

  /// Makes a pointer into the arena one that user space can read.
  public Assembler castToUser(Register to, Register from) {
    return add(new Instruction.Cast(to, from, 1, 0));
  }

  public Assembler load(Width width, Register to, Register base, int offset) {
    return add(new Instruction.Load(width, false, to, base, offset));
  }

  public Assembler loadSigned(Width width, Register to, Register base, int offset) {
    return add(new Instruction.Load(width, true, to, base, offset));
  }

  public Assembler store(Width width, Register base, int offset, Operand value) {
    return add(new Instruction.Store(width, base, offset, value));
  }

  public Assembler constant(Register to, long value) {
    return add(new Instruction.LoadConstant(to, value));
  }

  public Assembler map(Register to, int fd) {
    return add(new Instruction.LoadMap(to, fd));
  }

  public Assembler mapValue(Register to, int fd, int offset) {
    return add(new Instruction.LoadMapValue(to, fd, offset));
  }

  public Assembler jump(String label) {
    return add(new Instruction.Jump(label));
  }

  public Assembler jumpIf(Register left, Comparison comparison, Operand right, String label) {
    return add(new Instruction.JumpIf(comparison, true, left, right, label));
  }

  public Assembler jumpIf32(Register left, Comparison comparison, Operand right, String label) {
    return add(new Instruction.JumpIf(comparison, false, left, right, label));
  }

  public Assembler callHelper(int number) {
    return add(new Instruction.HelperCall(number));
  }

  public Assembler callKfunc(int id, String name) {
    return add(new Instruction.KfuncCall(id, name));
  }

  public Assembler exit() {
    return add(new Instruction.Exit());
  }

  /// The program as it stands.
  ///
  /// @throws IllegalArgumentException if a label is missing or too far away
  public Code build() {
    int[] places = places();
    Encoding encoding = new Encoding();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < instructions.size(); i++) {
      Instruction instruction = instructions.get(i);
      appendLabels(text, i);
      text.append(String.format("%5d: %s\n", places[i], instruction.text()));
      int jump = instruction instanceof Instruction.Jumping j ? target(j, places) - places[i + 1] : 0;
      Encoding.requireOffset(jump);
      instruction.encode(encoding, jump);
    }
    appendLabels(text, instructions.size());
    return new Code(encoding.slots(), text.toString());
  }

  private int[] places() {
    int[] places = new int[instructions.size() + 1];
    for (int i = 0; i < instructions.size(); i++) {
      places[i + 1] = places[i] + instructions.get(i).slots();
    }
    return places;
  }

  private int target(Instruction.Jumping jump, int[] places) {
    Integer index = labels.get(jump.label());
    if (index == null) {
      throw new IllegalArgumentException("no label " + jump.label());
    }
    return places[index];
  }

  private void appendLabels(StringBuilder text, int index) {
    labels.entrySet().stream().filter(l -> l.getValue() == index).map(Map.Entry::getKey).sorted()
        .forEach(l -> text.append(l).append(":\n"));
  }
}
