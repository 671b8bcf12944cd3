package io.kfuncdoc.strings;

import io.kfuncdoc.annotations.Ensures;
import io.kfuncdoc.annotations.Kfunc;
import io.kfuncdoc.annotations.KfuncFamily;
import io.kfuncdoc.annotations.Reported;
import io.kfuncdoc.annotations.Returns;
import io.kfuncdoc.annotations.SizeT;
import io.kfuncdoc.annotations.Success;
import io.kfuncdoc.annotations.When;
import io.kfuncdoc.annotations.Witness;

/// # BPF string kfuncs
///
/// Strings of the kernel, read where they are. The verifier does not look at the addresses: a byte that cannot be read
/// is an error of the call. No function looks at more than `XATTR_SIZE_MAX` (65,536) bytes of a string.
@KfuncFamily(
    page = "bpf/string-kfuncs",
    source = "kernel/bpf/helpers.c",
    releases = {"6.18.44", "7.1"},
    terms = StringTerms.class,
    situations = StringSituations.class)
public interface StringKfuncs {

  /// Get the length of a string.
  ///
  /// @param s__ign the string
  @Kfunc(since = "6.17", outcomes = Strlen.class)
  int bpf_strlen(@StringPtr long s__ign);

  enum Strlen {
    @When("!inKernel(s__ign)")                              @Returns("-ERANGE") NOT_IN_KERNEL,
    /// a byte before the first NUL cannot be read
    @Reported(given = "text(s__ign, 3)")
    @Witness(given = "text(s__ign, 0)")
    @Witness(given = "text(s__ign, 65535)")                 @Returns("-EFAULT") UNREADABLE,
    /// none of the first 65,536 bytes is NUL
    @Reported(given = "text(s__ign, 65536)")                @Returns("-E2BIG")  TOO_LONG,
    /// the number of bytes before the first NUL
    @Success
    @Witness(given = "string(s__ign, 0)")
    @Witness(given = "string(s__ign, 65535)")
    @Ensures("result == old(length(s__ign))")               @Returns("result")  LENGTH
  }

  /// Get the length of a string, up to a limit.
  ///
  /// @param s__ign the string
  /// @param count  the limit; it does not lift that of `XATTR_SIZE_MAX`
  @Kfunc(since = "6.17", outcomes = Strnlen.class)
  int bpf_strnlen(@StringPtr long s__ign, @SizeT long count);

  enum Strnlen {
    @When("!inKernel(s__ign)")                              @Returns("-ERANGE") NOT_IN_KERNEL,
    @When("count == 0")                                     @Returns("0")       NO_BYTES,
    /// a byte before the first NUL and within `count` cannot be read
    @Reported(given = "text(s__ign, 3)", call = "count = 4")
    @Witness(given = "text(s__ign, 65535)", call = "count = 0xffffffffffffffffL")
                                                            @Returns("-EFAULT") UNREADABLE,
    /// none of the first 65,536 bytes is NUL, and `count` is not less
    @Reported(given = "text(s__ign, 65536)", call = "count = 65536")
    @Witness(given = "text(s__ign, 65536)", call = "count = 0xffffffffffffffffL")
                                                            @Returns("-E2BIG")  TOO_LONG,
    /// the number of bytes before the first NUL, or `count` if that is less
    @Success
    @Witness(given = "text(s__ign, 3)", call = "count = 3")
    @Witness(given = "text(s__ign, 65535)", call = "count = 65535")
    @Witness(given = "string(s__ign, 65535)", call = "count = 0xffffffffffffffffL")
    @Ensures("result == old(lengthWithin(s__ign, count))")  @Returns("result")  LENGTH
  }

  /// Compare two strings.
  ///
  /// Bytes are compared as signed `char`, as on x86-64. The results -1, 0 and 1 are plain numbers, none an errno.
  ///
  /// @param s1__ign one string
  /// @param s2__ign the other string
  @Kfunc(since = "6.17", outcomes = Strcmp.class)
  int bpf_strcmp(@StringPtr long s1__ign, @StringPtr long s2__ign);

  enum Strcmp {
    @When("!inKernel(s1__ign) || !inKernel(s2__ign)")       @Returns("-ERANGE") NOT_IN_KERNEL,
    /// a byte of either string cannot be read, and the strings neither differ nor end before it
    @Reported(given = {"string(s1__ign, 4)", "text(s2__ign, 3)"}, call = "s2__ign = s1__ign + 0x100000")
    @Witness(given = {"text(s1__ign, 3)", "string(s2__ign, 4)"}, call = "s2__ign = s1__ign + 0x100000")
    @Witness(given = "text(s1__ign, 65535)", call = "s2__ign = s1__ign")
                                                            @Returns("-EFAULT") UNREADABLE,
    /// the first 65,536 bytes are the same, and none is NUL
    @Reported(given = {"text(s1__ign, 65536)", "text(s2__ign, 65536)"}, call = "s2__ign = s1__ign + 0x100000")
                                                            @Returns("-E2BIG")  TOO_LONG,
    /// the first byte that differs is less in `s1__ign`
    @Reported(given = {"string(s1__ign, 3)", "string(s2__ign, 4)"}, call = "s2__ign = s1__ign + 0x100000")
    @Witness(given = {"string(s1__ign, 3)", "put(s1__ign + 1, 0x80)", "string(s2__ign, 3)"},
        call = "s2__ign = s1__ign + 0x100000")
    @Ensures("old(before(s1__ign, s2__ign))")               @Returns("-1")      LESS,
    /// the first byte that differs is greater in `s1__ign`
    @Reported(given = {"text(s1__ign, 4)", "string(s2__ign, 3)"}, call = "s2__ign = s1__ign + 0x100000")
    @Witness(given = {"text(s1__ign, 65536)", "string(s2__ign, 65535)"}, call = "s2__ign = s1__ign + 0x100000")
    @Ensures("old(before(s2__ign, s1__ign))")               @Returns("1")       GREATER,
    /// the strings are the same
    @Success
    @Witness(given = {"string(s1__ign, 65535)", "string(s2__ign, 65535)"}, call = "s2__ign = s1__ign + 0x100000")
    @Witness(given = {"string(s1__ign, 0)"}, call = "s2__ign = s1__ign")
    @Ensures("old(same(s1__ign, s2__ign))")                 @Returns("0")       EQUAL
  }
}
