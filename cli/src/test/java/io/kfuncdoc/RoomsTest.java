package io.kfuncdoc;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import io.kfuncdoc.runtime.kernel.KernelMap;
import io.kfuncdoc.runtime.os.OwnedFd;
import io.kfuncdoc.runtime.os.SystemCall;
import io.kfuncdoc.runtime.os.SystemCalls;
import java.lang.foreign.Linker;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The arrows of `kerneldoc`, `audit` and `cli`; those of the other modules are held where their class path is.
class RoomsTest {

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(RoomsTest::isMainCode)
      .importPackages("io.kfuncdoc.kerneldoc", "io.kfuncdoc.audit", "io.kfuncdoc.cli");

  /// By room, the rooms that it may know besides itself. A new room is entered here first.
  private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
      Map.entry("kerneldoc", Set.of()),
      Map.entry("kerneldoc.read", Set.of("kerneldoc")),
      Map.entry("kerneldoc.source", Set.of("kerneldoc", "kerneldoc.read")),
      Map.entry("kerneldoc.rest", Set.of("kerneldoc")),
      Map.entry("audit", Set.of("audit.check", "audit.claim", "audit.fact", "audit.words", "kerneldoc", "model")),
      Map.entry("audit.words", Set.of()),
      Map.entry("audit.fact", Set.of("audit.words", "model", "processor.phrase")),
      Map.entry("audit.claim", Set.of("audit.fact", "audit.words", "kerneldoc", "model")),
      Map.entry("audit.check", Set.of("audit", "audit.claim", "audit.fact", "audit.words", "kerneldoc", "model")),
      Map.entry("cli", Set.of("audit", "cli.stub", "kerneldoc", "kerneldoc.rest", "kerneldoc.source", "model",
          "processor.analysis", "processor.emit.json", "processor.emit.kerneldoc", "processor.emit.rst",
          "runtime", "runtime.kernel", "runtime.kernel.btf", "runtime.kernel.signature", "runtime.kernel.verify", "sample",
          "sample.kernel", "sample.replay")),
      Map.entry("cli.stub", Set.of("model", "runtime.kernel.btf", "runtime.kernel.signature")));

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

  /// What reads comments needs neither contracts nor libraries.
  @Test
  void libraries() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
        boolean known = to.isEmpty() || to.startsWith("java.") || to.startsWith("javax.xml.")
            || to.startsWith("org.jspecify.") || to.startsWith("io.kfuncdoc.") || room(from).equals("cli") && to.startsWith("picocli");
        if (!known) {
          wrong.add(dependency.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nothingStaticIsAnArrayOrCanBeSetAnew() {
    assertThat(CLASSES.stream().flatMap(c -> c.getFields().stream())
        .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
        .filter(f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(f -> f.getRawType().isArray() || !f.getModifiers().contains(JavaModifier.FINAL))
        .toList()).isEmpty();
  }

  /// Every real free goes through the gate of `runtime.kernel`; who makes no system calls cannot go around it.
  @Test
  void noSystemCallsAreMadeHere() {
    noClasses().should().dependOnClassesThat(type(SystemCalls.class).or(type(SystemCall.class)).or(type(OwnedFd.class))
        .or(type(Linker.class))).check(CLASSES);
    noClasses().should().callMethodWhere(target(name("fd")).and(target(owner(assignableTo(KernelMap.class)))))
        .check(CLASSES);
  }

  /// The package below `io.kfuncdoc`; empty if it is not ours.
  private static String room(JavaClass type) {
    String ours = "io.kfuncdoc.";
    return type.getPackageName().startsWith(ours) ? type.getPackageName().substring(ours.length()) : "";
  }
}
