package io.kfuncdoc.runtime.family;

/// The string kfuncs as the kernel does them. Its parts can be overridden to plant an error.
public class PlainStrings implements StringKfuncs {

  protected static final int BOUND = 65_536;
  protected static final int EFAULT = 14;
  protected static final int E2BIG = 7;
  protected static final int ERANGE = 34;

  @Override
  public int bpf_strlen(long s__ign) {
    return bpf_strnlen(s__ign, Long.MAX_VALUE);
  }

  @Override
  public int bpf_strnlen(long s__ign, long count) {
    if (!Memory.inKernel(s__ign)) {
      return -ERANGE;
    }
    for (int i = 0; i < BOUND; i++) {
      if (i == count) {
        return i;
      }
      int read = Memory.read(s__ign + i);
      if (read < 0) {
        return -EFAULT;
      }
      if (read == 0) {
        return i;
      }
    }
    return -E2BIG;
  }

  @Override
  public int bpf_strcmp(long s1__ign, long s2__ign) {
    if (!Memory.inKernel(s1__ign) || !Memory.inKernel(s2__ign)) {
      return -ERANGE;
    }
    for (int i = 0; i < BOUND; i++) {
      int first = Memory.read(s1__ign + i);
      int second = Memory.read(s2__ign + i);
      if (first < 0 || second < 0) {
        return -EFAULT;
      }
      if (first != second) {
        return first < second ? less() : 1;
      }
      if (first == 0) {
        return 0;
      }
    }
    return -E2BIG;
  }

  protected int less() {
    return -1;
  }
}
