package io.kfuncdoc.runtime.arena;

/// The error numbers that an arena's system calls and methods answer, as on x86-64
/// (include/uapi/asm-generic/errno.h, include/linux/errno.h).
public enum ErrnoCode {
  EPERM(1),
  E2BIG(7),
  ENOMEM(12),
  EACCES(13),
  EFAULT(14),
  EBUSY(16),
  EINVAL(22),
  ERANGE(34),
  EOPNOTSUPP(95),
  /// Kernel-internal; some calls of bpf(2) let it out.
  ENOTSUPP(524);

  private final int number;

  ErrnoCode(int number) {
    this.number = number;
  }

  /// The number, greater than 0.
  public int number() {
    return number;
  }
}
