package io.kfuncdoc.strings;

/// Why a string kfunc of [KernelStrings] returned what it did.
final class StringReason {

  enum Length { NOT_ALLOWED, FAULT, LIMIT_OF_KERNEL, LIMIT_ZERO, LIMIT_OF_CALLER, END }

  enum Order { NOT_ALLOWED, FAULT, LIMIT_OF_KERNEL, SMALLER, LARGER, SAME }

  private StringReason() {}
}
