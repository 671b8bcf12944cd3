package io.kfuncdoc.runtime.arena;

import org.jspecify.annotations.Nullable;

/// The element operations of a map. An arena has no elements: all of them fail.
public enum MapOperation {
  LOOKUP(ErrnoCode.EINVAL, ErrnoCode.EINVAL),
  UPDATE(ErrnoCode.EOPNOTSUPP, ErrnoCode.EOPNOTSUPP),
  DELETE(ErrnoCode.EOPNOTSUPP, ErrnoCode.EINVAL),
  PUSH(ErrnoCode.EOPNOTSUPP, null),
  POP(ErrnoCode.EOPNOTSUPP, null),
  PEEK(ErrnoCode.EOPNOTSUPP, null),
  GET_NEXT_KEY(ErrnoCode.EOPNOTSUPP, ErrnoCode.EOPNOTSUPP),
  LOOKUP_AND_DELETE(null, ErrnoCode.ENOTSUPP);

  private final @Nullable ErrnoCode method;
  private final @Nullable ErrnoCode syscall;

  MapOperation(@Nullable ErrnoCode method, @Nullable ErrnoCode syscall) {
    this.method = method;
    this.syscall = syscall;
  }

  /// The error of the arena's own method (arena_map_ops in kernel/bpf/arena.c); a lookup returns it as an error
  /// pointer.
  ///
  /// @throws IllegalArgumentException for LOOKUP_AND_DELETE, which is not a method
  public ErrnoCode methodError() {
    if (method == null) {
      throw new IllegalArgumentException(this + " is a command of bpf(2), not a method of a map");
    }
    return method;
  }

  /// The error of the bpf(2) command, as observed on 6.18.44.
  ///
  /// @param withKey whether the key pointer is not NULL: then every command is EINVAL, since the key size is 0
  /// @throws IllegalArgumentException for PUSH, POP and PEEK, which have no command of their own
  public ErrnoCode syscallError(boolean withKey) {
    if (syscall == null) {
      throw new IllegalArgumentException(this + " has no command of bpf(2)");
    }
    return withKey ? ErrnoCode.EINVAL : syscall;
  }
}
