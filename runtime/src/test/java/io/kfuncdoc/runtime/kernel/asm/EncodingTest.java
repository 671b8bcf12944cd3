package io.kfuncdoc.runtime.kernel.asm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Instructions against the encodings that the kernel's documentation of the instruction set gives, little-endian.
class EncodingTest {

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("known")
  void anInstructionIsEncodedAsTheKernelReadsIt(String text, String bytes, UnaryOperator<Assembler> one) {
    Code code = one.apply(new Assembler()).build();
    assertThat(hex(code)).isEqualTo(bytes.replace(" ", ""));
    assertThat(code.toString()).isEqualTo("    0: " + text + "\n");
  }

  static Stream<Arguments> known() {
    return Stream.of(
        known("r6 = r1", "bf 16 0000 00000000", a -> a.move(Register.R6, Register.R1)),
        known("r0 = -1", "b7 00 0000 ffffffff", a -> a.move(Register.R0, -1)),
        known("r1 += 8", "07 01 0000 08000000", a -> a.alu(AluOp.ADD, Register.R1, new Immediate(8))),
        known("r1 -= r2", "1f 21 0000 00000000", a -> a.alu(AluOp.SUB, Register.R1, Register.R2)),
        known("w8 &= -4096", "54 08 0000 00f0ffff", a -> a.alu32(AluOp.AND, Register.R8, new Immediate(-4096))),
        known("w7 = w7", "bc 77 0000 00000000", a -> a.alu32(AluOp.MOV, Register.R7, Register.R7)),
        known("r0 s>>= 32", "c7 00 0000 20000000", a -> a.alu(AluOp.ARSH, Register.R0, new Immediate(32))),
        known("r0 <<= 32", "67 00 0000 20000000", a -> a.alu(AluOp.LSH, Register.R0, new Immediate(32))),
        known("r0 >>= r3", "7f 30 0000 00000000", a -> a.alu(AluOp.RSH, Register.R0, Register.R3)),
        known("r2 ^= r9", "af 92 0000 00000000", a -> a.alu(AluOp.XOR, Register.R2, Register.R9)),
        known("r2 = *(u64 *)(r6 + 0)", "79 62 0000 00000000",
            a -> a.load(Width.DOUBLE, Register.R2, Register.R6, 0)),
        known("r3 = *(u32 *)(r6 + 16)", "61 63 1000 00000000",
            a -> a.load(Width.WORD, Register.R3, Register.R6, 16)),
        known("r3 = *(u16 *)(r10 - 2)", "69 a3 feff 00000000",
            a -> a.load(Width.HALF, Register.R3, Register.R10, -2)),
        known("r3 = *(u8 *)(r4 + 1)", "71 43 0100 00000000", a -> a.load(Width.BYTE, Register.R3, Register.R4, 1)),
        known("r3 = *(s8 *)(r4 + 1)", "91 43 0100 00000000",
            a -> a.loadSigned(Width.BYTE, Register.R3, Register.R4, 1)),
        known("r3 = *(s32 *)(r4 + 1)", "81 43 0100 00000000",
            a -> a.loadSigned(Width.WORD, Register.R3, Register.R4, 1)),
        known("*(u64 *)(r6 + 40) = r0", "7b 06 2800 00000000",
            a -> a.store(Width.DOUBLE, Register.R6, 40, Register.R0)),
        known("*(u8 *)(r6 + 1) = r3", "73 36 0100 00000000", a -> a.store(Width.BYTE, Register.R6, 1, Register.R3)),
        known("*(u16 *)(r6 + 1) = r3", "6b 36 0100 00000000", a -> a.store(Width.HALF, Register.R6, 1, Register.R3)),
        known("*(u32 *)(r6 - 4) = 7", "62 06 fcff 07000000",
            a -> a.store(Width.WORD, Register.R6, -4, new Immediate(7))),
        known("r1 = 0x123456789abcdef0 ll", "18 01 0000 f0debc9a 00 00 0000 78563412",
            a -> a.constant(Register.R1, 0x1234_5678_9abc_def0L)),
        known("r1 = map[fd:5]", "18 11 0000 05000000 00 00 0000 00000000", a -> a.map(Register.R1, 5)),
        known("r7 = map[fd:5][0] + 8", "18 27 0000 05000000 00 00 0000 08000000",
            a -> a.mapValue(Register.R7, 5, 8)),
        known("call helper#113", "85 00 0000 71000000", a -> a.callHelper(113)),
        known("call bpf_some_kfunc#77", "85 20 0000 4d000000", a -> a.callKfunc(77, "bpf_some_kfunc")),
        known("r2 = addr_space_cast(r2, 0, 1)", "bf 22 0100 01000000",
            a -> a.castToKernel(Register.R2, Register.R2)),
        known("r3 = addr_space_cast(r2, 1, 0)", "bf 23 0100 00000100", a -> a.castToUser(Register.R3, Register.R2)),
        known("exit", "95 00 0000 00000000", Assembler::exit));
  }

