package io.kfuncdoc.runtime.kernel.asm;

/// How many bytes a load or store moves.
public enum Width {
  BYTE(1, 0x10),
  HALF(2, 0x08),
  WORD(4, 0x00),
  DOUBLE(8, 0x18);

  private final int bytes;
  private final int code;

  Width(int bytes, int code) {
    this.bytes = bytes;
    this.code = code;
  }

  /// 1, 2, 4 or 8.
  public int bytes() {
    return bytes;
  }

  int code() {
    return code;
  }

  /// @param bytes 1, 2, 4 or 8
  public static Width of(int bytes) {
    for (Width width : values()) {
      if (width.bytes == bytes) {
        return width;
      }
    }
    throw new IllegalArgumentException("nothing is " + bytes + " bytes wide");
  }

  String text(boolean signed) {
    return (signed ? "s" : "u") + bytes * 8;
  }
}
