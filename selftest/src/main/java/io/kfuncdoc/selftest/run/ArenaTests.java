package io.kfuncdoc.selftest.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.kfuncdoc.runtime.arena.ReferenceArena;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.jspecify.annotations.Nullable;

/// The tests of the simulated arena, on a mutant of it. They know shortages, deferred frees and mappings that the
/// second model does not.
final class ArenaTests {

  private static final String PACKAGE = "io/kfuncdoc/runtime/arena";
  /// What a call allocates is no question here; nor are other processes, which would run the original.
  private static final List<String> LEFT_OUT = List.of(
      "HotPathTest", "BurstTest", "StrayAccessTest", "TwoProcessesTest",
      "ArenaLincheckTest", "FirstMappingLincheckTest");
  /// Those that take many seconds.
  private static final Set<String> LONG = Set.of(
      "ArenaTroubleTest", "RandomComparisonTest", "HostileCallsTest", "TrafficTest", "WholeWordsTest",
      "CloseWhileUsedTest");
  private static final Set<String> FREE_SPACE = Set.of("FreeRunsTest", "RunsByLengthTest");
  private static final List<String> NAMES = names();

  private ArenaTests() {}

  private static List<String> names() {
    Path place = MutantLoader.place(ReferenceArena.class);
    try {
      if (Files.isDirectory(place)) {
        return names(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return names(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Path root) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve(PACKAGE))) {
      return files.map(f -> f.getFileName().toString().replace(".class", ""))
          .filter(n -> n.endsWith("Test") && !LEFT_OUT.contains(n))
          .sorted().toList();
    }
  }

  /// The first that fails of those of the free space alone.
  static Optional<Catch> runFreeSpace(MutantLoader loader) {
    return run(loader, FREE_SPACE::contains);
  }

  /// The first that fails of the others, but for the long ones.
  static Optional<Catch> runQuick(MutantLoader loader) {
    return run(loader, name -> !LONG.contains(name) && !FREE_SPACE.contains(name));
  }

  /// The first that fails of the long ones.
  static Optional<Catch> runLong(MutantLoader loader) {
    return run(loader, LONG::contains);
  }

  private static Optional<Catch> run(MutantLoader loader, Predicate<String> which) {
    Launcher launcher = LauncherFactory.create();
    for (String name : NAMES.stream().filter(which).toList()) {
      Failure failure = new Failure();
      try {
        Class<?> test = loader.loadClass(PACKAGE.replace('/', '.') + "." + name);
        launcher.execute(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(test)).build(), failure);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
      if (failure.timeIsUp) {
        throw new LoopWatch.TimeIsUp();
      }
      if (failure.first != null) {
        return Optional.of(Catch.of("arena tests", name + "." + failure.first));
      }
    }
    return Optional.empty();
  }

  private static final class Failure implements TestExecutionListener {
    private @Nullable String first;
    private boolean timeIsUp;

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      timeIsUp |= result.getThrowable().filter(LoopWatch.TimeIsUp.class::isInstance).isPresent();
      if (first == null && result.getStatus() == TestExecutionResult.Status.FAILED) {
        first = test.getDisplayName() + ": " + result.getThrowable().map(Throwable::toString).orElse("fails")
            .replaceAll("\\s+", " ");
      }
    }
  }
}
