package io.kfuncdoc.strings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.conformance.Conformance;
import io.kfuncdoc.runtime.conformance.ConformanceReport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every row of the string contracts is reached with the documented result and state, in both releases.
class StringConformanceTest {

  @TestFactory
  Stream<DynamicNode> rows() {
    StringKfuncsContract provider = new StringKfuncsContract();
    return provider.contract().releases().stream()
        .map(release -> dynamicContainer("Linux " + release, rows(provider, release)));
  }

  private static Stream<DynamicTest> rows(StringKfuncsContract provider, Release release) {
    ConformanceReport report = Conformance.check(provider, new StringWorlds(KernelStrings::new), release);
    Stream<DynamicTest> rows = report.rows().stream()
        .map(row -> dynamicTest(row.name(), () -> assertThat(row.isFine()).as(row.toString()).isTrue()));
    return Stream.concat(rows, Stream.of(
        dynamicTest("nothing without a row", () -> assertThat(report.foreign()).isEmpty()),
        dynamicTest("fifteen rows", () -> assertThat(report.rows()).hasSize(15))));
  }
}
