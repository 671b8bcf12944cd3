package io.kfuncdoc;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.auto.service.AutoService;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.kernel.KernelMap;
import io.kfuncdoc.runtime.os.OwnedFd;
import io.kfuncdoc.runtime.os.SystemCall;
import io.kfuncdoc.runtime.os.SystemCalls;
import java.lang.foreign.Linker;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import org.junit.jupiter.api.Test;

/// The arrows of the house: which room may know which.
class ArchitectureTest {

  private static final JavaClasses CLASSES = MainCode.classes();

  /// By room, the rooms that it may know besides itself. A new room is entered here first.
  private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
      Map.entry("model", Set.of()),
      Map.entry("annotations", Set.of("model")),
      Map.entry("processor", Set.of("annotations", "model", "processor.analysis", "processor.check", "processor.diag",
          "processor.emit.java", "processor.emit.rst", "processor.lint", "processor.resolve", "processor.scan",
          "processor.stub")),
      Map.entry("processor.diag", Set.of()),
      Map.entry("processor.stub", Set.of()),
      Map.entry("processor.prose", Set.of()),
      Map.entry("processor.phrase", Set.of("model")),
      Map.entry("processor.expr", Set.of("model", "processor.diag")),
      Map.entry("processor.scan", Set.of("annotations", "model", "processor.diag", "processor.stub")),
      Map.entry("processor.resolve",
          Set.of("model", "processor.diag", "processor.expr", "processor.prose", "processor.scan")),
      Map.entry("processor.analysis", Set.of("model")),
      Map.entry("processor.check",
          Set.of("model", "processor.analysis", "processor.diag", "processor.expr", "processor.prose",
              "processor.scan")),
      Map.entry("processor.lint", Set.of("model", "processor.diag", "processor.lint.fact", "processor.lint.words",
          "processor.prose", "processor.scan")),
      Map.entry("processor.lint.fact", Set.of("model", "processor.lint.words")),
      Map.entry("processor.lint.words", Set.of("model", "processor.prose")),
      Map.entry("processor.emit.java", Set.of("model", "processor.stub")),
      Map.entry("processor.emit.json", Set.of("model")),
      Map.entry("processor.emit.rst", Set.of("model", "processor.phrase", "processor.prose")),
      Map.entry("processor.emit.kerneldoc", Set.of("model", "processor.emit.rst")),
      Map.entry("processor.read", Set.of("processor.emit.rst")),
      Map.entry("processor.docs", Set.of("model", "processor.emit.rst", "processor.read")),
      Map.entry("runtime", Set.of("model")),
      Map.entry("runtime.arena", Set.of("runtime", "runtime.os")),
      Map.entry("runtime.os", Set.of()),
      Map.entry("runtime.kernel", Set.of("model", "runtime", "runtime.kernel.asm", "runtime.kernel.btf", "runtime.os")),
      Map.entry("runtime.kernel.asm", Set.of()),
      Map.entry("runtime.kernel.btf", Set.of()),
      Map.entry("runtime.kernel.signature", Set.of("model", "runtime.kernel.btf")),
      Map.entry("runtime.kernel.verify", Set.of("model", "runtime", "runtime.conformance", "runtime.kernel",
          "runtime.kernel.signature")),
      Map.entry("runtime.conformance", Set.of("model", "runtime")),
      Map.entry("runtime.conformance.junit", Set.of("model", "runtime.conformance")),
      Map.entry("sample", Set.of("annotations", "model", "runtime", "runtime.arena", "runtime.conformance")),
      Map.entry("sample.replay", Set.of("model", "runtime", "runtime.arena", "sample")),
      Map.entry("sample.structures", Set.of("runtime.arena", "sample")),
      Map.entry("sample.fuzz",
          Set.of("model", "runtime", "runtime.arena", "sample", "sample.replay")),
      Map.entry("sample.kernel", Set.of("model", "runtime", "runtime.arena", "runtime.conformance", "runtime.kernel",
          "runtime.kernel.verify", "runtime.os", "sample", "sample.fuzz", "sample.replay")),
      Map.entry("sample.demo", Set.of("model", "processor.docs", "processor.emit.rst", "runtime", "runtime.arena",
          "runtime.conformance", "sample")));

  /// By outside package, the rooms that may know it.
  private static final Map<String, String[]> OUTSIDE = Map.of(
      "com.palantir.javapoet..", new String[] {"io.kfuncdoc.processor.emit.java"},
      "com.vladsch.flexmark..", new String[] {"io.kfuncdoc.processor.prose"},
      "com.github.difflib..", new String[] {"io.kfuncdoc.processor.emit.kerneldoc"},
      "com.sun.source..", new String[] {
        "io.kfuncdoc.processor", "io.kfuncdoc.processor.expr", "io.kfuncdoc.processor.docs"},
      "javax.annotation.processing..", new String[] {"io.kfuncdoc.processor"});

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

  @Test
  void librariesAreKnownInOneRoom() {
    OUTSIDE.forEach((library, rooms) -> check(noClasses().that().resideOutsideOfPackages(rooms)
        .should().dependOnClassesThat().resideInAPackage(library)));
  }

  /// Besides the two rooms that read elements, JavaPoet wants modifiers, and javac's trees hand out names.
  @Test
  void elementsAreKnownInTwoRooms() {
    String[] rooms = {"io.kfuncdoc.processor", "io.kfuncdoc.processor.scan"};
    check(noClasses().that().resideOutsideOfPackages(rooms).should().dependOnClassesThat(
        resideInAPackage("javax.lang.model..").and(not(type(Modifier.class))).and(not(type(Name.class)))));
    check(noClasses().that().resideOutsideOfPackages(concat(rooms, "io.kfuncdoc.processor.emit.java"))
        .should().dependOnClassesThat(type(Modifier.class)));
    check(noClasses().that().resideOutsideOfPackages(concat(rooms, OUTSIDE.get("com.sun.source..")))
        .should().dependOnClassesThat(type(Name.class)));
  }

  private static String[] concat(String[] some, String... more) {
    return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void nothingElseIsNeededFromOutside() {
    check(classes().that()
        .resideInAnyPackage("io.kfuncdoc.annotations..", "io.kfuncdoc.model..", "io.kfuncdoc.runtime..")
        .and().resideOutsideOfPackage("io.kfuncdoc.runtime.conformance.junit")
        .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "io.kfuncdoc..")));
    check(classes().that().resideInAPackage("io.kfuncdoc.runtime.conformance.junit").should().onlyDependOnClassesThat(
        resideInAnyPackage("java..", "org.jspecify..", "org.junit.jupiter.api..", "io.kfuncdoc..")));
    check(classes().that().resideInAPackage("io.kfuncdoc.sample..").should().onlyDependOnClassesThat(
        resideInAnyPackage("java..", "org.jspecify..", "io.kfuncdoc..").or(type(AutoService.class))));
    check(classes().that().resideInAPackage("io.kfuncdoc.processor..").should().onlyDependOnClassesThat(
        resideInAnyPackage("java..", "javax.annotation.processing", "javax.lang.model..", "javax.tools",
            "com.sun.source..", "com.palantir.javapoet..", "com.vladsch.flexmark..", "com.github.difflib..",
            "com.google.auto.service", "org.jspecify..", "io.kfuncdoc..")));
  }

  @Test
  void theArenaTakesNothingFromTheRuntimeButTheResultSlot() {
    check(classes().that().resideInAPackage("io.kfuncdoc.runtime.arena").should().onlyDependOnClassesThat(
        type(ResultSlot.class).or(resideInAnyPackage(
            "java..", "org.jspecify..", "io.kfuncdoc.runtime.arena", "io.kfuncdoc.runtime.os"))));
  }

  /// Every real free goes through the gate of `runtime.kernel`; who makes no system calls cannot go around it.
  @Test
  void systemCallsAreMadeInTwoRooms() {
    String[] rooms = {"io.kfuncdoc.runtime.os", "io.kfuncdoc.runtime.kernel"};
    check(noClasses().that().resideOutsideOfPackages(rooms).should().dependOnClassesThat(
        type(SystemCalls.class).or(type(SystemCall.class)).or(type(OwnedFd.class))));
    check(noClasses().that().resideOutsideOfPackages(rooms).should().callMethodWhere(
        target(name("fd")).and(target(owner(assignableTo(KernelMap.class))))));
    check(noClasses().that().resideOutsideOfPackage("io.kfuncdoc.runtime.os")
        .should().dependOnClassesThat(type(Linker.class)));
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }
}
