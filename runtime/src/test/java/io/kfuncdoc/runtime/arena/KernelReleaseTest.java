package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which behaviour a release has, and what differs between them.
class KernelReleaseTest {

  @ParameterizedTest
  @CsvSource({
    "6.9, V6_9", "6.10, V6_9", "6.11, V6_9", "6.12, V6_9", "6.12.30, V6_9", "6.13, V6_13", "6.15, V6_13",
    "6.16, V6_13", "6.17, V6_17", "6.18, V6_18", "6.18.44, V6_18", "6.18.50, V6_18", "6.18.43, V6_17", "6.19, V6_17",
    "7.0, V7_0", "7.0.3, V7_0", "7.1, V7_1", "7.2, V7_1", "8.0, V7_1"})
  void everyReleaseWithArenasHasABehaviour(String number, KernelRelease release) {
    assertThat(KernelRelease.of(number)).isEqualTo(release);
  }

  @ParameterizedTest
  @ValueSource(strings = {"6.8", "6.8.12", "5.15", "2.6"})
  void beforeSixNineThereAreNoArenas(String number) {
    assertThatIllegalArgumentException().isThrownBy(() -> KernelRelease.of(number))
        .withMessage("Linux %s has no BPF arenas: the first release with them is 6.9", number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "6", "six", "6.x", "6.18.44-rc1", "12345.1"})
  void whatIsNoReleaseIsAnError(String number) {
    assertThatIllegalArgumentException().isThrownBy(() -> KernelRelease.of(number))
        .withMessageStartingWith("not a kernel release: '" + number + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "V6_9,  first fit; covers mapping; fault on taken fails; split; end loads",
    "V6_13, jit tested; tree nodes; split; end loads",
    "V6_17, jit tested; tree nodes; reserve; split; end loads",
    "V6_18, jit tested; tree nodes; reserve; node tested; end loads",
    "V7_0,  jit tested; tree nodes; reserve; split; lock fails; any caller; end loads",
    "V7_1,  jit tested; tree nodes; reserve; node tested; lock fails; any caller"})
  void differsAsTheFactsSay(KernelRelease release, String facts) {
    Map<String, Boolean> holds = new LinkedHashMap<>();
    holds.put("first fit", release.firstFit());
    holds.put("covers mapping", release.freeSpaceCoversMapping());
    holds.put("fault on taken fails", release.faultOnTakenPageFails());
    holds.put("jit tested", release.arenaJitTested());
    holds.put("tree nodes", release.treeNodesCanBeWanting());
    holds.put("reserve", release.hasReserve());
    holds.put("node tested", release.nodeValidated());
    holds.put("split", release.mappingCanBeSplit());
    holds.put("lock fails", release.freeSpaceLockCanFail());
    holds.put("any caller", release.nonSleepableCallers());
    holds.put("end loads", release.offsetAtEndLoads());
    holds.values().removeIf(is -> !is);
    assertThat(String.join("; ", holds.keySet())).isEqualTo(facts);
  }

  @Test
  void largeAllocationsAreMappedInBatchesFromSevenOn() {
    for (KernelRelease release : KernelRelease.values()) {
      boolean batches = release == KernelRelease.V7_0 || release == KernelRelease.V7_1;
      assertThat(release.pageBatch(5000)).as("%s", release).isEqualTo(batches ? 1024 : 5000);
      assertThat(release.pageBatch(7)).as("%s", release).isEqualTo(7);
      assertThat(release.mappedHeadIsFreed()).as("%s", release).isEqualTo(batches);
    }
  }

  @Test
  void beforeSixSeventeenThereIsNoReserve() {
    for (KernelRelease release : new KernelRelease[] {KernelRelease.V6_9, KernelRelease.V6_13}) {
      try (ArenaScene scene = ArenaScene.of(release, 2, ArenaScene.LINE)) {
        assertThatExceptionOfType(VerifierRejection.class).isThrownBy(() -> scene.reserve(scene.page(0), 1))
            .withMessage("this kernel has no kfunc bpf_arena_reserve_pages");
        assertThat(scene.space()).isEqualTo("FF");
      }
    }
  }
}
