package io.kfuncdoc.runtime.kernel.asm;

import java.nio.ByteBuffer;

/// Eight bytes of a program, as `struct bpf_insn` has them.
///
/// @param code   0 to 255
/// @param to     destination register, 0 to 10
/// @param from   source register, or what kind of constant or call this is
/// @param offset 16 bits, signed
public record Slot(int code, int to, int from, int offset, int immediate) {

  /// In bytes.
  public static final int SIZE = 8;

  /// The code of a call.
  public static final int CALL = 0x85;

  /// In a call, the source that says that it calls a kfunc.
  public static final int KFUNC = 2;

  /// Reads one where the buffer stands, which has the byte order of the machine.
  public static Slot read(ByteBuffer from) {
    int code = Byte.toUnsignedInt(from.get());
    int registers = Byte.toUnsignedInt(from.get());
    return new Slot(code, registers & 15, registers >>> 4, from.getShort(), from.getInt());
  }

  void write(ByteBuffer into) {
    into.put((byte) code).put((byte) (from << 4 | to)).putShort((short) offset).putInt(immediate);
  }
}
