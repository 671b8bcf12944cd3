package io.kfuncdoc.model;

/// The flags that a kfunc is registered with (`include/linux/btf.h`).
public enum KfFlag {
  KF_ACQUIRE,
  KF_RELEASE,
  KF_RET_NULL,
  /// Gone from the header in 7.0, where it became the default.
  KF_TRUSTED_ARGS,
  KF_SLEEPABLE,
  KF_DESTRUCTIVE,
  KF_RCU,
  KF_ITER_NEW,
  KF_ITER_NEXT,
  KF_ITER_DESTROY,
  KF_RCU_PROTECTED,
  KF_FASTCALL,
  KF_ARENA_RET,
  KF_ARENA_ARG1,
  KF_ARENA_ARG2,
  KF_IMPLICIT_ARGS;

  /// The first release in which every kfunc demands what KF_TRUSTED_ARGS asked for, without the flag
  /// (`Documentation/bpf/kfuncs.rst`).
  public static final Release TRUSTED_BY_DEFAULT = Release.of("7.0");
}
