package io.kfuncdoc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.arena.ArenaBacking;
import io.kfuncdoc.runtime.conformance.Conformance;
import io.kfuncdoc.runtime.conformance.ConformanceReport;
import io.kfuncdoc.runtime.conformance.junit.ContractTests;
import io.kfuncdoc.runtime.os.Machine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every row of the arena contract is reached on the simulated arena, with its result and its state afterwards.
class ArenaConformanceTest {

  /// What differs in 6.13, 6.17 and 7.0 is in one of these too.
  private static final List<Release> APART = Stream.of("6.9", "6.18.44", "7.1").map(Release::of).toList();

  @TestFactory
  Stream<DynamicNode> contract() {
    return ContractTests.of(new ArenaKfuncsContract(), new ArenaWorlds());
  }

  /// A call that fails in an arena in use has something to spoil.
  @Test
  void everyRowIsAlsoReachedInAnArenaInUse() {
    for (Release release : APART) {
      assertThat(Conformance.check(new ArenaKfuncsContract(), new ArenaWorlds(), release).rows())
          .allSatisfy(row -> assertThat(row.inUse()).as("%s on Linux %s", row.name(), release).isPositive());
    }
  }

  @Test
  void everyRowIsReachedOnAMemoryFileToo() {
    assumeTrue(Machine.current().isPresent(), "memory files are known on Linux, on x86-64 and arm64");
    for (Release release : APART) {
      ConformanceReport report =
          Conformance.check(new ArenaKfuncsContract(), new ArenaWorlds(ArenaBacking.memoryFile()), release);
      assertThat(report.isClean()).as(report.toString()).isTrue();
    }
  }
}
