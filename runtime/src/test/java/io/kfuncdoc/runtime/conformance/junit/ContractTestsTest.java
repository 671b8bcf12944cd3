package io.kfuncdoc.runtime.conformance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Proofs;
import io.kfuncdoc.runtime.family.SlotContract;
import io.kfuncdoc.runtime.family.SlotEngine.Bug;
import io.kfuncdoc.runtime.family.SlotProvider;
import io.kfuncdoc.runtime.family.SlotStub.Knowledge;
import io.kfuncdoc.runtime.family.SlotWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A family's cases as tests: their names, which of them fail, and what is left on file.
class ContractTestsTest {

  private static final SlotProvider PROVIDER = new SlotProvider(SlotContract.contract());

  @TempDir
  Path folder;

  @TestFactory
  Stream<DynamicNode> contract() {
    return ContractTests.of(PROVIDER, SlotWorld.worlds(PROVIDER, Bug.NONE, Knowledge.CHECKED));
  }

  @Test
  void everyCaseHasAReadableNameInTheTestOfItsRow() throws IOException {
    assertThat(run(Bug.NONE).keySet())
        .contains("Linux 7.1 > slot_take > TAKEN > is reached and never wrong", "what has passed is on file")
        .anyMatch(n -> n.matches(
            "Linux 7.1 > slot_take > OUT_OF_RANGE > arguments > index just above a limit of OUT_OF_RANGE: .*"))
        .anyMatch(n -> n.matches("Linux 7.1 > slot_grab > \\w+ > order > both (\\w+) and \\w+: \\1 answers .*"))
        .anyMatch(n -> n.matches("Linux 7.1 > slot_take > OUT_OF_RANGE > in use > .*, after slot_take\\(\\).*"));
  }

  @Test
  void allPassForARightImplementationAndProveEveryRow() throws IOException {
    assertThat(run(Bug.NONE)).allSatisfy((name, passed) -> assertThat(passed).as(name).isTrue());
    assertThat(proofs().missing(PROVIDER.contract())).isEmpty();
    assertThat(Proofs.read(proofs().text())).isEqualTo(proofs());
  }

  @Test
  void aFailingCaseFailsItsTestAndProvesNothing() throws IOException {
    Map<String, Boolean> tests = run(Bug.WRONG_ERRNO);

    assertThat(tests).containsEntry("Linux 7.1 > slot_take > OUT_OF_RANGE > is reached and never wrong", false);
    assertThat(proofs().missing(PROVIDER.contract()))
        .contains("slot_take: row OUT_OF_RANGE: the test 'arguments' has not passed on Linux 7.1");
  }

  private Proofs proofs() throws IOException {
    return Proofs.read(Files.readString(folder.resolve(Proofs.fileName(PROVIDER.contract()))));
  }

  /// Runs the tests as JUnit does; whether each has passed, by the names from the outermost on.
  private Map<String, Boolean> run(Bug bug) throws IOException {
    String before = System.getProperty(ProofBook.FOLDER, "");
    System.setProperty(ProofBook.FOLDER, folder.toString());
    try {
      Map<String, Boolean> passed = new LinkedHashMap<>();
      ContractTests.of(PROVIDER, SlotWorld.worlds(PROVIDER, bug, Knowledge.CHECKED))
          .forEachOrdered(node -> run("", node, passed));
      return passed;
    } finally {
      System.setProperty(ProofBook.FOLDER, before);
    }
  }

  private static void run(String path, DynamicNode node, Map<String, Boolean> passed) {
    String name = path + node.getDisplayName();
    switch (node) {
      case DynamicContainer container ->
        container.getChildren().forEach(child -> run(name + " > ", child, passed));
      case DynamicTest test -> {
        boolean right = true;
        try {
          test.getExecutable().execute();
        } catch (AssertionError failed) {
          right = false;
        } catch (org.opentest4j.TestAbortedException skipped) {
          right = true;
        } catch (Throwable other) {
          throw new IllegalStateException(other);
        }
        passed.put(name, right);
      }
      default -> throw new IllegalStateException(name);
    }
  }
}
