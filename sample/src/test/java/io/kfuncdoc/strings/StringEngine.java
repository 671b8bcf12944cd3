package io.kfuncdoc.strings;

import io.kfuncdoc.runtime.ResultSlot;

/// The string kfuncs over a memory as an engine of the contract: names the row of each reason.
final class StringEngine implements StringKfuncsEngine {

  private final KernelStrings strings;

  StringEngine(KernelStrings strings) {
    this.strings = strings;
  }

  @Override
  public StringKfuncs.Strlen bpf_strlen(long s__ign, ResultSlot result) {
    return switch (strings.strlen(s__ign, result)) {
      case NOT_ALLOWED -> StringKfuncs.Strlen.NOT_IN_KERNEL;
      case FAULT -> StringKfuncs.Strlen.UNREADABLE;
      case LIMIT_OF_KERNEL -> StringKfuncs.Strlen.TOO_LONG;
      case END -> StringKfuncs.Strlen.LENGTH;
      case LIMIT_ZERO, LIMIT_OF_CALLER -> throw new AssertionError("strlen has no limit of the caller's");
    };
  }

  @Override
  public StringKfuncs.Strnlen bpf_strnlen(long s__ign, long count, ResultSlot result) {
    return switch (strings.strnlen(s__ign, count, result)) {
      case NOT_ALLOWED -> StringKfuncs.Strnlen.NOT_IN_KERNEL;
      case LIMIT_ZERO -> StringKfuncs.Strnlen.NO_BYTES;
      case FAULT -> StringKfuncs.Strnlen.UNREADABLE;
      case LIMIT_OF_KERNEL -> StringKfuncs.Strnlen.TOO_LONG;
      case END, LIMIT_OF_CALLER -> StringKfuncs.Strnlen.LENGTH;
    };
  }

  @Override
  public StringKfuncs.Strcmp bpf_strcmp(long s1__ign, long s2__ign, ResultSlot result) {
    return switch (strings.strcmp(s1__ign, s2__ign, result)) {
      case NOT_ALLOWED -> StringKfuncs.Strcmp.NOT_IN_KERNEL;
      case FAULT -> StringKfuncs.Strcmp.UNREADABLE;
      case LIMIT_OF_KERNEL -> StringKfuncs.Strcmp.TOO_LONG;
      case SMALLER -> StringKfuncs.Strcmp.LESS;
      case LARGER -> StringKfuncs.Strcmp.GREATER;
      case SAME -> StringKfuncs.Strcmp.EQUAL;
    };
  }
}
