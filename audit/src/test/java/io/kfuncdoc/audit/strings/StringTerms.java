package io.kfuncdoc.audit.strings;

import io.kfuncdoc.annotations.Defined;
import io.kfuncdoc.annotations.Phrase;

/// The vocabulary of the string contracts.
interface StringTerms {

  @Defined("addr >= 0xffff800000000000L")
  @Phrase(
      value = "{addr} is in the kernel's readable address range",
      negated = "{addr} is outside the kernel's readable address range")
  boolean inKernel(@StringPtr long addr);
}
