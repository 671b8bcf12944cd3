package io.kfuncdoc.runtime.os;

/// System calls of a machine whose file systems have room for so many bytes: what is committed beyond them is ENOSPC.
/// Bytes that are given back make no room.
public final class SmallDisk extends SystemCalls {

  private static final int ENOSPC = 28;
  private static final int PUNCH_HOLE = 2;

  private long room;

  public SmallDisk(long room) {
    super(Machine.current().orElseThrow());
    this.room = room;
  }

  /// Sets how many bytes more there is room for.
  public void room(long bytes) {
    room = bytes;
  }

  @Override
  public long call(SystemCall call, long a, long b, long c, long d, long e, long f) {
    if (call == SystemCall.FALLOCATE && (b & PUNCH_HOLE) == 0) {
      if (d > room) {
        return -ENOSPC;
      }
      room -= d;
    }
    return super.call(call, a, b, c, d, e, f);
  }
}
