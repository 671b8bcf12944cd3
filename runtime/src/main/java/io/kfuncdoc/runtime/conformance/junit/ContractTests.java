package io.kfuncdoc.runtime.conformance.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.runtime.conformance.CaseReport;
import io.kfuncdoc.runtime.conformance.Conformance;
import io.kfuncdoc.runtime.conformance.ConformanceReport;
import io.kfuncdoc.runtime.conformance.RowReport;
import io.kfuncdoc.runtime.conformance.Worlds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/// A contract as JUnit tests: one for each case, in containers by release, kfunc, row and test.
///
/// ```java
/// @TestFactory
/// Stream<DynamicNode> contract() {
///   return ContractTests.of(new FooKfuncsContract(), new FooWorlds());
/// }
/// ```
///
/// The cases of a release run when its container is asked for. If the system property `kfuncdoc.proofs` names a folder,
/// the tests that have passed are written there for the docs step, last of all.
public final class ContractTests {

  private final ContractProvider provider;
  private final Worlds worlds;
  private final ProofBook proofs;

  private ContractTests(ContractProvider provider, Worlds worlds) {
    this.provider = provider;
    this.worlds = worlds;
    this.proofs = new ProofBook(provider.contract());
  }

  /// The tests for every release that the contract is held to.
  public static Stream<DynamicNode> of(ContractProvider provider, Worlds worlds) {
    ContractTests tests = new ContractTests(provider, worlds);
    Stream<DynamicNode> releases = provider.contract().releases().stream()
        .map(release -> dynamicContainer("Linux " + release, Stream.of(release).flatMap(tests::release)));
    return Stream.concat(releases, Stream.of(dynamicTest("what has passed is on file", tests.proofs::write)));
  }

  private Stream<DynamicNode> release(Release release) {
    List<CaseReport> cases = new ArrayList<>();
    ConformanceReport report = Conformance.check(provider, worlds, release, cases::add);
    cases.forEach(one -> proofs.planned(release, one));
    Map<Kfunc, List<DynamicNode>> kfuncs = new LinkedHashMap<>();
    for (RowReport row : report.rows()) {
      List<CaseReport> own =
          cases.stream().filter(c -> c.kfunc().equals(row.kfunc()) && c.row().equals(row.row())).toList();
      kfuncs.computeIfAbsent(row.kfunc(), _ -> new ArrayList<>())
          .add(dynamicContainer(row.row().name(), row(release, row, own).stream()));
    }
    Stream<DynamicNode> containers = kfuncs.entrySet().stream()
        .map(kfunc -> dynamicContainer(kfunc.getKey().name(), kfunc.getValue().stream()));
    return Stream.concat(containers, Stream.of(dynamicTest("no outcome without a row",
        () -> Assertions.assertEquals(List.of(), report.foreign()))));
  }

  private List<DynamicNode> row(Release release, RowReport report, List<CaseReport> own) {
    Map<String, List<DynamicTest>> byTest = new LinkedHashMap<>();
    for (CaseReport one : own) {
      byTest.computeIfAbsent(one.manner(), _ -> new ArrayList<>())
          .add(dynamicTest(one.purpose() + " (" + one.shape() + ")", () -> test(release, one)));
    }
    List<DynamicNode> nodes = new ArrayList<>();
    nodes.add(dynamicTest("is reached and never wrong", () -> Assertions.assertTrue(report.isFine(), report::toString)));
    nodes.add(dynamicTest("leaves a world in use as it should", () -> inUse(report)));
    byTest.forEach((test, cases) -> nodes.add(dynamicContainer(test, cases.stream())));
    return nodes;
  }

  private void test(Release release, CaseReport one) {
    if (one.failure() != null) {
      Assertions.fail(one.failure());
    }
    proofs.passed(release, one);
  }

  /// Not a failure where no case gets there: a family may have no state, and a row may be for fresh worlds only.
  private static void inUse(RowReport report) {
    Row row = report.row();
    Assumptions.assumeTrue(report.inUse() > 0, () -> row.name() + " was reached in fresh worlds only");
  }
}
