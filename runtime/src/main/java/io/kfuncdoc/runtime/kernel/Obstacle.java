package io.kfuncdoc.runtime.kernel;

/// Why the running kernel cannot be asked, and what to do about it.
public enum Obstacle {
  NOT_LINUX("this is not Linux", "run on Linux 6.9 or later; the simulated arena needs no kernel"),
  UNKNOWN_MACHINE("the system call numbers of this machine are not known", "run on x86-64 or arm64"),
  NO_NATIVE_ACCESS("Java does not let this code call the C library",
      "run java with --enable-native-access=ALL-UNNAMED"),
  NO_BPF("the kernel has no bpf(2), or its programs are too old for this",
      "boot a kernel with CONFIG_BPF_SYSCALL=y and CONFIG_BPF_JIT=y"),
  NOT_PERMITTED("bpf(2) is not permitted",
      "run as root or with CAP_BPF, CAP_PERFMON and CAP_SYS_ADMIN, and let seccomp and lockdown allow bpf(2)"),
  NO_BTF("the kernel has no BTF to find kfuncs in, or none that can be read",
      "boot a kernel with CONFIG_DEBUG_INFO_BTF=y and mount /sys"),
  NO_ARENA_MAPS("the kernel has no arena maps", "boot Linux 6.9 or later on x86-64 or arm64, with the JIT on"),
  KFUNC_ABSENT("the kernel does not have this kfunc", "boot a release that has it, or ask about another release"),
  OTHER_ARENAS("this kernel's arenas are built otherwise, and no picture can be taken of them",
      "boot a release whose arenas are known, such as Linux 7.1"),
  REJECTED("the verifier rejected the program", "read its log, if it stands below"),
  NO_MEMORY("the kernel has no memory or no room left for it", "free memory, or raise the limits of this process"),
  FAILED("a call that should work failed", "see the error number");

  private final String meaning;
  private final String remedy;

  Obstacle(String meaning, String remedy) {
    this.meaning = meaning;
    this.remedy = remedy;
  }

  /// What it is, a clause in English.
  public String meaning() {
    return meaning;
  }

  /// What to do about it, a clause in English.
  public String remedy() {
    return remedy;
  }

  /// Both, with what was seen.
  String explain(String detail) {
    return meaning + " (" + detail + "): " + remedy;
  }
}
