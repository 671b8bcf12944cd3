package io.kfuncdoc.audit.strings;

import io.kfuncdoc.annotations.Kfunc;
import io.kfuncdoc.annotations.KfuncFamily;
import io.kfuncdoc.annotations.Reported;
import io.kfuncdoc.annotations.Returns;
import io.kfuncdoc.annotations.SizeT;
import io.kfuncdoc.annotations.Success;
import io.kfuncdoc.annotations.When;

/// # BPF string kfuncs
///
/// A family that has nothing in common with the arena's.
@KfuncFamily(
    page = "bpf/string-kfuncs",
    source = "kernel/bpf/helpers.c",
    releases = "7.1",
    terms = StringTerms.class,
    faults = StringFault.class)
public interface StringKfuncs {

  /// Get the length of a string, up to a limit.
  ///
  /// @param s__ign the string
  /// @param count  the limit
  @Kfunc(since = "6.17", outcomes = Strnlen.class)
  int bpf_strnlen(@StringPtr long s__ign, @SizeT long count);

  enum Strnlen {
    @When("!inKernel(s__ign)")        @Returns("-ERANGE") NOT_IN_KERNEL,
    @When("count == 0")               @Returns("0")       NO_BYTES,
    /// a byte before the first NUL and within `count` cannot be read
    @Reported(fault = "UNREADABLE")   @Returns("-EFAULT") UNREADABLE,
    /// none of the first 65,536 bytes is NUL, and `count` is not less
    @Reported(fault = "NO_END")       @Returns("-E2BIG")  TOO_LONG,
    /// the number of bytes before the first NUL, or `count` if that is less
    @Success                          @Returns("result")  LENGTH
  }

  /// Compare two strings.
  ///
  /// Bytes are compared as signed `char`. The results -1, 0 and 1 are plain numbers, none an errno.
  ///
  /// @param s1__ign one string
  /// @param s2__ign the other string
  @Kfunc(since = "6.17", outcomes = Strcmp.class)
  int bpf_strcmp(@StringPtr long s1__ign, @StringPtr long s2__ign);

  enum Strcmp {
    @When("!inKernel(s1__ign) || !inKernel(s2__ign)")
                                      @Returns("-ERANGE") NOT_IN_KERNEL,
    /// a byte of either string cannot be read, and the strings neither differ nor end before it
    @Reported(fault = "UNREADABLE")   @Returns("-EFAULT") UNREADABLE,
    /// the first 65,536 bytes are the same, and none is NUL
    @Reported(fault = "NO_END")       @Returns("-E2BIG")  TOO_LONG,
    /// the first byte that differs is less in `s1__ign`
    @Reported(call = "s1__ign = 0")   @Returns("-1")      LESS,
    /// the first byte that differs is greater in `s1__ign`
    @Reported(call = "s2__ign = 0")   @Returns("1")       GREATER,
    /// the strings are the same
    @Success                          @Returns("0")       EQUAL
  }
}
