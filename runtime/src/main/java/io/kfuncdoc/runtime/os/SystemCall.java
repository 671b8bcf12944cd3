package io.kfuncdoc.runtime.os;

/// The system calls in use, with their numbers on each machine.
public enum SystemCall {
  WRITE(1, 64),
  CLOSE(3, 57),
  FSTAT(5, 80),
  MMAP(9, 222),
  MPROTECT(10, 226),
  MUNMAP(11, 215),
  IOCTL(16, 29),
  PREAD64(17, 67),
  PWRITE64(18, 68),
  MADVISE(28, 233),
  FTRUNCATE(77, 46),
  SET_MEMPOLICY(238, 237),
  GET_MEMPOLICY(239, 236),
  OPENAT(257, 56),
  FALLOCATE(285, 47),
  MEMFD_CREATE(319, 279),
  BPF(321, 280),
  USERFAULTFD(323, 282);

  private final int onX86;
  private final int onArm;

  SystemCall(int onX86, int onArm) {
    this.onX86 = onX86;
    this.onArm = onArm;
  }

  /// The number to call it by.
  public int number(Machine machine) {
    return switch (machine) {
      case X86_64 -> onX86;
      case ARM64 -> onArm;
    };
  }
}
