package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.model.Errno;
import io.kfuncdoc.runtime.kernel.Availability.Available;
import io.kfuncdoc.runtime.kernel.Availability.Unavailable;
import io.kfuncdoc.runtime.kernel.asm.Assembler;
import io.kfuncdoc.runtime.kernel.asm.Register;
import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.kernel.btf.BtfException;
import io.kfuncdoc.runtime.os.Machine;
import io.kfuncdoc.runtime.os.SystemCalls;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds out, step by step, what the running kernel lacks.
final class KernelProbe {

  private static final Path RELEASE = Path.of("/proc/sys/kernel/osrelease");
  private static final Path VMLINUX = Path.of("/sys/kernel/btf/vmlinux");

  private KernelProbe() {}

  static Availability probe(List<String> kfuncs) {
    if (!Machine.runsLinux()) {
      return new Unavailable(Obstacle.NOT_LINUX, System.getProperty("os.name", "unknown"));
    }
    if (Machine.current().isEmpty()) {
      return new Unavailable(Obstacle.UNKNOWN_MACHINE, System.getProperty("os.arch", "unknown"));
    }
    BpfCalls bpf = new BpfCalls(SystemCalls.open());
    Optional<Unavailable> obstacle;
    try {
      obstacle = map(bpf).or(() -> program(bpf)).or(() -> arena(bpf)).or(() -> types(kfuncs));
    } catch (ExceptionInInitializerError | IllegalCallerException e) {
      return new Unavailable(Obstacle.NO_NATIVE_ACCESS, String.valueOf(e.getCause() == null ? e : e.getCause()));
    }
    return obstacle.isPresent() ? obstacle.get() : new Available(release());
  }

  private static Optional<Unavailable> map(BpfCalls bpf) {
    return judge(bpf, "creating an array map", bpf.createMap(BpfCalls.ARRAY, 4, 8, 1, 0, 0), Obstacle.NO_BPF);
  }

  private static Optional<Unavailable> program(BpfCalls bpf) {
    int fd = bpf.loadProgram(new Assembler().move(Register.R0, 0).exit().build(), MemorySegment.NULL);
    return judge(bpf, "loading a program that test-run can run", fd, Obstacle.NO_BPF);
  }

  private static Optional<Unavailable> arena(BpfCalls bpf) {
    int fd = bpf.createMap(BpfCalls.ARENA, 0, 0, 1, ArenaRequest.BPF_F_MMAPABLE, 0);
    return judge(bpf, "creating an arena of one page", fd, Obstacle.NO_ARENA_MAPS);
  }

  private static Optional<Unavailable> judge(BpfCalls bpf, String what, int fd, Obstacle unknown) {
    if (fd >= 0) {
      bpf.own(fd).close();
      return Optional.empty();
    }
    return Optional.of(new Unavailable(obstacle(-fd, unknown), what + ": " + KernelException.name(-fd)));
  }

  /// What an error number of bpf(2) says.
  ///
  /// @param unknown what it means that the kernel does not know the thing asked for
  static Obstacle obstacle(int errno, Obstacle unknown) {
    return switch (Errno.numbered(errno).orElse(Errno.EIO)) {
      case ENOSYS -> Obstacle.NO_BPF;
      case EPERM, EACCES -> Obstacle.NOT_PERMITTED;
      case ENOMEM, EMFILE, ENFILE, EAGAIN -> Obstacle.NO_MEMORY;
      case EINVAL, EOPNOTSUPP, ENOTSUPP, E2BIG -> unknown;
      default -> Obstacle.FAILED;
    };
  }

  private static Optional<Unavailable> types(List<String> kfuncs) {
    if (!Files.exists(VMLINUX)) {
      return Optional.of(new Unavailable(Obstacle.NO_BTF, "no " + VMLINUX));
    }
    if (kfuncs.isEmpty()) {
      return Optional.empty();
    }
    try {
      KernelTypes types = types();
      return kfuncs.stream().filter(k -> types.kfunc(k).isEmpty()).findFirst()
          .map(k -> new Unavailable(Obstacle.KFUNC_ABSENT, k));
    } catch (KernelException e) {
      return Optional.of(new Unavailable(e.obstacle(), String.valueOf(e.getMessage())));
    }
  }

  /// The kernel's own types.
  ///
  /// @throws KernelException if they cannot be read
  static KernelTypes types() {
    try {
      return new BtfTypes(Btf.vmlinux());
    } catch (AccessDeniedException e) {
      throw new KernelException(Obstacle.NOT_PERMITTED, "reading " + e.getMessage());
    } catch (IOException | BtfException e) {
      throw new KernelException(Obstacle.NO_BTF, String.valueOf(e.getMessage()));
    }
  }

  private static String release() {
    try {
      return Files.readString(RELEASE).strip();
    } catch (IOException e) {
      return System.getProperty("os.version", "unknown");
    }
  }
}
