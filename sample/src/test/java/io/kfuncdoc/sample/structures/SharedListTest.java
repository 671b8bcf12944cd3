package io.kfuncdoc.sample.structures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.arena.ArenaBacking;
import io.kfuncdoc.runtime.arena.ArenaMap;
import io.kfuncdoc.runtime.arena.KernelRelease;
import io.kfuncdoc.runtime.arena.Neighbour;
import io.kfuncdoc.runtime.arena.SimulatedKernel;
import io.kfuncdoc.runtime.os.Machine;
import io.kfuncdoc.sample.ArenaEngine;
import io.kfuncdoc.sample.ArenaKfuncs;
import io.kfuncdoc.sample.CheckedArenaKfuncs;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Another process sums a list that this one has built in an arena. README shows a part of it.
class SharedListTest {

  private static final long START = 0x6161_1100_0000L;
  private static final Release RELEASE = Release.of("7.1");

  @ParameterizedTest
  @EnumSource
  void anotherProcessSumsIt(Neighbour.Kind kind, @TempDir Path folder) throws Exception {
    assumeTrue(Machine.current().isPresent(), "memory files are known on Linux, on x86-64 and arm64");
    SimulatedKernel kernel = new SimulatedKernel(KernelRelease.V7_1);
    ArenaAttributes attributes = ArenaAttributes.pages(1 << 18).startingAt(START);
    try (ArenaMap arena = kernel.createArena(attributes, ArenaBacking.memoryFile())) {
      ArenaKfuncs kfuncs = CheckedArenaKfuncs.enforcing(new ArenaEngine(kernel), RELEASE, OutcomeObserver.NONE);
      PageFragments pieces = new PageFragments(kfuncs, arena, arena.program());
      ArenaList list = ArenaList.create(arena.program(), pieces);
      for (int value = 0; value < 1000; value++) {
        list.push(pieces, value);
      }
      long first = arena.program().loadU64(list.head());
      try (Neighbour neighbour = Neighbour.of(kind, arena, folder, "sum", Long.toString(first))) {
        neighbour.begin();
        assertThat(neighbour.line()).isEqualTo("499500");
        neighbour.finish();
      }
    }
  }
}
