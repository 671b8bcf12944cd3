package io.kfuncdoc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.os.FailingCalls;
import io.kfuncdoc.runtime.os.GuardedCopy;
import io.kfuncdoc.runtime.os.SystemCall;
import io.kfuncdoc.runtime.os.SystemCallException;
import io.kfuncdoc.runtime.os.SystemCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is closed is gone: file descriptors and mappings are counted before and after.
class KernelResourcesTest {

  private static final long START = 1L << 44;
  private static final int ENOMEM = 12;
  private static final int PROG_LOAD = 5;

  @Test
  void nothingIsLeftOfAKernelAndItsArenas() throws IOException {
    use();
    String before = held();
    for (int i = 0; i < 20; i++) {
      use();
    }
    assertThat(held()).isEqualTo(before);
  }

  @Test
  void nothingIsLeftOfWhatTheKernelRefused() throws IOException {
    try (Kernel kernel = RunningKernel.open()) {
      refused(kernel);
      String before = held();
      for (int i = 0; i < 20; i++) {
        refused(kernel);
      }
      assertThat(held()).isEqualTo(before);
    }
  }

  @Test
  void nothingIsLeftOfWhatWasBegunAndCouldNotBeFinished() throws IOException {
    RunningKernel.open().close();
    KernelTypes types = new BtfTypes(Btf.vmlinux());
    SystemCalls calls = SystemCalls.open();
    BpfCalls bpf = new BpfCalls(calls);
    SystemCalls unmappable = new FailingCalls(ENOMEM, (call, _) -> call == SystemCall.MMAP);
    SystemCalls programless =
        new FailingCalls(ENOMEM, (call, command) -> call == SystemCall.BPF && command == PROG_LOAD);
    try (Kernel kernel = new Kernel("", unmappable, types)) {
      String before = held();
      assertThatThrownBy(() -> new GuardedCopy(unmappable)).isInstanceOf(SystemCallException.class);
      assertThatThrownBy(() -> kernel.createArena(ArenaRequest.of(1, START))).isInstanceOf(SystemCallException.class);
      assertThatThrownBy(() -> PageReader.open(unmappable, bpf, kernel.loader()))
          .isInstanceOf(SystemCallException.class);
      assertThatThrownBy(() -> PageReader.open(calls, bpf, new ProgramLoader(new BpfCalls(programless), types)))
          .isInstanceOf(KernelException.class);
      assertThat(held()).isEqualTo(before);
    }
  }

  @Test
  void anArenaThatCannotBeUnmappedKeepsNothingElseOpen() throws IOException {
    RunningKernel.open().close();
    SystemCalls sticky = new FailingCalls(ENOMEM, (call, address) -> call == SystemCall.MUNMAP && address == START);
    try (Kernel kernel = new Kernel("", sticky, new BtfTypes(Btf.vmlinux()))) {
      String before = held();
      KernelArena arena = kernel.createArena(ArenaRequest.of(1, START));
      arena.map();
      arena.load(START, 4);
      assertThatThrownBy(arena::close).isInstanceOf(SystemCallException.class);
      SystemCalls.open().demand("unmapping", SystemCall.MUNMAP, START, KernelArena.PAGE_SIZE, 0);
      assertThat(held()).isEqualTo(before);
    }
  }

  @Test
  void askingWhetherTheKernelIsThereLeavesNothing() throws IOException {
    Kernel.availability(List.of("bpf_arena_alloc_pages"));
    String before = held();
    Kernel.availability(List.of("bpf_arena_alloc_pages"));
    assertThat(held()).isEqualTo(before);
  }

  private static void use() {
    try (Kernel kernel = RunningKernel.open("bpf_arena_alloc_pages", "bpf_arena_free_pages");
        KernelMap plain = kernel.createPlainMap();
        KernelArena arena = kernel.createArena(ArenaRequest.of(4, START))) {
      ArenaCalls calls = new ArenaCalls(kernel);
      arena.map();
      calls.alloc(arena, 0, 2);
      calls.alloc(plain, 0, 2);
      arena.store(START, 8, 1);
      arena.load(START, 4);
      arena.userLoad(START, 4);
      arena.picture();
      arena.peek(0, new long[512]);
      calls.free(arena, START, 2);
      arena.unmap();
      arena.map();
      assertThat(held()).as("what is open is counted").contains("anon_inode:bpf-map", "anon_inode:bpf-prog");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void refused(Kernel kernel) {
    assertThatThrownBy(() -> kernel.createArena(ArenaRequest.of(0, START))).isInstanceOf(KernelException.class);
    try (KernelArena arena = kernel.createArena(ArenaRequest.of(2, 0))) {
      assertThatThrownBy(() -> new ArenaCalls(kernel).alloc(arena, 0, 1)).isInstanceOf(KernelException.class);
    }
    try (KernelArena arena = kernel.createArena(ArenaRequest.of(2, START))) {
      assertThatThrownBy(() -> arena.map(START, 12288)).isInstanceOf(RuntimeException.class);
    }
  }

  /// File descriptors and mappings that are bpf(2)'s or memory files, by their names with their numbers.
  private static String held() throws IOException {
    TreeMap<String, Long> held = new TreeMap<>();
    try (Stream<Path> fds = Files.list(Path.of("/proc/self/fd"))) {
      fds.map(KernelResourcesTest::target).filter(KernelResourcesTest::isOurs)
          .forEach(name -> held.merge("fd " + name, 1L, Long::sum));
    }
    Files.readAllLines(Path.of("/proc/self/maps")).stream().filter(KernelResourcesTest::isOurs)
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .forEach(name -> held.merge("mapping " + name, 1L, Long::sum));
    return held.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).collect(Collectors.joining("\n"));
  }

  private static String target(Path fd) {
    try {
      return Files.readSymbolicLink(fd).toString();
    } catch (IOException gone) {
      return "";
    }
  }

  private static boolean isOurs(String text) {
    return text.contains("bpf") || text.contains("memfd") || text.contains("guarded-copy");
  }
}
