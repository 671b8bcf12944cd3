package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.os.FailingCalls;
import io.kfuncdoc.runtime.os.Machine;
import io.kfuncdoc.runtime.os.SharedPages;
import io.kfuncdoc.runtime.os.SmallDisk;
import io.kfuncdoc.runtime.os.SystemCall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No memory, no room in the file system, no permission, and an end in the middle of an access: each is a clear error,
/// and nothing else is harmed.
class ArenaTroubleTest {

  private static final long START = 0x3456_7810_0000L;
  private static final long PAGE = ArenaScene.PAGE;

  private final ResultSlot out = new ResultSlot();

  @BeforeEach
  void onLinux() {
    assumeTrue(Machine.current().isPresent(), "memory files are known on Linux, on x86-64 and arm64");
  }

  /// More pages than one call commits, and than 7.1 maps in one go.
  @ParameterizedTest
  @EnumSource(KernelRelease.class)
  void aFullFileSystemIsNoMemoryAndLeavesNothingBehind(KernelRelease release) {
    SimulatedKernel kernel = new SimulatedKernel(release);
    SmallDisk disk = new SmallDisk(6000 * PAGE);
    try (ArenaMap arena = arena(kernel, 16_384, SharedPages.unnamed(disk, false))) {
      assertThat(kernel.allocPages(arena, START, 100, -1, 0, out)).isEqualTo(AllocReason.ALLOCATED);
      arena.store(START, 8, 77);
      assertThat(kernel.allocPages(arena, 0, 9000, -1, 0, out)).isEqualTo(AllocReason.NO_MEMORY);
      assertThat(out.value).isZero();
      assertThat(arena.presentPages()).isEqualTo(100);
      assertThat(arena.freeRunEnd(100)).isEqualTo(16_384);
      assertThat(arena.committed()).isEqualTo(100 * PAGE);
      assertThat(arena.load(START, 8)).isEqualTo(77);
      disk.room(9000 * PAGE);
      assertThat(kernel.allocPages(arena, 0, 9000, -1, 0, out)).isEqualTo(AllocReason.ALLOCATED);
    }
  }

  @Test
  void aUserFaultWithoutRoomIsAFault() {
    SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V7_1);
    try (ArenaMap arena = arena(kernel, 16, SharedPages.unnamed(new SmallDisk(PAGE), false))) {
      UserMapping user = arena.mmap();
      user.store8(START, 1);
      assertThatExceptionOfType(UserFault.class).isThrownBy(() -> user.store8(START + PAGE, 1))
          .withMessageContaining("no memory");
      assertThat(arena.isFree(1)).isTrue();
      assertThat(user.loadU8(START)).isEqualTo(1);
    }
  }

  /// What is kept for later is given up first.
  @Test
  void warmPagesGiveWayToAnAllocation(@TempDir Path folder) throws Exception {
    try (Tmpfs small = new Tmpfs(folder, 64 * PAGE)) {
      SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V7_1);
      try (ArenaMap arena = kernel.createArena(
          ArenaAttributes.pages(1024).startingAt(START), ArenaBacking.named(small.folder().resolve("arena")))) {
        assertThat(kernel.allocPages(arena, START, 60, -1, 0, out)).isEqualTo(AllocReason.ALLOCATED);
        kernel.freePages(arena, START, 60);
        assertThat(kernel.allocPages(arena, START + 100 * PAGE, 60, -1, 0, out)).isEqualTo(AllocReason.ALLOCATED);
        assertThat(kernel.allocPages(arena, 0, 60, -1, 0, out)).isEqualTo(AllocReason.NO_MEMORY);
        arena.store(START + 159 * PAGE, 8, 1);
        assertThat(arena.load(START + 159 * PAGE, 8)).isEqualTo(1);
        assertThat(arena.freeRunEnd(0)).isEqualTo(100);
      }
    }
  }

  @Test
  void aStrictArenaNeedsPermission() {
    SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V7_1);
    FailingCalls refused = new FailingCalls(1, (call, _) -> call == SystemCall.USERFAULTFD);
    SharedPages pages = SharedPages.unnamed(refused, true);
    assertThatExceptionOfType(BackingException.class).isThrownBy(() -> arena(kernel, 16, pages))
        .withMessageContaining("userfaultfd(2) failed with errno 1");
    pages.close();
  }

  @Test
  void plainMemoryCannotBeWatched() {
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> ArenaBacking.plain().strict());
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain memory", "a memory file", "a memory file, strictly"})
  void anEndInTheMiddleOfAccessesIsAnErrorInEveryThread(String kind) throws InterruptedException {
    ArenaBacking backing = List.of(ArenaBacking.plain(), ArenaBacking.memoryFile(), ArenaBacking.memoryFile().strict())
        .stream().filter(b -> b.toString().equals(kind)).findFirst().orElseThrow();
    SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V7_1);
    for (int round = 0; round < 20; round++) {
      ArenaMap arena = kernel.createArena(ArenaAttributes.pages(16).startingAt(START), backing);
      UserMapping user = arena.mmap();
      user.store64(START, 1);
      CountDownLatch running = new CountDownLatch(2);
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        Future<?> program = threads.submit(() -> accessForEver(arena.program(), running));
        Future<?> process = threads.submit(() -> accessForEver(user, running));
        running.await();
        arena.close();
        assertEndsAsClosed(program);
        assertEndsAsClosed(process);
      }
    }
  }

  private static void accessForEver(ArenaView view, CountDownLatch running) {
    for (long count = 0; ; count++) {
      view.store64(START + 8, view.loadU64(START) + view.getAndAdd64(START + 16, 1));
      if (count == 1000) {
        running.countDown();
      }
    }
  }

  private static void assertEndsAsClosed(Future<?> access) {
    assertThatExceptionOfType(ExecutionException.class).isThrownBy(access::get)
        .withCauseExactlyInstanceOf(IllegalStateException.class);
  }

  private static ArenaMap arena(SimulatedKernel kernel, int pages, SharedPages memory) {
    return new ArenaMap(kernel, ArenaAttributes.pages(pages).startingAt(START), new FaultInjector(),
        new SharedStore(memory, pages));
  }

  /// A small file system in memory, where the user may mount one.
  private record Tmpfs(Path folder, long bytes) implements AutoCloseable {

    Tmpfs {
      assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", folder.toString()),
          "a file system cannot be mounted here");
    }

    @Override
    public void close() {
      assertThat(run("umount", folder.toString())).isTrue();
    }

    private static boolean run(String... command) {
      try {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
      } catch (IOException noSuchCommand) {
        return false;
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
