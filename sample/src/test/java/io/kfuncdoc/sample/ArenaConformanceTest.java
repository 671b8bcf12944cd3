package io.kfuncdoc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.conformance.Conformance;
import io.kfuncdoc.runtime.conformance.junit.ContractTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every row of the arena contract is reached on the simulated arena, with its result and its state afterwards.
class ArenaConformanceTest {

  @TestFactory
  Stream<DynamicNode> contract() {
    return ContractTests.of(new ArenaKfuncsContract(), new ArenaWorlds());
  }

  /// A call that fails in an arena in use has something to spoil.
  @Test
  void everyRowIsAlsoReachedInAnArenaInUse() {
    for (Release release : ArenaKfuncsContract.CONTRACT.releases()) {
      assertThat(Conformance.check(new ArenaKfuncsContract(), new ArenaWorlds(), release).rows())
          .allSatisfy(row -> assertThat(row.inUse()).as("%s on Linux %s", row.name(), release).isPositive());
    }
  }
}
