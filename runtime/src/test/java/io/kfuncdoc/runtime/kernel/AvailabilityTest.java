package io.kfuncdoc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfuncdoc.model.Errno;
import io.kfuncdoc.runtime.kernel.Availability.Unavailable;
import io.kfuncdoc.runtime.kernel.asm.Assembler;
import io.kfuncdoc.runtime.kernel.asm.Code;
import io.kfuncdoc.runtime.kernel.asm.Register;
import io.kfuncdoc.runtime.kernel.asm.Width;
import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.os.FailingCalls;
import io.kfuncdoc.runtime.os.Machine;
import io.kfuncdoc.runtime.os.SystemCall;
import io.kfuncdoc.runtime.os.SystemCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Why the kernel cannot be asked is told apart.
class AvailabilityTest {

  private static final int PROG_LOAD = 5;
  private static final Code LEAST = new Assembler().move(Register.R0, 0).exit().build();

  @ParameterizedTest
  @CsvSource({"38,NO_BPF", "1,NOT_PERMITTED", "13,NOT_PERMITTED", "22,NO_ARENA_MAPS", "95,NO_ARENA_MAPS",
      "524,NO_ARENA_MAPS", "12,NO_MEMORY", "24,NO_MEMORY", "14,FAILED", "9999,FAILED"})
  void anErrorNumberSaysWhatIsMissing(int errno, Obstacle obstacle) {
    assertThat(KernelProbe.obstacle(errno, Obstacle.NO_ARENA_MAPS)).isEqualTo(obstacle);
  }

  @ParameterizedTest
  @CsvSource({"12,NO_MEMORY", "23,NO_MEMORY", "24,NO_MEMORY", "11,NO_MEMORY", "1,NOT_PERMITTED", "38,NO_BPF",
      "13,REJECTED", "22,REJECTED", "14,REJECTED", "7,REJECTED", "2,REJECTED"})
  void aProgramIsRejectedUnlessItIsTheCallThatCannotBeMade(int errno, Obstacle obstacle) {
    assertThat(ProgramLoader.obstacle(errno)).isEqualTo(obstacle);
  }

  @Test
  void withoutRoomItSaysSoAndNamesTheErrorNumber() throws IOException {
    RunningKernel.open().close();
    SystemCalls full = new FailingCalls(Errno.EMFILE.number(), (call, _) -> call == SystemCall.BPF);
    try (Kernel kernel = new Kernel("", full, new BtfTypes(Btf.vmlinux()))) {
      List<ThrowingCallable> refused = List.of(kernel::createPlainMap,
          () -> kernel.createArena(ArenaRequest.of(1, 1L << 44)), () -> kernel.loader().load("any", LEAST),
          () -> PageReader.open(full, new BpfCalls(full), kernel.loader()));
      for (ThrowingCallable each : refused) {
        assertThatThrownBy(each).hasMessageContaining("EMFILE").isInstanceOfSatisfying(KernelException.class, e -> {
          assertThat(e.obstacle()).isEqualTo(Obstacle.NO_MEMORY);
          assertThat(e.log()).isEmpty();
        });
      }
    }
  }

  @Test
  void theLogOfAnotherAnswerIsNotShown() throws IOException {
    RunningKernel.open().close();
    AtomicInteger loads = new AtomicInteger();
    SystemCalls fullAfterwards = new FailingCalls(Errno.EMFILE.number(),
        (call, command) -> call == SystemCall.BPF && command == PROG_LOAD && loads.incrementAndGet() > 1);
    ProgramLoader loader = new ProgramLoader(new BpfCalls(fullAfterwards), new BtfTypes(Btf.vmlinux()));
    Code wrong = new Assembler().load(Width.DOUBLE, Register.R0, Register.R0, 0).exit().build();
    assertThatThrownBy(() -> loader.load("wrong", wrong)).isInstanceOfSatisfying(KernelException.class, e -> {
      assertThat(e.obstacle()).isEqualTo(Obstacle.REJECTED);
      assertThat(e.log()).isEmpty();
    });
    assertThat(loads).hasValue(2);
  }

  @Test
  void damagedTypesAreNoTypes(@TempDir Path folder) throws IOException {
    Path damaged = Files.writeString(folder.resolve("vmlinux"), "x".repeat(40));
    assertThat(KernelProbe.types(damaged, List.of()).availability()).isEqualTo(
        new Unavailable(Obstacle.NO_BTF, damaged + ": not BTF: it does not start with 0xEB9F"));
  }

