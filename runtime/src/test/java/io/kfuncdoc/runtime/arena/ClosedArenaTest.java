package io.kfuncdoc.runtime.arena;

import static io.kfuncdoc.runtime.arena.ArenaScene.LINE;
import static io.kfuncdoc.runtime.arena.ArenaScene.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.runtime.ResultSlot;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClosedArenaTest {

  static Stream<Arguments> uses() {
    ArenaScene scene = ArenaScene.of(KernelRelease.V7_1, 4, LINE);
    ArenaMap arena = scene.arena;
    UserMapping mapping = arena.mmap();
    scene.alloc(0, 2);
    scene.close();
    return Stream.of(
        use("alloc", () -> scene.alloc(0, 1)),
        use("alloc, no pages", () -> scene.alloc(0, 0)),
        use("free", () -> scene.free(LINE, 1)),
        use("reserve", () -> scene.reserve(LINE, 1)),
        use("mmap", arena::mmap),
        use("load", () -> arena.load(LINE, 8)),
        use("store", () -> arena.store(LINE, 8, 0)),
        use("directValueAddress", () -> arena.directValueAddress(0)),
        use("castToUser", () -> arena.castToUser(1)),
        use("castToKernel", () -> arena.castToKernel(1)),
        use("memoryUsage", arena::memoryUsage),
        use("isFree", () -> arena.isFree(0)),
        use("freeRunEnd", () -> arena.freeRunEnd(0)),
        use("isPresent", () -> arena.isPresent(0)),
        use("pageHash", () -> arena.pageHash(0)),
        use("isZero", () -> arena.isZero(0)),
        use("presentPages", arena::presentPages),
        use("deferredFrees", arena::deferredFrees),
        use("user load", () -> mapping.load(LINE, 1)),
        use("user store", () -> mapping.store(LINE, 1, 0)),
        use("munmap", mapping::munmap),
        use("mprotect", () -> mapping.mprotect(LINE, 4 * PAGE, 0)),
        use("mremap", () -> mapping.mremap(4 * PAGE, LINE)));
  }

  private static Arguments use(String name, ThrowingCallable call) {
    return Arguments.of(name, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uses")
  void cannotBeUsed(String name, ThrowingCallable call) {
    assertThatIllegalStateException().isThrownBy(call).withMessage("the arena is closed");
  }

  static Stream<Arguments> callsThatTakeTheLock() {
    return Stream.of(
        lateCall("alloc", (scene, _) -> scene.alloc(0, 1)),
        lateCall("free", (scene, _) -> scene.free(LINE, 1)),
        lateCall("reserve", (scene, _) -> scene.reserve(LINE, 1)),
        lateCall("user load", (_, mapping) -> mapping.load(LINE, 1)));
  }

  private static Arguments lateCall(String name, BiConsumer<ArenaScene, UserMapping> call) {
    return Arguments.of(name, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("callsThatTakeTheLock")
  void isRefusedToWhoeverWaitedForTheLock(String name, BiConsumer<ArenaScene, UserMapping> call) {
    ArenaScene scene = ArenaScene.of(KernelRelease.V7_1, 4, LINE);
    UserMapping mapping = scene.arena.mmap();
    FutureTask<?> task = new FutureTask<>(() -> call.accept(scene, mapping), null);
    synchronized (scene.arena.lock()) {
      Thread caller = Thread.ofPlatform().start(task);
      while (caller.isAlive() && caller.getState() != Thread.State.BLOCKED) {
        Thread.onSpinWait();
      }
      scene.close();
    }
    assertThatThrownBy(task::get)
        .cause().isInstanceOf(IllegalStateException.class).hasMessage("the arena is closed");
  }

  @Test
  void endsItsMappings() {
    ArenaScene scene = ArenaScene.of(KernelRelease.V6_18, 1, LINE);
    UserMapping mapping = scene.arena.mmap();
    assertThat(mapping.isMapped()).isTrue();
    scene.close();
    assertThat(mapping.isMapped()).isFalse();
  }

  @Test
  void mayBeClosedTwice() {
    ArenaScene scene = ArenaScene.of(KernelRelease.V6_18, 1, LINE);
    scene.alloc(0, 1);
    scene.close();
    scene.close();
  }

  @Test
  void mayBeClosedByAnotherThread() throws InterruptedException {
    ArenaScene scene = ArenaScene.of(KernelRelease.V6_18, 1, LINE);
    scene.alloc(0, 1);
    Thread closer = Thread.ofPlatform().start(scene::close);
    closer.join();
    assertThatIllegalStateException().isThrownBy(() -> scene.arena.load(LINE, 1));
  }

  @Test
  void anArenaBelongsToOneKernel() {
    SimulatedKernel stranger = new SimulatedKernel(KernelRelease.V6_18);
    try (ArenaScene scene = ArenaScene.of(KernelRelease.V6_18, 1, LINE)) {
      assertThatIllegalArgumentException().isThrownBy(() -> stranger.freePages(scene.arena, LINE, 1));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> stranger.reservePages(scene.arena, LINE, 1, new ResultSlot()));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> stranger.allocPages(scene.arena, 0, 1, -1, 0, new ResultSlot()));
    }
  }

  @Test
  void hasNoPagesLeft() {
    ArenaScene scene = ArenaScene.of(KernelRelease.V6_18, 100, LINE);
    scene.alloc(0, 100);
    scene.close();
    assertThat(scene.arena.memory().present()).isZero();
  }
}
