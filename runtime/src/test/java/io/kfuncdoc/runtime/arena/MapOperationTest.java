package io.kfuncdoc.runtime.arena;

import static io.kfuncdoc.runtime.arena.ArenaScene.LINE;
import static io.kfuncdoc.runtime.arena.ArenaScene.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// What an arena answers besides the three kfuncs.
class MapOperationTest {

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = {"LOOKUP", "LOOKUP_AND_DELETE"})
  void isNotSupportedByTheMap(MapOperation operation) {
    assertThat(operation.methodError()).isEqualTo(ErrnoCode.EOPNOTSUPP);
  }

  @Test
  void aLookupIsInvalid() {
    assertThat(MapOperation.LOOKUP.methodError()).isEqualTo(ErrnoCode.EINVAL);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = {"PUSH", "POP", "PEEK"})
  void aKeyIsInvalidInEverySystemCall(MapOperation operation) {
    assertThat(operation.syscallError(true)).isEqualTo(ErrnoCode.EINVAL);
  }

  @Test
  void aSystemCallWithoutKeyHasItsOwnErrors() {
    assertThat(MapOperation.LOOKUP.syscallError(false).number()).isEqualTo(22);
    assertThat(MapOperation.UPDATE.syscallError(false).number()).isEqualTo(95);
    assertThat(MapOperation.GET_NEXT_KEY.syscallError(false).number()).isEqualTo(95);
    assertThat(MapOperation.DELETE.syscallError(false).number()).isEqualTo(22);
    assertThat(MapOperation.LOOKUP_AND_DELETE.syscallError(false).number()).isEqualTo(524);
  }

  @Test
  void someAreOnlyMethodsAndOneIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> MapOperation.PUSH.syscallError(false));
    assertThatIllegalArgumentException().isThrownBy(MapOperation.LOOKUP_AND_DELETE::methodError);
  }

  @ParameterizedTest
  @EnumSource(KernelRelease.class)
  void theDirectValueAddressIsWithinTheRange(KernelRelease release) {
    try (ArenaScene scene = ArenaScene.of(release, 2, LINE)) {
      assertThat(scene.arena.directValueAddress(0)).isEqualTo(LINE);
      assertThat(scene.arena.directValueAddress(8191)).isEqualTo(LINE + 8191);
      assertErange(scene.arena, 8193);
      assertErange(scene.arena, -1);
      if (release == KernelRelease.V7_1) {
        assertErange(scene.arena, 8192);
      } else {
        assertThat(scene.arena.directValueAddress(8192)).isEqualTo(LINE + 2 * PAGE);
      }
    }
  }

  private static void assertErange(ArenaMap arena, int offset) {
    assertThatExceptionOfType(KernelException.class).isThrownBy(() -> arena.directValueAddress(offset))
        .satisfies(failure -> assertThat(failure.errno()).isEqualTo(ErrnoCode.ERANGE));
  }

  @Test
  void castsKeepTheLowHalfAndAddTheUpperOne() {
    try (ArenaScene scene = ArenaScene.of(KernelRelease.V6_18, 2, LINE);
        ArenaScene bare = new ArenaScene(KernelRelease.V6_18,
            ArenaAttributes.pages(2).startingAt(LINE).withFlags(ArenaAttributes.BPF_F_NO_USER_CONV))) {
      assertThat(scene.arena.castToKernel(LINE + 0x1235)).isEqualTo(0x1235);
      assertThat(scene.arena.castToUser(0x1235)).isEqualTo(LINE + 0x1235);
      assertThat(scene.arena.castToUser(0x77L << 32 | 0x1234)).isEqualTo(LINE + 0x1234);
      assertThat(scene.arena.castToUser(LINE)).as("page 0, low half 0").isZero();
      assertThat(bare.arena.castToUser(LINE + 0x1234)).isEqualTo(0x1234);
      bare.alloc(0, 1);
      assertThat(bare.out.value).isEqualTo(LINE);
    }
  }

  @Test
  void reportsNoMemoryUsage() {
    try (ArenaScene scene = ArenaScene.of(KernelRelease.V6_18, 2, LINE)) {
      scene.alloc(0, 2);
      assertThat(scene.arena.memoryUsage()).isZero();
    }
  }
}
