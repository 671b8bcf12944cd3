package io.kfuncdoc.strings;

import io.kfuncdoc.annotations.Phrase;
import io.kfuncdoc.annotations.U8;

/// What a witness of the string kfuncs can bring about: all a string can be is what lies in memory.
interface StringSituations {

  @Phrase("{length} bytes from {addr} on are not NUL, and the next one cannot be read")
  void text(@StringPtr long addr, long length);

  @Phrase("{length} bytes from {addr} on are not NUL, and the next one is")
  void string(@StringPtr long addr, long length);

  @Phrase("the byte at {addr} is {value}")
  void put(@StringPtr long addr, @U8 byte value);
}