  private static Arguments known(String text, String bytes, UnaryOperator<Assembler> one) {
    return Arguments.of(text, bytes, one);
  }

  @Test
  void jumpsCountSlotsAndNotInstructions() {
    Code code = new Assembler()
        .label("start")
        .jumpIf(Register.R8, Comparison.BELOW, Register.R7, "end")
        .constant(Register.R1, 1)
        .jumpIf32(Register.R1, Comparison.SIGNED_AT_MOST, new Immediate(-2), "start")
        .jump("end")
        .label("end")
        .exit()
        .build();
    assertThat(code.slots()).containsExactly(
        new Slot(0xad, 8, 7, 4, 0),
        new Slot(0x18, 1, 0, 0, 1), new Slot(0, 0, 0, 0, 0),
        new Slot(0xd6, 1, 0, -4, -2),
        new Slot(0x05, 0, 0, 0, 0),
        new Slot(0x95, 0, 0, 0, 0));
    assertThat(code.toString()).isEqualTo("""
        start:
            0: if r8 < r7 goto end
            1: r1 = 0x1 ll
            3: if w1 s<= -2 goto start
            4: goto end
        end:
            5: exit
        """);
  }

  @Test
  void slotsAreReadAsTheyWereWritten() {
    Code code = new Assembler().store(Width.WORD, Register.R6, -4, new Immediate(-7)).move(Register.R9, Register.R10)
        .build();
    ByteBuffer bytes = ByteBuffer.wrap(code.bytes()).order(ByteOrder.nativeOrder());
    assertThat(List.of(Slot.read(bytes), Slot.read(bytes))).isEqualTo(code.slots());
  }

  @Test
  void whatCannotBeEncodedIsRefused() {
    assertThatThrownBy(() -> new Assembler().jump("nowhere").build()).hasMessageContaining("nowhere");
    assertThatThrownBy(() -> new Assembler().label("a").label("a")).hasMessageContaining("twice");
    assertThatThrownBy(() -> new Assembler().load(Width.WORD, Register.R1, Register.R2, 32768))
        .hasMessageContaining("32768");
    assertThatThrownBy(() -> new Assembler().loadSigned(Width.DOUBLE, Register.R1, Register.R2, 0))
        .isInstanceOf(IllegalArgumentException.class);
    Assembler far = new Assembler().jump("end");
    for (int i = 0; i < 32768; i++) {
      far.exit();
    }
    assertThatThrownBy(() -> far.label("end").build()).hasMessageContaining("16 bits");
  }

  private static String hex(Code code) {
    ByteBuffer bytes = ByteBuffer.allocate(code.slots().size() * Slot.SIZE).order(ByteOrder.LITTLE_ENDIAN);
    code.slots().forEach(slot -> slot.write(bytes));
    return HexFormat.of().formatHex(bytes.array());
  }
}
