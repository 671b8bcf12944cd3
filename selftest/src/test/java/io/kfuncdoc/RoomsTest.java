package io.kfuncdoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The arrows of `selftest`; those of the other modules are held where their class path is.
class RoomsTest {

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(RoomsTest::isMainCode)
      .importPackages("io.kfuncdoc.selftest");

  /// By room, the rooms that it may know besides itself. A new room is entered here first.
  private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
      Map.entry("selftest", Set.of("sample", "selftest.plant", "selftest.run")),
      Map.entry("selftest.plant", Set.of("model", "processor.emit.rst")),
      Map.entry("selftest.run", Set.of("model", "processor", "processor.diag", "processor.emit.rst",
          "processor.read", "runtime", "runtime.arena", "runtime.conformance", "selftest.plant")),
      Map.entry("selftest.drive", Set.of("model", "runtime", "runtime.arena", "sample")));

  private static boolean isMainCode(Location location) {
    return ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(location) && !location.contains("-tests.jar");
  }

  @Test
  void roomsKnowOnlyTheRoomsThatTheyMay() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        JavaClass to = dependency.getTargetClass().getBaseComponentType();
        if (!room(to).isEmpty() && !room(to).equals(room(from))
            && !ARROWS.getOrDefault(room(from), Set.of()).contains(room(to))) {
          wrong.add(room(from) + " -> " + room(to) + ": " + dependency.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRoomIsEntered() {
    Set<String> rooms = new TreeSet<>();
    CLASSES.forEach(c -> rooms.add(room(c)));
    assertThat(rooms).isEqualTo(new TreeSet<>(ARROWS.keySet()));
  }

  /// The package below `io.kfuncdoc`; empty if it is not ours.
  private static String room(JavaClass type) {
    String ours = "io.kfuncdoc.";
    return type.getPackageName().startsWith(ours) ? type.getPackageName().substring(ours.length()) : "";
  }
}