  @Test
  void withoutNativeAccessItSaysSoEachTime() throws IOException, InterruptedException {
    assumeTrue(Machine.runsLinux() && Machine.current().isPresent(), "Linux on a known machine only");
    String text = new ChildJvm("--illegal-native-access=deny").run(PrintAvailability.class).output();
    assertThat(text.lines()).hasSize(2).allSatisfy(line -> assertThat(line)
        .startsWith(Obstacle.NO_NATIVE_ACCESS.meaning() + " (java.lang.IllegalCallerException: ")
        .endsWith(Obstacle.NO_NATIVE_ACCESS.remedy()));
  }

  @ParameterizedTest
  @EnumSource(Obstacle.class)
  void eachSaysWhatItIsWhatWasSeenAndWhatToDo(Obstacle obstacle) {
    assertThat(new Unavailable(obstacle, "seen").text())
        .isEqualTo(obstacle.meaning() + " (seen): " + obstacle.remedy());
  }

  @Test
  void anotherSystemIsNotAsked() {
    String name = System.getProperty("os.name");
    System.setProperty("os.name", "Plan 9");
    try {
      assertThat(Kernel.availability()).isEqualTo(new Unavailable(Obstacle.NOT_LINUX, "Plan 9"));
      assertThatThrownBy(Kernel::open).isInstanceOfSatisfying(KernelException.class,
          e -> assertThat(e.obstacle()).isEqualTo(Obstacle.NOT_LINUX));
    } finally {
      System.setProperty("os.name", name);
    }
  }

  @Test
  void anotherMachineIsNotAsked() {
    assumeTrue(Machine.runsLinux(), "Linux only");
    String arch = System.getProperty("os.arch");
    System.setProperty("os.arch", "pdp11");
    try {
      assertThat(Kernel.availability()).isEqualTo(new Unavailable(Obstacle.UNKNOWN_MACHINE, "pdp11"));
    } finally {
      System.setProperty("os.arch", arch);
    }
  }

  @Test
  void aKfuncThatTheKernelDoesNotHaveIsNamed() {
    try (Kernel kernel = RunningKernel.open()) {
      assertThat(Kernel.availability(List.of("bpf_arena_alloc_pages", "bpf_arena_fold_pages")))
          .isEqualTo(new Unavailable(Obstacle.KFUNC_ABSENT, "bpf_arena_fold_pages"));
      assertThatThrownBy(() -> kernel.kfunc(new KfuncShape("bpf_arena_fold_pages", new ValueShape.None(), List.of())))
          .isInstanceOfSatisfying(KernelException.class,
              e -> assertThat(e.obstacle()).isEqualTo(Obstacle.KFUNC_ABSENT));
    }
  }

  @Test
  void withoutPrivilegesItSaysSo() throws IOException, InterruptedException {
    RunningKernel.open().close();
    Path setpriv = Path.of("/usr/bin/setpriv");
    assumeTrue(Files.isExecutable(setpriv), "needs setpriv");
    Path visible = Path.of(System.getProperty("java.home"), "bin/java");
    String text = new ChildJvm(List.of(setpriv.toString(), "--bounding-set=-all", "--inh-caps=-all",
        "--clear-groups", "--no-new-privs", visible.toString())).run(PrintAvailability.class).output();
    assertThat(text).contains(Obstacle.NOT_PERMITTED.meaning()).contains("EPERM")
        .contains(Obstacle.NOT_PERMITTED.remedy());
  }

  @Test
  void theVerifiersLogIsWholeHoweverLongItIs() {
    try (Kernel kernel = RunningKernel.open()) {
      Assembler code = new Assembler();
      for (int i = 0; i < 5000; i++) {
        code.move(Register.R0, i);
      }
      code.load(Width.DOUBLE, Register.R0, Register.R0, 0).exit();
      assertThatThrownBy(() -> kernel.loader().load("wrong", code.build()))
          .isInstanceOfSatisfying(KernelException.class, e -> {
            assertThat(e.obstacle()).isEqualTo(Obstacle.REJECTED);
            List<String> lines = Arrays.asList(e.log().split("\n"));
            assertThat(lines).contains("    0: r0 = 0", "R0 invalid mem access 'scalar'");
            assertThat(e.log()).contains("\n0: (b7) r0 = 0 ").contains("\n4999: (b7) r0 = 4999 ");
          });
    }
  }
}
