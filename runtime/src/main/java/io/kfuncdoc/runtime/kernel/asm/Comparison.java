package io.kfuncdoc.runtime.kernel.asm;

/// What a conditional jump tests.
public enum Comparison {
  EQUAL(0x10, "=="),
  ABOVE(0x20, ">"),
  AT_LEAST(0x30, ">="),
  ANY_BIT(0x40, "&"),
  NOT_EQUAL(0x50, "!="),
  SIGNED_ABOVE(0x60, "s>"),
  SIGNED_AT_LEAST(0x70, "s>="),
  BELOW(0xa0, "<"),
  AT_MOST(0xb0, "<="),
  SIGNED_BELOW(0xc0, "s<"),
  SIGNED_AT_MOST(0xd0, "s<=");

  private final int code;
  private final String sign;

  Comparison(int code, String sign) {
    this.code = code;
    this.sign = sign;
  }

  int code() {
    return code;
  }

  String sign() {
    return sign;
  }
}
