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

  /// What was found.
  sealed interface Probed {

    Availability availability();
  }

  /// The kernel can be asked.
  ///
  /// @param types which were read to find that out
  record Ready(Available availability, KernelTypes types) implements Probed {}

  /// It cannot.
  record Lacking(Unavailable availability) implements Probed {

    Lacking(Obstacle obstacle, String detail) {
      this(new Unavailable(obstacle, detail));
    }
  }

  static Probed probe(List<String> kfuncs) {
    if (!Machine.runsLinux()) {
      return new Lacking(Obstacle.NOT_LINUX, System.getProperty("os.name", "unknown"));
    }
    if (Machine.current().isEmpty()) {
      return new Lacking(Obstacle.UNKNOWN_MACHINE, System.getProperty("os.arch", "unknown"));
    }
    BpfCalls bpf = new BpfCalls(SystemCalls.open());
    try {
      Optional<Unavailable> obstacle = map(bpf).or(() -> program(bpf)).or(() -> arena(bpf));
      return obstacle.isPresent() ? new Lacking(obstacle.get()) : types(VMLINUX, kfuncs);
    } catch (IllegalCallerException e) {
      return new Lacking(Obstacle.NO_NATIVE_ACCESS, String.valueOf(e));
    }
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
  /// @param errno   greater than 0
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

  /// Reads the kernel's own types, and looks for kfuncs in them.
  static Probed types(Path vmlinux, List<String> kfuncs) {
    if (!Files.exists(vmlinux)) {
      return new Lacking(Obstacle.NO_BTF, "no " + vmlinux);
    }
    try {
      KernelTypes types = new BtfTypes(Btf.read(vmlinux));
      Optional<String> absent = kfuncs.stream().filter(k -> types.kfunc(k).isEmpty()).findFirst();
      return absent.isPresent()
          ? new Lacking(Obstacle.KFUNC_ABSENT, absent.get())
          : new Ready(new Available(release()), types);
    } catch (AccessDeniedException e) {
      return new Lacking(Obstacle.NOT_PERMITTED, "reading " + e.getMessage());
    } catch (IOException | BtfException e) {
      return new Lacking(Obstacle.NO_BTF, vmlinux + ": " + e.getMessage());
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
