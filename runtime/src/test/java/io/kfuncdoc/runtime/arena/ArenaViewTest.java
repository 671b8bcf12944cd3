package io.kfuncdoc.runtime.arena;

import static io.kfuncdoc.runtime.arena.ArenaScene.ABOVE_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What both sides can do to memory, and what each does where there is none.
class ArenaViewTest {

  private final ArenaScene scene = ArenaScene.of(KernelRelease.V7_1, 130, ABOVE_LINE);
  private final ArenaMap arena = scene.arena;
  private final UserMapping user = arena.mmap();
  private final ProgramView program = arena.program();
  private final long page = scene.page(3);

  ArenaViewTest() {
    scene.alloc(page, 2);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private ArenaView side(String name) {
    return name.equals("user") ? user : program;
  }

  @ParameterizedTest
  @ValueSource(strings = {"program", "user"})
  void everyWidthIsReadWithAndWithoutSign(String name) {
    ArenaView side = side(name);
    side.store64(page, 0x8182_8384_f5f6_f7f8L);
    assertThat(side.loadU8(page)).isEqualTo(0xf8);
    assertThat(side.loadS8(page)).isEqualTo((byte) 0xf8);
    assertThat(side.loadU16(page)).isEqualTo(0xf7f8);
    assertThat(side.loadS16(page)).isEqualTo((short) 0xf7f8);
    assertThat(side.loadU32(page)).isEqualTo(0xf5f6_f7f8L);
    assertThat(side.loadS32(page)).isEqualTo(0xf5f6_f7f8);
    assertThat(side.loadU64(page)).isEqualTo(0x8182_8384_f5f6_f7f8L);
    side.store8(page + 1, 0x1_00);
    side.store16(page + 2, 0x7_1234);
    side.store32(page + 4, -2);
    assertThat(side.loadU64(page)).isEqualTo(0xffff_fffe_1234_00f8L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"program", "user"})
  void atomicOperationsGiveWhatWasThere(String name) {
    ArenaView side = side(name);
    side.store64(page, 0x1_0000_00f0L);
    assertThat(side.getAndAdd64(page, 0xf)).isEqualTo(0x1_0000_00f0L);
    assertThat(side.getAndAnd64(page, ~0xf0L)).isEqualTo(0x1_0000_00ffL);
    assertThat(side.getAndOr64(page, 0x700)).isEqualTo(0x1_0000_000fL);
    assertThat(side.getAndXor64(page, 0xffff)).isEqualTo(0x1_0000_070fL);
    assertThat(side.getAndSet64(page, -1)).isEqualTo(0x1_0000_f8f0L);
    assertThat(side.compareAndExchange64(page, 0, 5)).isEqualTo(-1);
    assertThat(side.compareAndExchange64(page, -1, 5)).isEqualTo(-1);
    assertThat(side.loadU64(page)).isEqualTo(5);
    side.store64(page, 0x7777_7777_0000_00f0L);
    assertThat(side.getAndAdd32(page, 0xf)).isEqualTo(0xf0);
    assertThat(side.getAndAnd32(page, ~0xf0)).isEqualTo(0xff);
    assertThat(side.getAndOr32(page, 0x700)).isEqualTo(0xf);
    assertThat(side.getAndXor32(page, 0xffff)).isEqualTo(0x70f);
    assertThat(side.getAndSet32(page, -1)).isEqualTo(0xf8f0);
    assertThat(side.compareAndExchange32(page, 0, 5)).isEqualTo(-1);
    assertThat(side.compareAndExchange32(page, -1, 5)).isEqualTo(-1);
    assertThat(side.loadU64(page)).isEqualTo(0x7777_7777_0000_0005L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"program", "user"})
  void acquireAndReleaseCoverEveryWidth(String name) {
    ArenaView side = side(name);
    for (int size = 1; size <= 8; size *= 2) {
      long mask = -1L >>> 64 - 8 * size;
      side.store64(page, -1);
      side.storeRelease(page, size, 0xa1a2_a3a4_a5a6_a7a8L);
      assertThat(side.loadAcquire(page, size)).isEqualTo(0xa1a2_a3a4_a5a6_a7a8L & mask);
      assertThat(side.loadU64(page)).isEqualTo(0xa1a2_a3a4_a5a6_a7a8L & mask | ~mask);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"program", "user"})
  void atomicAccessesMustBeAligned(String name) {
    ArenaView side = side(name);
    assertThatIllegalArgumentException().isThrownBy(() -> side.getAndAdd64(page + 4, 1)).withMessageContaining("of 8");
    assertThatIllegalArgumentException().isThrownBy(() -> side.compareAndExchange32(page + 2, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> side.loadAcquire(page + 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> side.storeRelease(page + 4095, 8, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> side.loadAcquire(page, 3));
    assertThat(arena.isZero(3)).isTrue();
  }

  /// Registers keep what they held, as observed on 6.18.44: an exchange then looks like a success.
  @Test
  void aProgramChangesNothingWhereThereIsNoPage() {
    long absent = scene.page(9);
    assertThat(program.loadU64(absent)).isZero();
    assertThat(program.loadAcquire(absent, 8)).isZero();
    program.storeRelease(absent, 8, 1);
    assertThat(program.getAndAdd64(absent, 77)).isEqualTo(77);
    assertThat(program.getAndAdd32(absent, 77)).isEqualTo(77);
    assertThat(program.getAndSet64(absent, 78)).isEqualTo(78);
    assertThat(program.getAndAnd32(absent, 79)).isEqualTo(79);
    assertThat(program.getAndAnd64(absent, 79)).isEqualTo(79);
    assertThat(program.getAndOr32(absent, 80)).isEqualTo(80);
    assertThat(program.getAndOr64(absent, 80)).isEqualTo(80);
    assertThat(program.getAndXor32(absent, 81)).isEqualTo(81);
    assertThat(program.getAndXor64(absent, 81)).isEqualTo(81);
    assertThat(program.getAndSet32(absent, 82)).isEqualTo(82);
    assertThat(program.compareAndExchange64(absent, 3, 4)).isEqualTo(3);
    assertThat(program.compareAndExchange32(absent, 3, 4)).isEqualTo(3);
    assertThat(arena.isPresent(9)).isFalse();
    assertThat(user.loadU64(absent)).isZero();
  }

  @Test
  void aProgramLooksAtTheLowHalfOfAnAddressOnly() {
    program.getAndAdd32(page & 0xffff_ffffL, 5);
    assertThat(program.compareAndExchange32(page | 0x77L << 56, 5, 6)).isEqualTo(5);
    assertThat(program.segment(page & 0xffff_ffffL, 4).get(ValueLayout.JAVA_INT, 0)).isEqualTo(6);
  }

  @Test
  void userSpaceGetsThePageThatItTouches() {
    assertThat(user.getAndAdd64(scene.page(20), 5)).isZero();
    assertThat(user.loadAcquire(scene.page(21), 1)).isZero();
    user.storeRelease(scene.page(22), 2, 7);
    assertThat(user.compareAndExchange32(scene.page(23), 0, 9)).isZero();
    assertThat(program.loadU64(scene.page(20))).isEqualTo(5);
    assertThat(program.loadU16(scene.page(22))).isEqualTo(7);
    assertThat(program.loadU32(scene.page(23))).isEqualTo(9);
    assertThat(arena.isPresent(21)).isTrue();
    assertThat(scene.alloc(scene.page(20), 1)).isEqualTo(AllocReason.RANGE_TAKEN);
  }

  @Test
  void aReadOnlyMappingDoesNotWrite() {
    UserMapping readOnly = arena.mmap(arena.start(), 130 * ArenaScene.PAGE, 0, UserMapping.PROT_READ,
        UserMapping.MAP_SHARED);
    program.store64(page, 5);
    assertThat(readOnly.loadAcquire(page, 8)).isEqualTo(5);
    assertThatExceptionOfType(UserFault.class).isThrownBy(() -> readOnly.getAndAdd64(page, 1));
    assertThatExceptionOfType(UserFault.class).isThrownBy(() -> readOnly.compareAndExchange32(page, 9, 9));
    assertThatExceptionOfType(UserFault.class).isThrownBy(() -> readOnly.storeRelease(page, 1, 1));
    assertThat(readOnly.segment(page, 8).isReadOnly()).isTrue();
    assertThat(user.segment(page, 8).isReadOnly()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"program", "user"})
  void aRangeIsTheMemoryItself(String name) {
    scene.alloc(scene.page(5), 8);
    MemorySegment range = side(name).segment(page + 100, 9 * ArenaScene.PAGE);
    assertThat(range.byteSize()).isEqualTo(9 * ArenaScene.PAGE);
    program.store8(page + 100, 1);
    program.store8(page + 99 + 9 * ArenaScene.PAGE, 2);
    assertThat(range.get(ValueLayout.JAVA_BYTE, 0)).isEqualTo((byte) 1);
    assertThat(range.get(ValueLayout.JAVA_BYTE, 9 * ArenaScene.PAGE - 1)).isEqualTo((byte) 2);
    range.set(ValueLayout.JAVA_BYTE, 4000, (byte) 3);
    assertThat(program.loadU8(page + 4100)).isEqualTo(3);
    arena.close();
    assertThatIllegalStateException().isThrownBy(() -> range.get(ValueLayout.JAVA_BYTE, 0));
    assertThatIllegalStateException().isThrownBy(() -> side(name).segment(page, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"program", "user"})
  void aRangeWithAnAbsentPageIsRefusedWithItsFirstAddress(String name) {
    ArenaView side = side(name);
    assertAbsent(side, page - 1, 2, page - 1);
    assertAbsent(side, page + 5, 2 * ArenaScene.PAGE, page + 2 * ArenaScene.PAGE);
    assertAbsent(side, scene.page(60), 1, scene.page(60));
    assertThat(arena.presentPages()).isEqualTo(2);
    assertThat(side.segment(page, 2 * ArenaScene.PAGE).byteSize()).isEqualTo(2 * ArenaScene.PAGE);
    for (long length : new long[] {0, -1, Long.MIN_VALUE}) {
      assertThatIllegalArgumentException().isThrownBy(() -> side.segment(page, length));
    }
  }

  private static void assertAbsent(ArenaView side, long address, long length, long absent) {
    assertThatExceptionOfType(PageAbsent.class).isThrownBy(() -> side.segment(address, length))
        .satisfies(refusal -> assertThat(refusal.address()).isEqualTo(absent));
  }

  @Test
  void aRangeOfAMappingEndsWithIt() {
    assertThatExceptionOfType(UserFault.class).isThrownBy(() -> user.segment(scene.page(129), 4097))
        .satisfies(fault -> assertThat(fault.address()).isEqualTo(scene.page(130)));
    assertThatExceptionOfType(UserFault.class).isThrownBy(() -> user.segment(page, Long.MAX_VALUE));
    assertThatExceptionOfType(PageAbsent.class).isThrownBy(() -> program.segment(page, Long.MAX_VALUE));
    user.munmap();
    assertThatExceptionOfType(UserFault.class).isThrownBy(() -> user.segment(page, 1));
  }

  @Test
  void additionsOfManyThreadsAreAllThere() throws Exception {
    int rounds = 50_000;
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      Future<?> one = threads.submit(() -> add(program, rounds));
      Future<?> two = threads.submit(() -> add(user, rounds));
      add(program, rounds);
      one.get();
      two.get();
    }
    assertThat(program.loadU32(page + 4)).isEqualTo(3 * rounds);
    assertThat(program.loadU64(page + 8)).isEqualTo(3L * rounds);
  }

  private void add(ArenaView side, int rounds) {
    for (int round = 0; round < rounds; round++) {
      side.getAndAdd32(page + 4, 1);
      side.getAndAdd64(page + 8, 1);
    }
  }
}
