package io.kfuncdoc.runtime.family;

/// The stub of the string kfuncs.
public interface StringKfuncs {

  int bpf_strlen(long s__ign);

  int bpf_strnlen(long s__ign, long count);

  int bpf_strcmp(long s1__ign, long s2__ign);
}
