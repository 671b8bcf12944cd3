package io.kfuncdoc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.conformance.Conformance;
import io.kfuncdoc.runtime.conformance.ConformanceReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every row of the arena contract is reached on the simulated arena, with its result and its state afterwards.
class ArenaConformanceTest {

  @TestFactory
  List<DynamicNode> rows() {
    List<DynamicNode> releases = new ArrayList<>();
    for (Release release : ArenaKfuncsContract.CONTRACT.releases()) {
      ConformanceReport report = Conformance.check(new ArenaKfuncsContract(), new ArenaWorlds(), release);
      List<DynamicTest> tests = new ArrayList<>();
      report.rows().forEach(
          row -> tests.add(DynamicTest.dynamicTest(row.name(), () -> assertThat(row.isFine()).as(row.toString()).isTrue())));
      tests.add(DynamicTest.dynamicTest("no outcome without a row", () -> assertThat(report.foreign()).isEmpty()));
      releases.add(DynamicContainer.dynamicContainer("Linux " + release, tests));
    }
    return releases;
  }
}
