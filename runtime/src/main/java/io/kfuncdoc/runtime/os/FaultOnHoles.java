package io.kfuncdoc.runtime.os;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Makes an access of this process to mapped memory without a page SIGBUS, where the kernel would otherwise add a page:
/// userfaultfd(2) with UFFD_FEATURE_SIGBUS. In force until it is closed or the memory is unmapped.
final class FaultOnHoles implements AutoCloseable {

  private static final int O_CLOEXEC_NONBLOCK = 02000000 | 04000;
  private static final int USER_MODE_ONLY = 1;
  private static final long API = 0xaa;
  private static final long FEATURES = 1 << 5 | 1 << 7;
  private static final long UFFDIO_API = 0xc018_aa3fL;
  private static final long UFFDIO_REGISTER = 0xc020_aa00L;
  private static final long MISSING = 1;

  private final OwnedFd fd;

  private FaultOnHoles(OwnedFd fd) {
    this.fd = fd;
  }

  /// @param memory mapped from a memory file or a file of tmpfs, whole pages
  /// @throws SystemCallException if the system does not permit it (EPERM, ENOSYS) or cannot do it (EINVAL)
  static FaultOnHoles in(SystemCalls calls, MemorySegment memory) {
    OwnedFd fd = new OwnedFd(calls, (int) calls.demand("asking for faults on pages that are missing",
        SystemCall.USERFAULTFD, O_CLOEXEC_NONBLOCK | USER_MODE_ONLY, 0, 0));
    try (Arena room = Arena.ofConfined()) {
      MemorySegment api = room.allocate(24, 8);
      api.set(ValueLayout.JAVA_LONG, 0, API);
      api.set(ValueLayout.JAVA_LONG, 8, FEATURES);
      calls.demand("asking for SIGBUS on pages that are missing", SystemCall.IOCTL,
          fd.number(), UFFDIO_API, api.address());
      MemorySegment register = room.allocate(32, 8);
      register.set(ValueLayout.JAVA_LONG, 0, memory.address());
      register.set(ValueLayout.JAVA_LONG, 8, memory.byteSize());
      register.set(ValueLayout.JAVA_LONG, 16, MISSING);
      calls.demand("watching for pages that are missing", SystemCall.IOCTL,
          fd.number(), UFFDIO_REGISTER, register.address());
      return new FaultOnHoles(fd);
    } catch (RuntimeException e) {
      fd.close();
      throw e;
    }
  }

  @Override
  public void close() {
    fd.close();
  }
}
