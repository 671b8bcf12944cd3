package io.kfuncdoc.runtime.os;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/// The NUMA nodes of this machine, and which of them the calling thread's next pages come from. A wish: what the kernel
/// does not grant is no error.
final class MemoryNodes {

  private static final Path ONLINE = Path.of("/sys/devices/system/node/online");
  private static final int PREFERRED = 1;
  private static final int MAX_NODES = 1024;
  private static final long MASK_BYTES = MAX_NODES / 8;
  /// Where the thread's own nodes stand, behind their mode, and the node that is wished for.
  private static final long OWN = 8;
  private static final long WISH = OWN + MASK_BYTES;

  private final SystemCalls calls;
  private final MemorySegment room = Arena.ofAuto().allocate(WISH + MASK_BYTES, Long.BYTES);

  MemoryNodes(SystemCalls calls) {
    this.calls = calls;
  }

  /// Whether more than one node is online.
  static boolean areSeveral() {
    try {
      return isSeveral(Files.readString(ONLINE).strip());
    } catch (IOException unknown) {
      return false;
    }
  }

  /// Reads the kernel's list of numbers and ranges, as `0-3,8`.
  static boolean isSeveral(String list) {
    return list.contains(",") || list.contains("-");
  }

  /// Lets the calling thread's pages come from a node until [#restore()].
  ///
  /// @param node 0 .. 1023
  /// @return false if the thread's own policy cannot be read; then nothing changes
  boolean prefer(int node) {
    if (calls.call(SystemCall.GET_MEMPOLICY, room.address(), room.address() + OWN, MAX_NODES) != 0) {
      return false;
    }
    room.asSlice(WISH, MASK_BYTES).fill((byte) 0);
    room.set(ValueLayout.JAVA_LONG, WISH + (long) (node / Long.SIZE) * Long.BYTES, 1L << node);
    calls.call(SystemCall.SET_MEMPOLICY, PREFERRED, room.address() + WISH, MAX_NODES);
    return true;
  }

  /// Gives the thread the policy that it had before [#prefer(int)].
  void restore() {
    calls.call(SystemCall.SET_MEMPOLICY, room.get(ValueLayout.JAVA_INT, 0), room.address() + OWN, MAX_NODES);
  }
}
