package io.kfuncdoc.processor.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a text means, or which problem it has.
class ExpressionTyperTest {

  @ParameterizedTest
  @CsvSource(delimiter = '§', textBlock = """
      u8_                      § S64 u8_
      s32_                     § S64 s32_
      u64_                     § U64 u64_
      addr                     § U64 addr
      b                        § BOOL b
      box                      § HANDLE box
      LIMIT                    § S64 LIMIT
      true                     § BOOL true
      0                        § S64 0
      0xfffff000               § S64 4294963200
      0xffffffff               § S64 4294967295
      0x80000000               § S64 2147483648
      2147483647               § S64 2147483647
      2147483648               § K301
      2147483648L              § S64 2147483648
      0x7fffffffffffffffL      § S64 9223372036854775807
      0xffffffffffffffffL      § U64 18446744073709551615u
      0x8000000000000000L      § U64 9223372036854775808u
      9223372036854775808L     § K301
      -1                       § S64 -1
      - 1                      § S64 -1
      -0xffffffff              § S64 -4294967295
      -2147483648              § S64 -2147483648
      -2147483647              § S64 -2147483647
      -0x80000000              § S64 -2147483648
      - 0x80000000             § S64 -2147483648
      -9223372036854775808L    § S64 -9223372036854775808
      -0x8000000000000000L     § S64 -9223372036854775808
      - 0x8000000000000000L    § S64 -9223372036854775808
      -0xffffffffffffffffL     § K303
      - 0xffffffffffffffffL    § K303
      -(0xffffffffffffffffL)   § K303
      -(5)                     § S64 (-5)
      - -5                     § S64 5
      1_000                    § S64 1000
      0b101                    § S64 5
      017                      § S64 15
      +u8_                     § S64 u8_
      -u64_                    § K303
      -s64(u64_)               § S64 (-s64(u64_))
      ~u8_                     § S64 (~u8_)
      ~u64_                    § U64 (~u64_)
      !b                       § BOOL (!b)
      !u8_                     § K303
      1.5                      § K306
      this                     § K302
      "a"                      § K306
      null                     § K306
      """)
  void operands(String text, String meaning) {
    assertThat(Typed.show(text)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '§', textBlock = """
      u32_ + u32_                   § S64 (u32_ + u32_)
      u32_ - 1                      § S64 (u32_ - 1)
      u64_ + 1                      § U64 (u64_ +u 1)
      1 + u64_                      § U64 (1 +u u64_)
      u64_ - u32_                   § U64 (u64_ -u u32_)
      u64_ + s32_                   § K305
      s64_ < u64_                   § K305
      u64_ == NONE                  § K305
      u64_ == -1                    § K305
      u64_ == LIMIT                 § BOOL (u64_ ==u LIMIT)
      u64_ - (u32_ - 1)             § K305
      u64_ + (s32_ & 0xff)          § U64 (u64_ +u (s32_ & 255))
      u64_ + (u32_ >> 3)            § U64 (u64_ +u (u32_ >> 3))
      u64_ + (u32_ << 3)            § K305
      u64_ + (s32_ > 0 ? 1 : 2)     § U64 (u64_ +u ((s32_ > 0) ? 1 : 2))
      u64_ + (s32_ > 0 ? s32_ : 2)  § K305
      u64_ + u64(s32_)              § U64 (u64_ +u u64(s32_))
      s64(u64_) + s32_              § S64 (s64(u64_) + s32_)
      u64_ + u32(s32_)              § U64 (u64_ +u u32(s32_))
      u64_ + room(box)              § U64 (u64_ +u room(box))
      u64_ + balance(box)           § K305
      u64_ >> s32_                  § U64 (u64_ >>u s32_)
      s64_ >> u64_                  § S64 (s64_ >> u64_)
      u32_ >> 3                     § S64 (u32_ >> 3)
      u64_ >>> 3                    § K303
      b + 1                         § K303
      box + 1                       § K303
      b & b                         § K303
      box == other                  § BOOL (box == other)
      box != other                  § BOOL (box != other)
      box < other                   § K303
      b == true                     § BOOL (b == true)
      b == 1                        § K303
      box == addr                   § K303
      b && u8_ == 0                 § BOOL (b && (u8_ == 0))
      b && u8_                      § K303
      b ? 1 : u64_                  § U64 (b ? 1 : u64_)
      b ? u64_ : -1                 § K305
      b ? s8_ : u32_                § S64 (b ? s8_ : u32_)
      b ? b : 1                     § K303
      b ? box : other               § HANDLE (b ? box : other)
      b ? box : b                   § K303
      u8_ ? 1 : 2                   § K303
      """)
  void widening(String text, String meaning) {
    assertThat(Typed.show(text)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '§', textBlock = """
      1 + 2 * 3                             § S64 (1 + (2 * 3))
      (1 + 2) * 3                           § S64 ((1 + 2) * 3)
      s8_ - s16_ - s32_                     § S64 ((s8_ - s16_) - s32_)
      s8_ - (s16_ - s32_)                   § S64 (s8_ - (s16_ - s32_))
      s8_ & 3 | s16_ ^ 1                    § S64 ((s8_ & 3) | (s16_ ^ 1))
      s8_ << 1 + 2                          § S64 (s8_ << (1 + 2))
      s8_ < 1 == b                          § BOOL ((s8_ < 1) == b)
      b || b && b                           § BOOL (b || (b && b))
      b ? 1 : b ? 2 : 3                     § S64 (b ? 1 : (b ? 2 : 3))
      (s8_ & 7) == 0                        § BOOL ((s8_ & 7) == 0)
      s8_ & 7 == 0                          § K303
      low(u64_)                             § U64 low(u64_)
      low(low(addr) + 1) == 0               § BOOL (low((low(addr) +u 1)) ==u 0)
      low(u32_)                             § U64 low(u32_)
      low(s32_)                             § K305
      low(box)                              § K303
      low()                                 § K308
      low(1, 2)                             § K308
      narrow(u32_)                          § S64 narrow(u32_)
      narrow(u32_ + 1)                      § K303
      narrow(u32(u32_ + 1))                 § S64 narrow(u32((u32_ + 1)))
      narrow(u64_)                          § K303
      room(b ? box : other)                 § S64 room((b ? box : other))
      held(box)                             § K307
      old(s8_)                              § K307
      afterDeferred(s8_)                    § K307
      result                                § K307
      u8(s8_)                               § S64 u8(s8_)
      u16(u64_)                             § S64 u16(u64_)
      u64(s8_)                              § U64 u64(s8_)
      s64(u64_)                             § S64 s64(u64_)
      u32(b)                                § K303
      u32()                                 § K308
      u33(s8_)                              § K302
      nothing                               § K302
      nothing(1)                            § K302
      room                                  § K302
      s8_(1)                                § K302
      broken                                § -
      broken(1) + nothing                   § -
      """)
  void structure(String text, String meaning) {
    assertThat(Typed.show(text)).isEqualTo(meaning);
  }
}
